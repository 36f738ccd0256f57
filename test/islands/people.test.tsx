import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { encodeInvitation, encodeLink } from '#worksheet/codec/link.ts';
import { writeFile } from '#worksheet/file.ts';
import type { Answer, Shared, Vote } from '#worksheet/types.ts';
import { catchDownloads } from './downloads.ts';
import { maturity } from './instruments.ts';
import { answer, focusIsOn, followLink, keep, kept, openMaturity, part, result } from './page.tsx';
import { CHECKLIST } from '../unit/worksheet/samples.ts';

// What is loaded on demand is there at once, however busy the machine is.
await Promise.all([
  import('#islands/people/PeoplePanel.tsx'),
  import('#islands/people/Meeting.tsx'),
  import('#islands/people/CompareWithMine.tsx'),
  import('#islands/people/add-shared.ts'),
]);

const NAMES = ['Ada', 'Bo', 'Cem', 'Dee'];

/** Somebody's work: a row of each practice, nearly always. */
const work = (name: string, side: number, rows: readonly number[], note = ''): Shared => ({
  instrument: 1,
  edition: 1,
  name: 'Team Atlas',
  record: {},
  worksheet: {
    ...(name && { name }),
    ...(side && { side }),
    facts: {},
    answers: Object.fromEntries(
      rows.flatMap((row, at): [number, Answer][] =>
        row === 0
          ? []
          : [[at + 1, { answer: row, ...(row < 5 && { consistency: 3 }), ...(note && { note }) }]],
      ),
    ),
  },
});

/** Ada and Bo of the client side, Cem and Dee of the external side; they differ most on practice 4. */
const PEOPLE: readonly Shared[] = [
  work('Ada', 1, [3, 3, 3, 4, 2, 5]),
  work('Bo', 1, [3, 3, 3, 4, 2, 5]),
  work('Cem', 2, [3, 3, 4, 2, 2, 2]),
  work('Dee', 2, [3, 3, 4, 2, 2, 6]),
];
const linkOf = async (content: Shared) =>
  `https://playbook.example/tools/maturity/#${await encodeLink(content)}`;
const OWN = work('', 1, [3, 3, 3, 4, 2, 2]);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const panel = () => part('Several people');
const collectPart = () => part('Collect answers');

type Page = ReturnType<typeof openMaturity>;

async function openPanel() {
  const page = openMaturity();
  const summary = screen.getByText(/^Ask others, collect their answers/);
  if (!screen.queryByRole('region', { name: 'Collect answers' })) {
    const details = summary.closest('details')!;
    if (!details.open) await page.user.click(summary);
  }
  await screen.findByRole('region', { name: 'Collect answers' });
  return page;
}

/** Pastes at once: typing a link letter by letter takes a minute. */
async function collectText(user: Page['user'], text: string) {
  fireEvent.input(collectPart().getByRole('textbox', { name: 'Messages with links' }), {
    target: { value: text },
  });
  await user.click(collectPart().getByRole('button', { name: 'Collect' }));
  await collectPart().findByText(/taken|No link of this site/, { selector: '[role=status]' });
}

const items = () =>
  collectPart()
    .queryAllByRole('listitem')
    .map((item) => item.textContent);
const collected = () => kept(maturity)[0]?.collected ?? [];

/** Copies the invitation once it is written, and reads it from the clipboard. */
async function copiedInvitation(user: Page['user']) {
  await waitFor(() => expect(button('Copy the invitation')).toHaveProperty('disabled', false));
  await user.click(button('Copy the invitation'));
  await panel().findByText(/^Copied/);
  return navigator.clipboard.readText();
}

