import type { Locator, Page } from '@playwright/test';
import type { Answer } from '#worksheet/types.ts';
import { expect, test } from './fixtures.ts';
import {
  collectedOf,
  copyMessage,
  dossierOf,
  downloaded,
  everything,
  FILLED,
  left,
  openExports,
  openTool,
  ready,
  stored,
  tabTo,
} from './steps.ts';

/** What somebody does on the keyboard, and what is kept of it. */
interface Journey {
  readonly path: string;
  readonly title: string;
  /** Fills the tool in without a mouse. */
  readonly fill: (page: Page) => Promise<void>;
  readonly answers: Readonly<Record<number, Answer>>;
  /** What the result says. */
  readonly result: RegExp;
  /** A field of the shared link, read-only on the other side. */
  readonly shown: (page: Page) => Locator;
  readonly markdown: readonly (string | RegExp)[];
  readonly csv: RegExp;
}

const group = (page: Page, title: string) =>
  page.getByRole('radiogroup', { name: title, exact: true });

/** Goes on to the next question and takes an answer by its place in the group. */
async function choose(page: Page, title: string, place: number) {
  const options = group(page, title).getByRole('radio');
  await tabTo(page, options.first(), 160);
  await page.keyboard.press('Space');
  for (let down = 0; down < place; down++) await page.keyboard.press('ArrowDown');
  await expect(options.nth(place)).toBeChecked();
}

/** Chooses a place for each question, in the order of the page. */
const chooseAll = async (page: Page, places: Readonly<Record<string, number>>) => {
  for (const [title, place] of Object.entries(places)) await choose(page, title, place);
};

async function type(page: Page, field: Locator, text: string) {
  await tabTo(page, field, 160);
  await page.keyboard.type(text);
}

const READINESS = {
  'Engineering lead with time': 0,
  'Need as skills and ownership': 0,
  'Onboarding that a stranger can follow': 1,
  'Work that is defined': 0,
  'One review standard for all': 0,
  'Owner of the architecture': 0,
  'Rules for access, devices and data': 0,
  'Must clauses settled': 3,
  'Shared hours or written rules without them': 0,
};

const TEAMMATE = {
  'Waiting for a full specification': 0,
  'An alternative that changed a decision': 2,
  'A service owned end to end': 2,
  'Critical work without extra supervision': 3,
  'Part in a decision': 2,
  'Accepted as lead of a project': 2,
};

const CONTEXT = {
  "A newcomer's written explanation": 0,
  'Environment within a day': 0,
  'Named mentor for the domain': 0,
};

const slot = (page: Page, number: number) =>
  page.getByRole('region', { name: `Work item ${number}`, exact: true });
const measure = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });

