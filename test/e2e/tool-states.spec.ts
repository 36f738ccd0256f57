import type { Page } from '@playwright/test';
import { encodeInvitation, encodeLink } from '#worksheet/codec/link.ts';
import type { Shared } from '#worksheet/types.ts';
import { ASSESSMENT, CHECKLIST as CHECKED } from '../unit/worksheet/samples.ts';
import { COLOUR, expectAccessible, LAYOUT, leaveThreeOfAKind } from './axe.ts';
import { DEAL } from './deal-dossier.ts';
import { expect, test } from './fixtures.ts';
import {
  answer,
  CHECKLIST,
  clause,
  collectedOf,
  collectText,
  dossierOf,
  downloaded,
  fill,
  FILLED,
  left,
  MATURITY,
  openBackup,
  openExports,
  openPeople,
  openTool,
  PEOPLE,
  PRACTICES,
  work,
} from './steps.ts';

const link = await encodeLink(ASSESSMENT);
const checklist = await encodeLink(CHECKED);

/** What is around it is looked at on every page (`accessibility.spec.ts`). */
const MAIN = 'main';

/** Opens what is folded, so that axe sees it; of the 59 clauses, which are all alike, only some. */
async function unfold(page: Page) {
  await page.evaluate(() =>
    [...document.querySelectorAll('main details')]
      .filter((fold, at) => at < 20 || !fold.closest('.clause'))
      .forEach((fold) => fold.setAttribute('open', '')),
  );
  // What is folded is loaded when it opens.
  await expect(page.getByText('Loading this part.')).toHaveCount(0);
  const exports = page.getByRole('region', { name: 'Print and export' });
  if ((await exports.count()) > 0)
    await expect(exports.getByRole('button', { name: 'Markdown' })).toBeVisible();
}

/** The same page in the other theme, which changes nothing but colours. */
async function expectAccessibleInTheDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page, COLOUR, MAIN);
}

/** Ink and lines on paper, whatever the theme, and the narrowest screen that WCAG asks for. */
async function expectAccessibleElsewhere(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, [...COLOUR, 'empty-heading'], MAIN);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page, LAYOUT, MAIN);
}

const team = dossierOf(work('Eve', 1, [3, 3, 3, 3, 2, 6]), collectedOf(PEOPLE));

/** A run as it was kept in spring. */
const spring = {
  ...{ id: 'spring', at: '2026-03-02T09:00:00.000Z', name: 'Spring', edition: 1 },
  ...{ worksheet: work('Eve', 1, [2, 2, 2, 2, 2, 2]).worksheet, record: {}, collected: [] },
};