describe('asking others', () => {
  test('an empty panel says what to do', async () => {
    await openPanel();
    expect(panel().getByText(/^Nobody yet\. Send an invitation/)).toBeTruthy();
    expect(panel().getByText(/^Nothing to compare yet\./)).toBeTruthy();
    expect(panel().queryByRole('button', { name: 'Start a meeting' })).toBeNull();
  });

  test('copies a message that carries the facts and no answers', async () => {
    keep({ ...OWN, worksheet: { ...OWN.worksheet, name: 'Ada', facts: { 1: [2] } } });
    const { user } = await openPanel();
    const message = await copiedInvitation(user);
    expect(message).toContain('Maturity self-assessment: Team Atlas\nFrom Ada\n');
    expect(message).toContain('It takes about 15 minutes.');
    expect(message).toContain('Nobody sees a score before sending');
    expect(message).toContain('holds the name of this work, my name and the facts of the');
    const url = new URL(message.trim().split('\n').at(-1) ?? '');
    const sent = { ...OWN, worksheet: { name: 'Ada', facts: { 1: [2] }, answers: {} } };
    expect(url.hash.slice(1)).toBe(await encodeInvitation(sent));
  });

  test('says of no name that nobody gave that the link holds it', async () => {
    keep({ ...OWN, name: '', worksheet: { facts: {}, answers: {} } });
    const { user } = await openPanel();
    const message = await copiedInvitation(user);
    expect(message).toContain('The link holds the facts of the engagement. It holds no answers.');
  });
});

describe('an invitation', () => {
  const asked: Shared = { ...OWN, worksheet: { name: 'Ada', facts: { 1: [2] }, answers: {} } };
  async function follow() {
    history.replaceState(null, '', `#${await encodeInvitation(asked)}`);
    const page = openMaturity();
    await screen.findByRole('heading', { name: 'You are asked to answer: Team Atlas' });
    return page;
  }

  test('says which instrument, from whom, what is asked, how long, and when the result is seen', async () => {
    await follow();
    const banner = part('You are asked to answer: Team Atlas');
    await focusIsOn(banner.getByRole('heading'));
    const text = screen.getByRole('region', { name: /^You are asked/ }).textContent;
    expect(text).toContain('Maturity self-assessment, asked by Ada (as the link says).');
    expect(text).toContain('in about 15 minutes');
    expect(text).toContain('Nobody sees a score before sending.');
    expect(kept(maturity)).toEqual([]);
  });

  test('makes a dossier with the facts, and shows no score before the answers are sent', async () => {
    const { user } = await follow();
    await user.click(button('Start my answers'));
    const [dossier] = kept(maturity);
    expect(dossier).toMatchObject({ name: 'Team Atlas', worksheet: { facts: { 1: [2] } } });
    expect(dossier?.invited?.sent).toBeUndefined();
    expect(location.hash).toBe('');
    const send = part('Send your answers');
    expect(send.getByText(/^Answer at least one question/)).toBeTruthy();
    expect(button('Copy message with link')).toHaveProperty('disabled', true);
    for (const practice of ['Sprint planning', 'Backlog refinement', 'Retrospectives'])
      await answer(user, practice, 'Leads', 'Nearly always');
    await answer(user, 'Architecture discussions', 'Contributes', 'Nearly always');
    expect(result().textContent).toContain('You see it once you have sent your answers');
    expect(document.body.textContent).not.toMatch(/Leading|Owning|Confidence/);
    expect(screen.queryByRole('region', { name: 'Several people' })).toBeNull();
    await waitFor(() => expect(button('Copy message with link')).toHaveProperty('disabled', false));
    await user.click(button('Copy message with link'));
    await send.findByText(/Your result is shown above now\.$/);
    expect(kept(maturity)[0]?.invited?.sent).toBeTruthy();
    expect(result().textContent).toContain('Owning');
    expect(await navigator.clipboard.readText()).toContain('These are my answers, as you asked.');
  });

  test('is answered by a file, too', async () => {
    const files = catchDownloads();
    const { user } = await follow();
    await user.click(button('Start my answers'));
    expect(screen.queryByText(/^You have not chosen a side/)).toBeNull();
    await answer(user, 'Sprint planning', 'Leads');
    expect(screen.getByText(/^You have not chosen a side/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^External side/ }));
    expect(screen.queryByText(/^You have not chosen a side/)).toBeNull();
    await user.click(part('Send your answers').getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(kept(maturity)[0]?.invited?.sent).toBeTruthy();
  });

  test('opened again, goes on with the answers that were begun', async () => {
    const first = await follow();
    await first.user.click(button('Start my answers'));
    await answer(first.user, 'Sprint planning', 'Leads');
    first.unmount();
    const { user } = await follow();
    await user.click(button('Go on with my answers'));
    expect(kept(maturity)).toHaveLength(1);
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({ 1: { answer: 4 } });
  });
});

