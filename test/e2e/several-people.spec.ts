import type { Page } from '@playwright/test';
import { encodeLink } from '#worksheet/codec/link.ts';
import { MAX_COLLECTED } from '#worksheet/limits.ts';
import { CHECKLIST as FILLED } from '../unit/worksheet/samples.ts';
import { expect, test } from './fixtures.ts';
import { textOf } from './pdf.ts';
import {
  answer,
  collectedOf,
  collectText,
  copyMessage,
  dossierOf,
  downloaded,
  everything,
  fill,
  holdPaper,
  left,
  letGo,
  linkTo,
  MATURITY,
  openPeople,
  openTool,
  PEOPLE,
  PRACTICES,
  ready,
  stored,
  work,
} from './steps.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result' });
const names = async (page: Page) => {
  const [own] = await stored(page);
  return (own?.dossier.collected ?? []).map(({ worksheet }) => worksheet.name).sort();
};

/** The invitation that an owner copies: the message and the link in it. */
async function invite(page: Page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPeople(page);
  const ask = page.getByRole('region', { name: 'Ask others' });
  await ask.getByRole('button', { name: 'Copy the invitation', exact: true }).click();
  await expect(ask.getByText('Copied. Paste it into an e-mail or a chat.')).toBeVisible();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  return { message, link: message.split('\n').find((line) => line.startsWith('http')) ?? '' };
}

/** Opens an invitation in a browser of somebody's own and answers, up to sending. */
async function respond(
  page: Page,
  link: string,
  { name, side, rows }: { name: string; side: RegExp; rows: readonly string[] },
) {
  await page.goto(link);
  await page.getByRole('button', { name: 'Start my answers' }).click();
  await ready(page);
  await page.getByRole('radio', { name: side }).check();
  await page.getByLabel('Your name (optional)').fill(name);
  for (const [at, row] of rows.entries()) {
    const title = PRACTICES[at]!;
    await answer(page, title, row).check();
    const often = page.getByRole('region', { name: title, exact: true });
    if (['Attends', 'Contributes', 'Leads'].includes(row))
      await often.getByRole('radio', { name: /^Nearly always/ }).check();
  }
}

const CLIENT = /^Client side/;
const EXTERNAL = /^External side/;
const high = ['Contributes', 'Contributes', 'Contributes', 'Leads', 'Attends', "Don't know"];
const low = ['Contributes', 'Contributes', 'Leads', 'Attends', 'Attends', 'Attends'];
const TEAM = [
  { name: 'Ada', side: CLIENT, rows: high },
  { name: 'Bo', side: CLIENT, rows: high },
  { name: 'Cem', side: EXTERNAL, rows: low },
  { name: 'Dee', side: EXTERNAL, rows: low },
];