/** States of the tools that a page of the sitemap does not show by itself. */
const states: { title: string; reach: (page: Page) => Promise<void> }[] = [
  {
    title: 'an assessment, half filled in, with a reason missing',
    reach: async (page) => {
      await openTool(page, MATURITY);
      await answer(page, 'Sprint planning', 'Leads').check();
      await answer(page, 'Retrospectives', "Don't know").check();
      await answer(page, 'Release management', 'Not possible here').check();
      await expect(page.getByText('One line is enough')).toBeVisible();
    },
  },
  {
    title: 'a full result, with a list of dossiers and a message to share',
    reach: async (page) => {
      await openTool(page, MATURITY);
      for (const title of PRACTICES) {
        await answer(page, title, 'Contributes').check();
        const more = page.getByRole('region', { name: title });
        await more.getByRole('radio', { name: /^Nearly always/ }).check();
        await more.getByRole('radio', { name: 'Artefact' }).check();
      }
      await expect(page.getByRole('region', { name: 'Result' })).toContainText('6 of 6 practices');
      await page.getByRole('button', { name: 'Show the message' }).click();
    },
  },
  {
    title: 'a practice at a time',
    reach: async (page) => {
      await openTool(page, MATURITY);
      await page.getByRole('button', { name: 'One at a time' }).click();
      await page.getByRole('button', { name: 'Next practice' }).click();
      await expect(page.getByText('2 of 6', { exact: true })).toBeVisible();
    },
  },
  {
    title: 'an assessment that came by link',
    reach: async (page) => {
      await page.goto(`${MATURITY}#${link}`);
      await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
    },
  },
  {
    title: 'a link that is refused',
    reach: async (page) => {
      await page.goto(`${MATURITY}#${link.slice(0, -5)}`);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    title: 'a checklist, half filled in, with hidden clauses and a reason missing',
    reach: async (page) => {
      await openTool(page, CHECKLIST);
      await page
        .getByRole('group', { name: "Can the vendor's people see personal data?" })
        .getByRole('radio', { name: 'No', exact: true })
        .check();
      await clause(page, 'Insurance').getByRole('radio', { name: 'Missing but accepted' }).check();
      await clause(page, 'Moral rights').getByRole('radio', { name: 'Agreed' }).check();
      await expect(page.getByRole('heading', { name: /^Hidden because/ })).toBeVisible();
    },
  },
  {
    title: 'a checklist with a stance to explain, forms that are open, and a search without result',
    reach: async (page) => {
      await openTool(page, CHECKLIST);
      await page.getByRole('radio', { name: 'Procurement' }).check();
      await clause(page, 'Moral rights').getByRole('radio', { name: 'Reject' }).check();
      await clause(page, 'Insurance').getByRole('button', { name: /^Hide/ }).click();
      await page.getByText('Add a clause of your own').click();
      await page.getByRole('button', { name: 'Add the clause' }).click();
      await page.getByLabel('Title of the clause').fill('Build tools');
      await page.getByRole('button', { name: 'Add the clause' }).click();
      await page.getByRole('button', { name: /^Edit ?: Build tools/ }).click();
      await expect(page.getByRole('button', { name: 'Save the clause' })).toBeVisible();
    },
  },
  {
    title: 'a checklist of which nothing fits the search',
    reach: async (page) => {
      await openTool(page, CHECKLIST);
      await page.getByRole('radio', { name: 'Procurement' }).check();
      await page.getByLabel('Search in the clauses').fill('zzz');
      await expect(page.getByText('No clause fits the search')).toBeVisible();
    },
  },
  {
    title: 'a checklist that three roles have answered, in conflict and with facts that differ',
    reach: async (page) => {
      const said = (side: number, fact: number, stance: number): Shared => ({
        ...{ instrument: 2, edition: 1, name: 'Vendor A', record: { 1: { due: '2020-02-01' } } },
        worksheet: { side, facts: { 6: [fact] }, answers: { 1: { answer: stance, note: 'So.' } } },
      });
      const others = [said(2, 1, 3), said(3, 2, 4)];
      await left(page, dossierOf(said(1, 2, 1), collectedOf(others)));
      await openTool(page, CHECKLIST);
      await expect(page.getByText(/^Conflict\./)).toBeVisible();
      await expect(page.getByText('People gave these facts in different ways.')).toBeVisible();
    },
  },
  {
    title: 'a checklist that came by link',
    reach: async (page) => {
      await page.goto(`${CHECKLIST}#${checklist}`);
      await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
    },
  },
  {
    title: 'a whole deal: gate, dashboard, agreement, history, comparison with a milestone',
    reach: async (page) => {
      await left(page, DEAL);
      await openTool(page, CHECKLIST);
      const deal = page.getByRole('region', { name: 'The whole deal' });
      await expect(deal.getByRole('heading', { name: 'Reasons not to sign' })).toBeVisible();
      await deal.getByText('What each role says of each clause').click();
      await deal.getByText('Several deals: copy, keep a milestone, compare').click();
      await expect(deal.getByRole('table', { name: /^Clause by clause/ })).toBeVisible();
      await expect(deal.getByRole('table', { name: /^What each role says/ })).toBeVisible();
    },
  },
  {
    title: 'a meeting over a deal, with a reason missing',
    reach: async (page) => {
      await left(page, DEAL);
      await openTool(page, CHECKLIST);
      await page.getByText('Meeting over the open points').click();
      await page.getByRole('button', { name: 'Start a meeting' }).click();
      await expect(page.getByRole('dialog').getByRole('heading', { name: /^1 of / })).toBeVisible();
      await page.keyboard.press('5');
      await expect(
        page.getByRole('dialog').getByText('It counts as settled once the reason is written.'),
      ).toBeVisible();
    },
  },
  {
    title: 'an invitation to a role',
    reach: async (page) => {
      await page.goto(`${CHECKLIST}#${await encodeInvitation(DEAL)}`);
      await expect(page.getByText('You answer alone')).toBeVisible();
    },
  },
  {
    title: 'the clause library with the state of a deal',
    reach: async (page) => {
      await left(page, DEAL);
      await page.goto('/governance/contract-clauses/');
      await expect(page.getByText('In your deal').first()).toBeVisible();
    },
  },
  {
    title: 'several people, of whom nobody has answered',
    reach: async (page) => {
      await openTool(page, MATURITY);
      await openPeople(page);
    },
  },
  {
    title: 'an invitation',
    reach: async (page) => {
      await page.goto(`${MATURITY}#${await encodeInvitation(PEOPLE[0]!)}`);
      await expect(page.getByRole('button', { name: 'Start my answers' })).toBeVisible();
    },
  },
  {
    title: 'a result that is held back until it is sent',
    reach: async (page) => {
      await left(page, dossierOf(PEOPLE[0]!, { invited: { at: '2026-11-02T09:00:00.000Z' } }));
      await openTool(page, MATURITY);
      await expect(page.getByRole('heading', { name: 'Send your answers' })).toBeVisible();
    },
  },
  {
    title: 'the comparison of five people, with the result of all',
    reach: async (page) => {
      await left(page, team);
      await openTool(page, MATURITY);
      await openPeople(page);
      await expect(page.getByRole('heading', { name: 'Who was heard' })).toBeVisible();
    },
  },
  {
    title: 'a meeting, revealed and voted on again',
    reach: async (page) => {
      await left(page, team);
      await openTool(page, MATURITY);
      await page.getByRole('button', { name: 'Start a meeting' }).click();
      const meeting = page.getByRole('dialog');
      await meeting.getByRole('button', { name: 'Reveal' }).click();
      await meeting.getByRole('combobox', { name: 'New vote: Cem' }).selectOption('3');
      await meeting.getByRole('button', { name: 'Keep the new votes' }).click();
      await expect(meeting.getByText('External side, after')).toBeVisible();
    },
  },
  {
    title: 'collecting, with people taken and links refused, and a storage that is full',
    reach: async (page) => {
      await left(page, dossierOf(work('Eve', 1, [2, 2, 2, 2])));
      await openTool(page, MATURITY);
      await fill(page);
      const links = await Promise.all(PEOPLE.map(encodeLink));
      await collectText(page, [...links, links[0]!.slice(0, -4), checklist].join('\n'));
      await expect(page.getByRole('heading', { name: 'Not taken' })).toBeVisible();
      await expect(page.getByText('The storage of this browser is full')).toBeVisible();
    },
  },
  {
    title: 'a plan, edited targets, runs with their trend, and every export',
    reach: async (page) => {
      await left(page, { ...team, snapshots: [spring], targets: { 1: 3 } });
      await openTool(page, MATURITY);
      await page.getByRole('button', { name: 'Make a plan' }).click();
      await page.locator('summary', { hasText: 'Edit the targets' }).click();
      await page.locator('summary', { hasText: 'Keep this run, compare two runs' }).click();
      await expect(page.getByRole('heading', { name: 'Trend over all runs' })).toBeVisible();
      await openExports(page);
    },
  },
  {
    title: 'a link beside my own answers',
    reach: async (page) => {
      await left(page, team);
      await page.goto(`${MATURITY}#${await encodeLink(work('Gus', 2, [4, 4, 4, 4]))}`);
      await page.getByRole('button', { name: 'Compare with mine' }).click();
      await expect(page.getByRole('heading', { name: 'Compared with mine' })).toBeFocused();
    },
  },
  {
    title: 'a backup that differs from what is here',
    reach: async (page) => {
      await left(page, team);
      await openBackup(page);
      const file = await downloaded(page, page.getByRole('button', { name: 'Save a backup' }));
      await left(page, { ...team, name: 'Team Borealis' });
      await openBackup(page);
      await page
        .getByLabel('Backup to restore')
        .setInputFiles({ ...file, mimeType: 'application/json', buffer: Buffer.from(file.text) });
      await expect(page.getByRole('radio', { name: 'Keep both' })).toBeVisible();
    },
  },
  ...Object.entries(FILLED).flatMap(([path, filled]) => [
    {
      title: `a result of ${path} with two people`,
      reach: async (page: Page) => {
        const { worksheet } = filled;
        const other = { ...filled, worksheet: { ...worksheet, name: 'Bo', side: 2 } };
        await left(page, dossierOf(filled, collectedOf([other])));
        await openTool(page, path);
        await openPeople(page);
      },
    },
    {
      title: `a link to ${path}`,
      reach: async (page: Page) => {
        await page.goto(`${path}#${await encodeLink(filled)}`);
        await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
      },
    },
  ]),
];

for (const { title, reach } of states) {
  test(`axe finds nothing in ${title}: light, dark, on paper, at 320 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reach(page);
    await unfold(page);
    await leaveThreeOfAKind(page);
    await expectAccessible(page, undefined, MAIN);
    await expectAccessibleInTheDark(page);
    await expectAccessibleElsewhere(page);
  });
}

test('axe finds nothing in the search dialog, in light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('/models/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('textbox').fill('assignment');
  await expect(
    page.getByRole('dialog', { name: 'Search' }).getByRole('link').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, COLOUR);
});