describe('collecting', () => {
  test('takes four people out of pasted text, and names a damaged link and one of another tool', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const links = await Promise.all(PEOPLE.map(linkOf));
    const damaged = links[0]!.replace(/.{3}$/, 'AAz');
    const other = await linkOf(CHECKLIST);
    await collectText(
      user,
      `Hi, here is mine: <${links[0]}>.\n> ${links[1]}\nmine ${damaged}\n${other}\n${links[2]}, ${links[3]}`,
    );
    const sum = '4 taken, 2 not taken. What could not be read stays in the field.';
    expect(collectPart().getByText(sum)).toBeTruthy();
    expect(items()).toEqual([
      'Link 1 (Ada, Client side): taken.',
      'Link 2 (Bo, Client side): taken.',
      'Link 5 (Cem, External side): taken.',
      'Link 6 (Dee, External side): taken.',
      expect.stringMatching(/^Link 3, which begins with “[\w.-]{16}…”: damaged: /),
      expect.stringMatching(/^Link 4.*: it belongs to another tool: Contract-clause checklist/),
    ]);
    expect(collected().map(({ worksheet }) => worksheet.name)).toEqual(
      expect.arrayContaining(NAMES),
    );
    await user.click(button(/^Undo ?collecting$/));
    expect(collected()).toEqual([]);
    expect(collectPart().getByText(/^Taken back/)).toBeTruthy();
  });

  test('a damaged link is named by the line that says who it is from, and stays in the field', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const [good, bad] = await Promise.all([PEOPLE[0]!, PEOPLE[2]!].map(linkOf));
    const damaged = bad!.replace(/.{3}$/, 'AAz');
    await collectText(
      user,
      `From Ada\n\nThese are mine.\n${good}\n\n> Team Atlas\n> From Cem the engineer\n>\n> ${damaged}\nBye`,
    );
    expect(items()).toEqual([
      'Link 1 (Ada, Client side): taken.',
      expect.stringMatching(/^Link 2, below “From Cem the engineer”: damaged: /),
    ]);
    const field = collectPart().getByRole('textbox', { name: 'Messages with links' });
    expect(field).toHaveProperty('value', `> From Cem the engineer\n>\n> ${damaged}`);
    // A file that comes next is taken without telling of the link again.
    const now = '2026-11-20T09:30:00.000Z';
    const file = writeFile(
      { ...PEOPLE[3]!, id: 'file', created: now, changed: now },
      { instrumentId: 'maturity', madeBy: 'a test' },
    );
    await user.upload(collectPart().getByLabelText('Files to collect'), [
      new File([file], 'dee.json', { type: 'application/json' }),
    ]);
    await collectPart().findByText('1 taken, 0 not taken.');
    expect(field).toHaveProperty('value', `> From Cem the engineer\n>\n> ${damaged}`);
    // Sent again, it is taken, and the field is free.
    fireEvent.input(field, { target: { value: bad } });
    await user.click(button('Collect'));
    await waitFor(() => expect(field).toHaveProperty('value', ''));
    expect(items()).toEqual(['Link 1 (Cem, External side): taken.']);
  });

  test('the same person again is named, and newer answers replace the older ones', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const link = await linkOf(PEOPLE[2]!);
    await collectText(user, link);
    await collectText(user, link);
    expect(items()).toEqual([
      'Link 1 (Cem, External side): exactly these answers are here already.',
    ]);
    await collectText(user, await linkOf(work('cem', 2, [1, 1, 1, 1])));
    expect(items()[0]).toContain(
      'It replaces the earlier answers of the same person: 6 answers differ (Sprint planning, Backlog refinement, Retrospectives, Architecture discussions, Incident response and Release management). 2 answers that were here are not in it. They were from Cem, External side. A link does not tell when it was made. If this is the older one, Undo brings the other back. Whoever sends again may have seen the result in between.',
    );
    await user.click(button(/^Undo ?collecting$/));
    expect(collected()[0]?.worksheet).toMatchObject({
      name: 'Cem',
      answers: PEOPLE[2]?.worksheet.answers,
    });
    const both = [PEOPLE[2]!, work('Cem', 2, [1, 1, 1, 1])];
    await collectText(user, (await Promise.all(both.map(linkOf))).join('\n'));
    expect(items()).toEqual([
      expect.stringMatching(/^Link 2 .* 6 answers differ/),
      'Link 1 (Cem, External side): the same person has other answers here, and those were taken. This one holds 6 answers, the one that was taken 4. A link does not tell when it was made. Take this one instead: Link 1',
    ]);
    await user.click(button(/^Take this one instead/));
    expect(collected()[0]?.worksheet.answers).toEqual(PEOPLE[2]?.worksheet.answers);
    expect(button(/^Undo ?collecting$/).closest('[tabindex="-1"]')).toBe(document.activeElement);
    expect(screen.queryByRole('button', { name: /^Take this one instead/ })).toBeNull();
    await user.click(button(/^Undo ?collecting$/));
    expect(collected()).toHaveLength(1);
  });

  test('an older link of the same person, which holds a part of the newer one, waits for a decision', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const early = work('Cem', 2, [3, 3]);
    // The messages of a thread, the newest on top.
    await collectText(user, (await Promise.all([PEOPLE[2]!, early].map(linkOf))).join('\n'));
    expect(collected().map(({ worksheet }) => Object.keys(worksheet.answers).length)).toEqual([6]);
    await collectText(user, await linkOf(early));
    expect(items()).toEqual([
      'Link 1 (Cem, External side): it holds 2 of the 6 answers that are here from the same person, and nothing else. It may be an older link. Take this one instead: Link 1',
    ]);
    await user.click(button(/^Take this one instead/));
    expect(collected().map(({ worksheet }) => Object.keys(worksheet.answers).length)).toEqual([2]);
    expect(items()[0]).toContain('4 answers that were here are not in it.');
    await user.click(button(/^Undo ?collecting$/));
    expect(collected().map(({ worksheet }) => Object.keys(worksheet.answers).length)).toEqual([6]);
  });

  test('answers for another team are named, and a name that a dossier got by itself is not', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const other = { ...PEOPLE[2]!, name: 'Team Borealis' };
    const unnamed = { ...PEOPLE[3]!, name: 'Team, 20 Nov 2026' };
    await collectText(user, (await Promise.all([other, unnamed].map(linkOf))).join('\n'));
    expect(items()).toEqual([
      'Link 1 (Cem, External side): taken.',
      'Link 1 (Cem, External side): it was filled in for “Team Borealis”. If that is another team or deal, Undo takes it back.',
      'Link 2 (Dee, External side): taken.',
    ]);
  });

  test('an address of the tool without its answers is named, and the whole links are taken', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const bare = 'https://playbook.example/tools/maturity/';
    await collectText(user, `Mine: ${bare}.\n${await linkOf(PEOPLE[2]!)}`);
    expect(collectPart().getByText('1 taken, 1 not taken.')).toBeTruthy();
    expect(items()).toEqual([
      'Link 1 (Cem, External side): taken.',
      `${bare}: an address of this tool without answers in it: the part after # is missing. Ask for the whole link, or for the file.`,
    ]);
  });

  test('takes files, and names one that is no file of this site', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const now = '2026-11-20T09:30:00.000Z';
    const text = writeFile(
      { ...PEOPLE[3]!, id: 'file', created: now, changed: now },
      { instrumentId: 'maturity', madeBy: 'a test' },
    );
    const mail = `Subject: mine\n\n${await linkOf(PEOPLE[2]!)}`;
    await user.upload(collectPart().getByLabelText('Files to collect'), [
      new File([text], 'dee.json', { type: 'application/json' }),
      new File(['PK'], 'notes.json', { type: 'application/json' }),
      new File([mail], 'mail.txt', { type: 'text/plain' }),
    ]);
    await collectPart().findByText('2 taken, 1 not taken.');
    expect(items()).toEqual([
      'dee.json (Dee, External side): taken.',
      'mail.txt, link 1 (Cem, External side): taken.',
      expect.stringMatching(/^notes\.json: This is not a file of this site/),
    ]);
    expect(
      collected()
        .map(({ via }) => via)
        .sort(),
    ).toEqual(['file', 'link']);
  });

  test('a table that was taken away from here is named as no file of answers', async () => {
    keep(OWN);
    await openPanel();
    const table = 'practice,url\n1,https://playbook.example/tools/maturity/';
    // As “All files” in the dialog of the system lets it through.
    fireEvent.change(collectPart().getByLabelText('Files to collect'), {
      target: { files: [new File([table], 'result.csv')] },
    });
    await collectPart().findByText('0 taken, 1 not taken.');
    expect(items()).toEqual([
      expect.stringMatching(/^result\.csv: This is not a file of this site/),
    ]);
  });

  test('into a browser without any work makes a dossier, and still tells what was taken', async () => {
    const { user } = await openPanel();
    await collectText(user, await linkOf(PEOPLE[0]!));
    expect(collectPart().getByText('1 taken, 0 not taken.')).toBeTruthy();
    expect(collected()).toHaveLength(1);
    await collectText(user, 'no link in here');
    expect(collectPart().getByText(/^No link of this site was found/)).toBeTruthy();
  });

  test('a person is removed, and put back', async () => {
    keep(OWN);
    const { user } = await openPanel();
    await collectText(user, await linkOf(PEOPLE[2]!));
    await user.click(button(/^Remove ?Cem \(External side\)$/));
    expect(collected()).toEqual([]);
    await user.click(button('Undo the removal'));
    expect(collected()).toHaveLength(1);
  });

  test('a link that is open is added to the own dossier, or compared with it', async () => {
    keep(OWN);
    await followLink(PEOPLE[2]!);
    const { user } = openMaturity();
    await screen.findByRole('heading', { name: /^Shared with you/ });
    await user.click(button('Compare with mine'));
    const compared = await screen.findByRole('region', { name: 'Compared with mine' });
    expect(within(compared).getByText('2 people: 1 client side and 1 external side.')).toBeTruthy();
    expect(collected()).toEqual([]);
    await user.click(button(/^Add to “ ?Team Atlas ?”$/));
    expect(await screen.findByText(/^This link \(Cem, External side\): taken\./)).toBeTruthy();
    expect(collected()).toHaveLength(1);
    expect(location.hash).toBe('');
    await user.click(button('Undo'));
    expect(collected()).toEqual([]);
  });

  test('shows received names and notes as text', async () => {
    const script = '<script>window.hurt=1</script><img src=x onerror="window.hurt=1">';
    keep(OWN);
    const { user } = await openPanel();
    await collectText(user, await linkOf(work(script, 2, [2, 2, 2, 2, 2, 6], script)));
    expect(
      part('People collected').getAllByText(`${script} (External side)`).length,
    ).toBeGreaterThan(0);
    expect(
      panel().getAllByText(new RegExp(script.slice(0, 20).replace(/[<>]/g, '.'))).length,
    ).toBeGreaterThan(2);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(window).not.toHaveProperty('hurt');
  });
});