test('four people answer alone in four browsers, one collects all, sees where they disagree, and prints a plan', async ({
  page,
  stranger,
}) => {
  test.setTimeout(120_000);
  await holdPaper(page);
  await openTool(page, MATURITY);
  await page.getByLabel('Name of this dossier').fill('Team Atlas');
  const invitation = await invite(page);
  expect(invitation.message).toContain('Maturity self-assessment: Team Atlas');

  const messages: string[] = [];
  let file = { name: '', text: '' };
  for (const person of TEAM) {
    const other = await stranger();
    await respond(other, invitation.link, person);
    if (person.name === 'Dee') {
      const send = other.getByRole('region', { name: 'Send your answers' });
      file = await downloaded(other, send.getByRole('button', { name: 'Save as a file' }));
      continue;
    }
    await other.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await other.getByRole('button', { name: 'Copy message with link' }).click();
    await expect(other.getByText('Your result is shown above now.')).toBeVisible();
    messages.push(await other.evaluate(() => navigator.clipboard.readText()));
  }

  // Three mails in one paste, with a link that lost a character and one of another tool between them.
  const damaged = `${messages[0]!.trim().slice(0, -1)}${messages[0]!.trim().endsWith('A') ? 'B' : 'A'}`;
  const other = await linkTo('/tools/contract-clauses/', FILLED);
  const collect = await collectText(page, [...messages, damaged, `See ${other}.`].join('\n\n'));
  await expect(collect.getByRole('status')).toHaveText(
    '3 taken, 2 not taken. What could not be read stays in the field.',
  );
  await expect(collect.getByText(/^Link 4.*: damaged: /)).toBeVisible();
  await expect(
    collect.getByText(/^Link 5.*it belongs to another tool: Contract-clause checklist/),
  ).toBeVisible();
  // The fourth sent a file, which is dropped on the same place.
  const dropped = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: 'application/json' }));
    return data;
  }, file);
  await collect
    .getByRole('textbox', { name: 'Messages with links' })
    .dispatchEvent('drop', { dataTransfer: dropped });
  await expect(collect.getByRole('status')).toHaveText('1 taken, 0 not taken.');
  expect(await names(page)).toEqual(['Ada', 'Bo', 'Cem', 'Dee']);

  const comparison = page.getByRole('region', { name: 'Comparison', exact: true });
  await expect(comparison.getByText('4 people: 2 client side and 2 external side.')).toBeVisible();
  const rows = comparison.getByRole('table', { name: /^What each side says/ }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Architecture discussions');
  await expect(rows.nth(1)).toContainText('3 (median of 2)');
  await expect(rows.nth(1)).toContainText('1 (median of 2)');
  await expect(rows.nth(2)).toContainText('Retrospectives');
  await expect(comparison.getByText('Talk about it: the sides are 2 rows apart.')).toBeVisible();
  // The headline follows the lower side: the practice on which they differ counts 1 and no 2 or 3.
  await expect(result(page)).toContainText('4 people (Client side: 2, External side: 2)');
  await expect(
    result(page)
      .getByRole('table')
      .getByRole('row', { name: /Architecture discussions/ })
      .first(),
  ).toContainText('1');

  const plan = page.getByRole('region', { name: 'Plan for 30, 60 and 90 days' });
  await plan.getByRole('button', { name: 'Make a plan' }).click();
  const line = plan.getByRole('group', { name: 'Line 1 of day 30' });
  await line.getByLabel('What to do').fill('Cem leads the next architecture talk.');
  await line.getByLabel('Who').fill('Cem');
  await plan.getByRole('button', { name: 'Print the plan' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printout', 'everything');
  const paper = textOf(await page.pdf({ preferCSSPageSize: true }));
  expect(paper).toContain('TeamAtlas');
  expect(paper).toContain('Cemleadsthenextarchitecturetalk.');
  expect(paper).toContain('notacertification');
  expect(paper).not.toContain('Messageswithlinks');
  await page.reload();
  await ready(page);
  expect(await names(page)).toEqual(['Ada', 'Bo', 'Cem', 'Dee']);
});

test('who was invited sees no score before sending, not even after a reload or in an export', async ({
  page,
  stranger,
}) => {
  await openTool(page, MATURITY);
  await page.getByLabel('Your name (optional)').fill('Ada');
  await page.getByLabel('Name of this dossier').fill('Team Atlas');
  const { link } = await invite(page);
  const other = await stranger();
  await other.goto(link);
  const banner = other.getByRole('region', { name: 'You are asked to answer: Team Atlas' });
  await expect(banner.getByRole('heading')).toBeFocused();
  await expect(banner).toContainText('asked by Ada (as the link says)');
  await expect(banner).toContainText('Nobody sees a score before sending.');
  await respond(other, link, TEAM[2]!);
  const scores = /Executing\b.*band|Confidence (low|medium|high)|practices scored|Targets reached/;
  await expect(result(other)).toContainText('You see it once you have sent your answers');
  await expect(other.getByRole('main')).not.toContainText(scores);
  await other.reload();
  await ready(other);
  await expect(result(other)).toContainText('You see it once you have sent your answers');
  await expect(other.getByRole('region', { name: 'Several people' })).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Make a plan' })).toHaveCount(0);
  await expect(other.getByText('Keep this run, compare two runs')).toHaveCount(0);
  const exports = other.getByRole('region', { name: 'Print and export' });
  await exports.locator('summary').click();
  const { text } = await downloaded(other, exports.getByRole('button', { name: 'Markdown' }));
  expect(text).toContain('Sprint planning');
  expect(text).not.toMatch(/Confidence:\*\* (low|medium|high)/);
  expect(text).not.toMatch(/\| Target/);

  await copyMessage(other).catch(() => undefined);
  await expect(other.getByText('Your result is shown above now.')).toBeVisible();
  await expect(result(other)).toContainText('Confidence');
});

test('the same person twice, nothing answered, and my own link are each named, and nobody is counted twice', async ({
  page,
}) => {
  await left(page, dossierOf(work('Eve', 1, [2, 2, 2, 2]), collectedOf(PEOPLE.slice(0, 1))));
  await openTool(page, MATURITY);
  const again = work('ada', 1, [1, 1, 1, 1]);
  const empty = work('Fay', 2, []);
  const links = [PEOPLE[0]!, again, empty, work('Eve', 1, [2, 2, 2, 2]), PEOPLE[2]!];
  const text = await Promise.all(links.map((one) => linkTo(MATURITY, one)));
  const collect = await collectText(page, text.join('\n'));
  await expect(collect.getByText(/replaces the earlier answers of the same person/)).toBeVisible();
  await expect(collect.getByText(/: nothing in it is answered\./)).toBeVisible();
  await expect(collect.getByText(/: these are your own answers\./)).toBeVisible();
  expect(await names(page)).toEqual(['Cem', 'ada']);
  await collect.getByRole('button', { name: 'Undo collecting' }).click();
  expect(await names(page)).toEqual(['Ada']);
});

test('where storage becomes full while I collect I am told, nothing is lost, and it is saved once there is room', async ({
  page,
}) => {
  await left(page, dossierOf(work('Eve', 1, [2, 2, 2, 2]), collectedOf(PEOPLE.slice(0, 2))));
  await openTool(page, MATURITY);
  await fill(page);
  const before = await everything(page);
  const long = (shared: (typeof PEOPLE)[number], at: number) => ({
    ...shared,
    worksheet: {
      ...shared.worksheet,
      answers: { ...shared.worksheet.answers, 1: { answer: 3, note: `${at} `.repeat(900) } },
    },
  });
  const links = PEOPLE.slice(2).map((one, at) => linkTo(MATURITY, long(one, at)));
  const collect = await collectText(page, (await Promise.all(links)).join('\n'));
  await expect(collect.getByRole('status')).toHaveText('2 taken, 0 not taken.');
  const warning = page.getByRole('status').filter({ hasText: 'Not saved.' });
  await expect(warning).toContainText('The storage of this browser is full');
  expect(await everything(page)).toEqual(before);
  await expect(page.getByRole('region', { name: 'Comparison', exact: true })).toContainText(
    '5 people',
  );
  const file = await downloaded(page, warning.getByRole('button', { name: 'Save as a file' }));
  const { collected } = JSON.parse(file.text) as { collected: { worksheet: { name: string } }[] };
  expect(collected.map(({ worksheet }) => worksheet.name).sort()).toEqual([
    'Ada',
    'Bo',
    'Cem',
    'Dee',
  ]);
  await letGo(page);
  await answer(page, 'Sprint planning', 'Leads').check();
  await expect(warning).toHaveCount(0);
  expect(await names(page)).toEqual(['Ada', 'Bo', 'Cem', 'Dee']);
});

test('two tabs that collect into one dossier lose nobody', async ({ page, context }) => {
  await left(page, dossierOf(work('Eve', 1, [2, 2, 2, 2])));
  await openTool(page, MATURITY);
  const other = await context.newPage();
  await openTool(other, MATURITY);
  await openPeople(page);
  await openPeople(other);
  const [ada, bo, cem, dee] = await Promise.all(PEOPLE.map((one) => linkTo(MATURITY, one)));
  // Both at once: each tab adds two, and one of them twice.
  await Promise.all([
    collectText(page, `${ada}\n${cem}`),
    collectText(other, `${bo}\n${cem}\n${dee}`),
  ]);
  await expect.poll(() => names(page)).toEqual(['Ada', 'Bo', 'Cem', 'Dee']);
  for (const tab of [page, other])
    await expect(
      tab.getByRole('region', { name: 'People collected' }).getByRole('listitem'),
    ).toHaveCount(4);
  await other
    .getByRole('region', { name: 'People collected' })
    .getByRole('button', { name: 'Remove Bo' })
    .click();
  await expect.poll(() => names(page)).toEqual(['Ada', 'Cem', 'Dee']);
});

test('a dossier takes as many people as it can hold, and names the one too many', async ({
  page,
}) => {
  const many = Array.from({ length: MAX_COLLECTED }, (_, at) =>
    work(`Person ${at}`, 1 + (at % 2), [1 + (at % 4), 2, 3, 4]),
  );
  await left(page, dossierOf(work('Eve', 1, [2, 2, 2, 2]), collectedOf(many.slice(1))));
  await openTool(page, MATURITY);
  const links = [many[0]!, PEOPLE[2]!].map((one) => linkTo(MATURITY, one));
  const collect = await collectText(page, (await Promise.all(links)).join('\n'));
  await expect(collect.getByRole('status')).toHaveText('1 taken, 1 not taken.');
  await expect(collect.getByText(/^Link 2 \(Cem/)).toContainText('holds 200 people');
  expect(await names(page)).toHaveLength(MAX_COLLECTED);
});

test("I read one person's answers without touching my own, and compare a link with mine", async ({
  page,
}) => {
  await left(page, dossierOf(work('Eve', 1, [2, 2, 2, 2]), collectedOf(PEOPLE)));
  const before = await everything(page);
  await openTool(page, MATURITY);
  await openPeople(page);
  await page.getByRole('button', { name: 'Read the answers of Cem' }).click();
  const banner = page.getByRole('region', { name: 'Shared with you: Team Atlas' });
  await expect(banner).toContainText('sent by Cem');
  await expect(answer(page, 'Retrospectives', 'Leads')).toBeDisabled();
  await banner.getByRole('button', { name: 'Close' }).click();
  await ready(page);
  await page.goto('/start/how-to-use/');
  await page.goto(`${MATURITY}#${await encodeLink(work('Gus', 2, [4, 4, 4, 4]))}`);
  await page.getByRole('button', { name: 'Compare with mine' }).click();
  const compared = page.getByRole('region', { name: 'Compared with mine' });
  await expect(compared).toContainText('2 people: 1 client side and 1 external side.');
  expect(await everything(page)).toEqual(before);
  await page.getByRole('button', { name: /^Add to .*Team Atlas/ }).click();
  await expect(page.getByText(/^This link \(Gus, External side\): taken\./)).toBeVisible();
  expect(await names(page)).toEqual(['Ada', 'Bo', 'Cem', 'Dee', 'Gus']);
});
