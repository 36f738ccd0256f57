import { screen, waitFor, within } from '@testing-library/preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { GateTool } from '#islands/gate/GateTool.tsx';
import { rootId } from '#islands/ui/tool.ts';
import { openStore } from '#islands/ui/open-store.ts';
import { put } from '#worksheet/part-edit.ts';
import type { Shared } from '#worksheet/types.ts';
import { readiness, site } from './instruments.ts';
import { answer, followLink, group, keep, kept, open, part, result } from './page.tsx';

const TOOL = <GateTool gate={readiness} site={site} />;
const openGate = () => open(rootId(readiness), TOOL);

const YES = 1;
const NO = 3;

/** Work in which every item has one answer, with some items answered otherwise. */
const work = (all: number, other: Record<number, number> = {}): Shared => ({
  instrument: readiness.number,
  edition: readiness.edition,
  name: 'Plan A',
  worksheet: {
    facts: {},
    answers: Object.fromEntries(
      readiness.items.map(({ number }) => [number, { answer: other[number] ?? all }]),
    ),
  },
  record: {},
});

const row = (table: RegExp, name: RegExp) =>
  within(within(result()).getByRole('table', { name: table })).getByRole('row', { name })
    .textContent;

describe('a gate', () => {
  test('stands whole in the page that is sent: items, anchors, outcomes', () => {
    const html = renderToString(TOOL);
    for (const { title, anchors } of readiness.items)
      for (const text of [title, ...Object.values(anchors)])
        expect(html).toContain(text.replaceAll("'", '&#39;').slice(0, 30));
    for (const { label } of readiness.outcomes) expect(html).toContain(label);
  });

  test('gives no outcome while nothing is answered, and asks for no facts', () => {
    openGate();
    expect(result().textContent).toContain('Without an answer there is no outcome.');
    expect(within(result()).queryByRole('heading', { name: /each model/ })).toBeNull();
    expect(screen.queryByText('About the engagement')).toBeNull();
  });

  test('that compares no models shows no table of them', async () => {
    const plain = { ...readiness, models: [] };
    await followLink(work(YES));
    open(rootId(plain), <GateTool gate={plain} site={site} />);
    await screen.findByText('Ready', { selector: '.result__band strong' });
    expect(within(result()).queryByRole('heading', { name: /each model/ })).toBeNull();
  });

  test('is decided by one No on a gate, and says by which and what to do first', async () => {
    const { user } = openGate();
    await answer(user, 'Owner of the architecture', 'No');
    expect(within(result()).getByText('Not yet', { selector: 'strong' })).toBeTruthy();
    expect(result().textContent).toContain('Decided by 1 item: Owner of the architecture (No).');
    expect(within(result()).getByRole('heading', { name: 'What to do first' })).toBeTruthy();
    expect(result().textContent).toContain('Name one owner for decisions that cross modules');
  });

  test('names what is still possible while items are open', async () => {
    const { user } = openGate();
    await answer(user, 'Must clauses settled', 'Yes, shown');
    expect(result().textContent).toContain('Not decided yet. Still possible: Not yet, Discovery');
  });

  test('says what would change it', () => {
    keep(work(YES, { 2: NO }));
    openGate();
    expect(result().textContent).toContain(
      '1 better answer would lead to Ready with conditions: Need as skills and ownership from No to Partly.',
    );
    expect(result().textContent).toContain('No to Engineering lead with time');
  });

  test('lays the same answers over every model, with a word and a reason', () => {
    keep(work(YES, { 1: NO }));
    openGate();
    const models = /^Models and how they fit/;
    expect(row(models, /^Staff augmentation/)).toContain('Not yet');
    expect(row(models, /^Managed team/)).toContain('Fits with conditions');
    expect(row(models, /^Hire employees/)).toContain('Because of: Engineering lead with time.');
    expect(row(models, /^Do nothing for now/)).toContain('Fits');
  });

  test('shows the rules of each model once they are asked for', async () => {
    keep(work(YES));
    const { user } = openGate();
    await user.click(within(result()).getByText('The rules of each model'));
    const rules = await within(result()).findByRole('table', { name: /^For each model/ });
    expect(rules.textContent).toContain('Hire employeesNo to Need as skills and ownershipNot yet');
    expect(rules.textContent).toContain('Hire employeesOtherwiseFits');
  });

  test('marks the outcome among all of them', () => {
    keep(work(YES));
    openGate();
    expect(row(/^Tried from the top/, /^Ready Yes to all/)).toContain('The result');
    expect(row(/^Tried from the top/, /^Not yet/)).toContain('Does not hold');
  });

  test('says that it is no certification, and what the author of its questions sells', () => {
    openGate();
    expect(result().textContent).toContain(
      'not a certification, not a rating of any person, and not a vendor ranking',
    );
    expect(result().textContent).toContain('SkilldLabs, a firm that sells staff augmentation');
  });

  test('keeps answers and notes, and takes an answer away with its note', async () => {
    const { user } = openGate();
    const item = 'One review standard for all';
    await answer(user, item, 'Partly');
    await user.type(part(item).getByRole('textbox'), 'Branch settings');
    expect(kept(readiness)[0]?.worksheet.answers).toEqual({
      5: { answer: 2, note: 'Branch settings' },
    });
    await user.click(part(item).getByRole('button', { name: /^Clear this answer/ }));
    expect(kept(readiness)[0]?.worksheet.answers).toEqual({});
  });

  test('shows a link read-only', async () => {
    await followLink(work(NO));
    openGate();
    await screen.findByRole('button', { name: 'Keep a copy' });
    const radios = group('Engineering lead with time').getAllByRole<HTMLInputElement>('radio');
    expect(radios.every(({ disabled }) => disabled)).toBe(true);
    expect(within(result()).getByText('Not yet', { selector: 'strong' })).toBeTruthy();
    expect(kept(readiness)).toEqual([]);
  });
});