const JOURNEYS: readonly Journey[] = [
  {
    path: '/tools/readiness/',
    title: 'Readiness gate',
    fill: (page) => chooseAll(page, READINESS),
    answers: {
      ...Object.fromEntries([1, 2, 4, 5, 6, 7, 9].map((item) => [item, { answer: 1 }])),
      3: { answer: 2 },
      8: { answer: 4 },
    },
    result: /Ready with conditions/,
    shown: (page) => group(page, 'Must clauses settled').getByRole('radio', { name: "Don't know" }),
    markdown: ['Ready with conditions', /Hire employees/, /Do nothing for now/],
    csv: /^Onboarding that a stranger can follow,Partly/m,
  },
  {
    path: '/tools/teammate/',
    title: 'Contractor or teammate',
    fill: async (page) => {
      await choose(page, 'Your side', 1);
      await chooseAll(page, TEAMMATE);
    },
    answers: {
      1: { answer: 1 },
      2: { answer: 3 },
      3: { answer: 3 },
      4: { answer: 4 },
      5: { answer: 3 },
      6: { answer: 3 },
    },
    result: /5 minus 0 is 5\./,
    shown: (page) => group(page, 'Part in a decision').getByRole('radio').nth(2),
    markdown: ['External side', /Don't know/],
    csv: /^Waiting for a full specification,0 to 2/m,
  },
  {
    path: '/tools/contribution/',
    title: 'Contribution Spectrum',
    fill: async (page) => {
      for (let number = 1; number <= 5; number++) {
        const note = slot(page, number).getByLabel('Name or link of the work item');
        await type(page, note, `Ticket ${number}`);
        await choose(page, `Work item ${number}`, number < 5 ? 1 : 2);
      }
      // The evidence of the last one, which opens with its answer.
      const shows = slot(page, 5).getByRole('radiogroup', { name: /^Does an artefact show/ });
      await tabTo(page, shows.getByRole('radio').first(), 10);
      await page.keyboard.press('Space');
      await expect(shows.getByRole('radio').first()).toBeChecked();
    },
    answers: {
      1: { answer: 2, note: 'Ticket 1' },
      2: { answer: 2, note: 'Ticket 2' },
      3: { answer: 2, note: 'Ticket 3' },
      4: { answer: 2, note: 'Ticket 4' },
      5: { answer: 3, evidence: 1, note: 'Ticket 5' },
    },
    result: /Usual: 2 Solved[\s\S]*Ceiling shown\s*3 Designed/,
    shown: (page) => slot(page, 5).getByLabel('Name or link of the work item'),
    markdown: ['Solved', 'Ticket 5'],
    csv: /^Work item 5,.*Designed.*Ticket 5/m,
  },
  {
    path: '/tools/ownership/',
    title: 'Ownership transition',
    fill: (page) => chooseAll(page, { ...CONTEXT, 'Two proposals written': 3 }),
    answers: {
      1: { answer: 1 },
      2: { answer: 1 },
      3: { answer: 1 },
      4: { answer: 4 },
    },
    result: /Phase shown: 1 Context[\s\S]*Lost: Two proposals written/,
    shown: (page) =>
      group(page, 'Two proposals written').getByRole('radio', { name: 'Was met, lost again' }),
    markdown: ['1 Context', /Two proposals written/],
    csv: /^Two proposals written,"?Was met, lost again/m,
  },
  {
    path: '/tools/delivery-health/',
    title: 'Delivery health',
    fill: async (page) => {
      const coverage = measure(page, 'Test coverage');
      await type(page, coverage.getByLabel('Earlier value (%)'), '61.5');
      await type(page, coverage.getByLabel('Month of the earlier value'), '2026-05');
      await type(page, coverage.getByLabel('Value now (%)'), '70');
      const way = coverage.getByRole('radiogroup').getByRole('radio');
      await tabTo(page, way.first(), 10);
      await page.keyboard.press('Space');
      await expect(way.first()).toBeChecked();
    },
    answers: {
      2: { answer: 1, note: '70' },
      102: { note: '61.5' },
      202: { note: '2026-05' },
    },
    result: /1 of 11 measures compared with an earlier value[\s\S]*Test coverage/,
    shown: (page) => measure(page, 'Test coverage').getByLabel('Value now (%)'),
    markdown: ['Test coverage', '61.5', '70'],
    csv: /^Test coverage,%,.*61\.5.*70/m,
  },
];

for (const journey of JOURNEYS) {
  const { path, title } = journey;
  test(`${title}: answered on the keyboard, read elsewhere, taken away as Markdown and CSV`, async ({
    page,
    stranger,
  }) => {
    await openTool(page, path);
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await journey.fill(page);
    await expect(result).toContainText(journey.result);
    await expect(result).toContainText('not a certification');
    await page.getByLabel('Name of this dossier').fill('Team Atlas');
    await page.reload();
    await ready(page);
    const [own] = await stored(page);
    expect(own?.dossier.worksheet.answers).toMatchObject(journey.answers);
    await expect(result).toContainText(journey.result);

    const exports = await openExports(page);
    const markdown = await downloaded(page, exports.getByRole('button', { name: 'Markdown' }));
    expect(markdown.name).toBe('Team-Atlas.md');
    for (const part of [...journey.markdown, 'not a certification', `${title}, edition 1`])
      expect(markdown.text).toMatch(part instanceof RegExp ? part : new RegExp(part));
    const csv = await downloaded(page, exports.getByRole('button', { name: /^CSV/ }));
    expect(csv.name).toBe('Team-Atlas.csv');
    expect(csv.text).toMatch(journey.csv);
    expect(csv.text).toContain(`${title}, edition 1`);

    const { link } = await copyMessage(page);
    const other = await stranger();
    await other.goto(link);
    await expect(other.getByRole('region', { name: 'Shared with you: Team Atlas' })).toBeVisible();
    await expect(other.getByRole('region', { name: 'Result', exact: true })).toContainText(
      journey.result,
    );
    const field = journey.shown(other);
    // A text stays readable and cannot be changed; a choice is shut.
    await expect(field).not.toBeEditable();
    expect(await everything(other)).toEqual({});
  });
}

test('boxes of a result are equally wide, and one rule stands between two results', async ({
  page,
}) => {
  const own = FILLED['/tools/teammate/']!;
  const worksheet = { ...own.worksheet, facts: { 1: [1] } };
  const other = { ...own, worksheet: { ...worksheet, name: 'Bo', side: 2 } };
  await left(page, dossierOf({ ...own, worksheet }, collectedOf([other])));
  await openTool(page, '/tools/teammate/');
  const sides = page.getByRole('region', { name: 'Both sides' });
  await expect(sides).toHaveCSS('border-top-style', 'none');
  const boxes = page.getByRole('region', { name: 'Result', exact: true }).locator('> .notice');
  const widths = await boxes.evaluateAll((all) =>
    all.map((box) => Math.round(box.getBoundingClientRect().width)),
  );
  expect(widths).toHaveLength(2);
  expect(new Set(widths).size).toBe(1);
});