describe('the comparison', () => {
  const rows = () =>
    within(part('Comparison').getByRole('table', { name: /^What each side says/ }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent ?? '');

  test('shows each practice, largest disagreement first, with medians and flags in words', async () => {
    keep(work('', 0, []));
    const { user } = await openPanel();
    await collectText(user, (await Promise.all(PEOPLE.map(linkOf))).join('\n'));
    expect(
      await part('Comparison').findByText('4 people: 2 client side and 2 external side.'),
    ).toBeTruthy();
    expect(rows()[0]).toBe(
      'Architecture discussions3 (median of 2)1 (median of 2)2 rows2 rows2Yes: sides',
    );
    expect(rows()[1]).toMatch(
      /^Retrospectives2 \(median of 2\)3 \(median of 2\)1 row1 row1Yes: sides$/,
    );
    // Release management: nobody on the client side chose a row, so no number tells the dispute.
    expect(rows()[2]).toBe(
      "Release management2 × Don't know1, 1 × Not possible hereFewer than two to compareFewer than two to compare0Yes: possible here or not",
    );
    // Which side is higher, the text below says: nobody reads it twice.
    expect(panel().getByText('Talk about it: the sides are 2 rows apart.')).toBeTruthy();
    expect(panel().getByText(/^The client side sees a higher row/)).toBeTruthy();
    expect(
      panel().getByText('Talk about it: people disagree whether it is possible here.'),
    ).toBeTruthy();
    const answers = within(
      panel().getByRole('region', { name: 'Answers: Release management' }),
    ).getAllByRole('row');
    expect(answers.map((row) => row.textContent).sort()).toEqual([
      "Ada (Client side)Don't know–",
      "Bo (Client side)Don't know–",
      'Cem (External side)AttendsNearly always',
      'Dee (External side)Not possible here–',
      'WhoAnswerWhat belongs to it',
    ]);
    await user.click(button('Copy the topics to discuss'));
    await panel().findByText(/^Copied\. Paste it into the agenda/);
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^1\. Architecture discussions\n {3}Client side: 3 \(median of 2\)/);
    expect(copied).toContain('Go through the last three examples together.');
  });

  test("of one person says that it is one person's view", async () => {
    keep(OWN);
    await openPanel();
    expect(
      part('Comparison').getByText(/^This is one person's view \(1 client side\)/),
    ).toBeTruthy();
  });

  test('of one side says so', async () => {
    keep(OWN);
    const { user } = await openPanel();
    await collectText(user, await linkOf(PEOPLE[0]!));
    expect(await part('Comparison').findByText(/Only the client side is heard/)).toBeTruthy();
  });

  test('of sixty people draws the answers of a practice once they are asked for', async () => {
    keep(OWN);
    const { user } = await openPanel();
    const many = Array.from({ length: 60 }, (_, at) =>
      work(`P${at}`, 1 + (at % 2), [1 + (at % 4)]),
    );
    await collectText(user, (await Promise.all(many.map(linkOf))).join('\n'));
    expect(collectPart().getByText('60 taken, 0 not taken.')).toBeTruthy();
    const [first] = await panel().findAllByText(/^All 61 answers/, { selector: 'summary' });
    expect(panel().queryByRole('region', { name: 'Answers: Sprint planning' })).toBeNull();
    await user.click(first!);
    const answers = await panel().findByRole('region', { name: 'Answers: Sprint planning' });
    expect(within(answers).getAllByRole('row')).toHaveLength(62);
  });
});

describe('a meeting', () => {
  const meeting = () => within(screen.getByRole('dialog'));
  const title = () => meeting().getByRole('heading', { level: 2 }).textContent;

  async function openMeeting() {
    keep(work('', 0, []));
    const page = await openPanel();
    await collectText(page.user, (await Promise.all(PEOPLE.map(linkOf))).join('\n'));
    await page.user.click(button('Start a meeting'));
    await screen.findByRole('dialog');
    return page;
  }

  test('hides the answers until they are revealed, and keeps both votes', async () => {
    const { user } = await openMeeting();
    expect(title()).toBe('1 of 6: Architecture discussions');
    expect(meeting().getByText('1 of 6, 0 revealed')).toBeTruthy();
    expect(meeting().queryByRole('table')).toBeNull();
    expect(kept(maturity)[0]?.rounds).toBeUndefined();
    await user.click(meeting().getByRole('button', { name: /^Reveal/ }));
    await focusIsOn(meeting().getByRole('heading', { name: 'Answers' }));
    expect(meeting().getByRole('table').textContent).toContain('Ada (Client side)Leads');
    expect(meeting().getByText(/^The client side sees a higher row/)).toBeTruthy();
    expect(kept(maturity)[0]?.rounds).toMatchObject([{ item: 4, first: { length: 4 } }]);
    const vote = (who: string) => meeting().getByRole('combobox', { name: who });
    await user.selectOptions(vote('New vote: Ada (Client side)'), 'Contributes');
    await user.selectOptions(vote('How consistently: Ada (Client side)'), 'Nearly always');
    expect(kept(maturity)[0]?.rounds?.[0]).not.toHaveProperty('second');
    await user.click(meeting().getByRole('button', { name: 'Close the meeting' }));
    expect(meeting().getAllByText(/^These votes are not kept yet/).length).toBeGreaterThan(0);
    expect(screen.getByRole('dialog')).toHaveProperty('open', true);
    await user.click(meeting().getByRole('button', { name: 'Keep the new votes' }));
    const [round] = kept(maturity)[0]?.rounds ?? [];
    const ada = (votes: readonly Vote[] = []) => votes.find(({ name }) => name === 'Ada')?.answer;
    expect(ada(round?.first)).toEqual({ answer: 4, consistency: 3 });
    expect(ada(round?.second)).toEqual({ answer: 3, consistency: 3 });
    expect(round?.second).toHaveLength(4);
    await user.click(meeting().getByRole('button', { name: 'Close the meeting' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const votes = part('Votes in meetings').getAllByRole('row').at(-1)?.textContent;
    expect(votes).toContain('Client side: 3 (median of 2)');
    expect(votes).toContain('Client side: 2.5 (median of 2)');
    expect(kept(maturity)[0]?.collected?.[0]?.worksheet.answers[4]).toEqual({
      answer: 4,
      consistency: 3,
    });
  });

  test('shows what each person said before medians and advice, and after a new vote what it moved', async () => {
    const { user } = await openMeeting();
    await user.click(meeting().getByRole('button', { name: /^Reveal/ }));
    const text = () => screen.getByRole('dialog').textContent ?? '';
    const inOrder = (...parts: string[]) => {
      const places = parts.map((one) => text().indexOf(one));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    };
    inOrder(
      'Ada (Client side)Leads',
      'Client side, before',
      'Talk about it',
      'The client side sees',
    );
    const vote = meeting().getByRole('combobox', { name: 'New vote: Cem (External side)' });
    await user.selectOptions(vote, 'Leads');
    await user.click(meeting().getByRole('button', { name: 'Keep the new votes' }));
    inOrder('Client side, after', 'Ada (Client side)Leads', 'Talk about it');
  });

  test('goes on by keyboard after new votes were kept or discarded, and where nothing has the focus', async () => {
    const { user } = await openMeeting();
    await user.click(meeting().getByRole('button', { name: /^Reveal/ }));
    const vote = () => meeting().getByRole('combobox', { name: 'New vote: Cem (External side)' });
    await user.selectOptions(vote(), 'Leads');
    meeting().getByRole('button', { name: 'Keep the new votes' }).focus();
    await user.keyboard('{Enter}');
    await focusIsOn(meeting().getByRole('heading', { name: 'Answers' }));
    await user.selectOptions(vote(), 'Attends');
    meeting().getByRole('button', { name: 'Discard them' }).focus();
    await user.keyboard('{Enter}');
    await focusIsOn(meeting().getByRole('heading', { name: 'Vote again' }));
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('2 of 6: Retrospectives');
    // As where a control was disabled while it had the focus.
    (document.activeElement as HTMLElement).blur();
    expect(document.activeElement).toBe(document.body);
    await user.keyboard('{ArrowLeft}');
    expect(title()).toBe('1 of 6: Architecture discussions');
  });

  test('takes one vote a side, and takes it back', async () => {
    const { user } = await openMeeting();
    await user.click(meeting().getByRole('button', { name: /^Reveal/ }));
    await user.click(meeting().getByRole('button', { name: 'Each side' }));
    const vote = meeting().getByRole('combobox', { name: 'New vote: External side' });
    await user.selectOptions(vote, 'Leads');
    await user.click(meeting().getByRole('button', { name: 'Discard them' }));
    expect(vote).toHaveProperty('value', '0');
    const keepVotes = meeting().getByRole('button', { name: 'Keep the new votes' });
    expect(keepVotes).toHaveProperty('disabled', true);
    await user.selectOptions(vote, "Don't know");
    await user.click(keepVotes);
    expect(kept(maturity)[0]?.rounds?.[0]?.second).toEqual([{ side: 2, answer: { answer: 5 } }]);
    await user.selectOptions(vote, 'No new vote');
    await user.click(keepVotes);
    expect(kept(maturity)[0]?.rounds?.[0]).not.toHaveProperty('second');
  });

  test('goes by keyboard, undoes a reveal, and is resumed where it was left', async () => {
    const { user } = await openMeeting();
    await focusIsOn(meeting().getByRole('heading', { level: 2 }));
    await user.keyboard('{ArrowRight}');
    expect(title()).toBe('2 of 6: Retrospectives');
    await user.keyboard('{ArrowLeft}r');
    expect(meeting().getByText('1 of 6, 1 revealed')).toBeTruthy();
    await user.click(meeting().getByRole('button', { name: 'Undo' }));
    expect(meeting().queryByRole('table')).toBeNull();
    meeting().getByRole('heading', { level: 2 }).focus();
    await user.keyboard('r');
    expect(kept(maturity)[0]?.rounds).toHaveLength(1);
    screen.getByRole<HTMLDialogElement>('dialog').close();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(button(/^Go on with the meeting of .* \(1 of 6\)$/));
    await screen.findByRole('dialog');
    expect(title()).toBe('2 of 6: Retrospectives');
  });
});