test('Not yet because of the lead alone blames nothing else', () => {
  keep(work(YES, { 1: NO }));
  openGate();
  const lead = result().querySelector('.result__lead')?.textContent;
  expect(lead).toContain('Put what decided it in place before you sign.');
  expect(lead).not.toMatch(/standard|owner|access/);
  expect(result().textContent).toContain('Decided by 1 item: Engineering lead with time (No).');
});

describe('several people at a gate', () => {
  const theirs: Shared = {
    ...work(YES, { 5: NO }),
    worksheet: { ...work(YES, { 5: NO }).worksheet, name: 'Bo', side: 2 },
  };

  test('keep their own outcome, and see the careful one and where they differ', async () => {
    const { id } = keep({ ...work(YES), worksheet: { ...work(YES).worksheet, side: 1 } });
    const received = '2026-11-20T09:30:00Z';
    openStore(site.base).edit(
      id,
      put('collected', {
        ...{ id: 'one', received, edition: readiness.edition, via: 'link' },
        worksheet: theirs.worksheet,
      }),
    );
    openGate();
    const alone = await screen.findByRole('table', { name: /^What the answers of each person/ });
    expect(
      within(alone)
        .getAllByRole('row')
        .map((line) => line.textContent),
    ).toEqual([
      'WhoResult',
      'Client sideReady.',
      'Bo (External side)Not yet.',
      'Together, on the careful sideNot yet.',
    ]);
    // So does the result: No by one side is heard.
    await waitFor(() => expect(result().textContent).toContain('It follows the careful side'));
    expect(
      within(result()).getByText('Not yet', { selector: '.result__band strong' }),
    ).toBeTruthy();
    expect(result().textContent).toContain('One review standard for all (No)');
    expect(result().textContent).toContain('as 2 people answered');
    const sides = screen.getByRole('table', { name: /^What each side says/ });
    expect(within(sides).getAllByRole('row')[1]?.textContent).toBe(
      'One review standard for allYes, shownNo2 steps2 steps2Yes: sides',
    );
    expect(screen.getByRole('button', { name: 'Start a meeting' })).toBeTruthy();
  });

  test('see whose answer is known where the other side does not know, and are told to talk', async () => {
    const [PARTLY, UNKNOWN] = [2, 4];
    const own = work(YES, { 8: PARTLY });
    const { id } = keep({ ...own, worksheet: { ...own.worksheet, side: 1 } });
    openStore(site.base).edit(
      id,
      put('collected', {
        ...{ id: 'one', received: '2026-11-20T09:30:00Z', edition: readiness.edition, via: 'link' },
        worksheet: { ...work(YES, { 8: UNKNOWN }).worksheet, name: 'Lena', side: 2 },
      }),
    );
    openGate();
    await waitFor(() => expect(result().textContent).toContain('It follows the careful side'));
    const said = result().textContent;
    expect(said).toContain("Must clauses settled (Client side: Partly; External side: Don't know)");
    expect(said).toContain('Yes and Partly of the other do not settle it');
    expect(said).not.toContain('ask which musts are open');
    const sides = await screen.findByRole('table', { name: /^What each side says/ });
    expect(within(sides).getAllByRole('row')[1]?.textContent).toMatch(
      /^Must clauses settled.*Yes: known to one side$/,
    );
  });

  test('give a result although the owner has not answered', async () => {
    const { id } = keep({ ...work(YES), worksheet: { facts: {}, answers: {} } });
    openStore(site.base).edit(
      id,
      put('collected', {
        ...{ id: 'one', received: '2026-11-20T09:30:00Z', edition: readiness.edition, via: 'link' },
        worksheet: theirs.worksheet,
      }),
    );
    openGate();
    await screen.findByText('Not yet', { selector: '.result__band strong' });
    expect(screen.getByText(/^0 of 9 answered\./).textContent).toContain('Together: Not yet.');
  });

  test('a link is compared with the own answers', async () => {
    keep(work(YES));
    await followLink(theirs);
    const { user } = openGate();
    await user.click(await screen.findByRole('button', { name: 'Compare with mine' }));
    const compared = await screen.findByRole('region', { name: 'Compared with mine' });
    expect(compared.textContent).toContain('Bo (External side)Not yet.');
  });
});
