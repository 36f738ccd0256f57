import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  answer,
  CHECKLIST,
  clause,
  collectedOf,
  dossierOf,
  FILLED,
  left,
  MATURITY,
  openPeople,
  openTool,
  PEOPLE,
  practice,
  work,
} from './steps.ts';

/** How many of some elements take room on the page; a closed fold on a screen takes none. */
const drawn = (elements: Locator) =>
  elements.evaluateAll(
    (all) =>
      all.filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
          element.getBoundingClientRect().height > 0,
      ).length,
  );

async function expectPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
}

test('the assessment prints as a form: every practice, no buttons', async ({ page }) => {
  await openTool(page, MATURITY);
  const follow = page.getByText(/^How consistently\?/);
  expect(await drawn(follow)).toBe(0);
  await answer(page, 'Sprint planning', 'Leads').check();
  await expectPaper(page);
  for (const title of ['Sprint planning', 'Release management'])
    await expect(practice(page, title)).toBeVisible();
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  expect(await drawn(follow)).toBe(6);
  // A term of the glossary is a word of the text, and a button.
  expect(await drawn(page.getByRole('main').locator('button:not(.term-word)'))).toBe(0);
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
});

test('the checklist prints every clause that applies, with its guidance and its state', async ({
  page,
}) => {
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Insurance');
  await row.getByRole('radio', { name: 'Missing but accepted' }).check();
  await row.getByLabel('Reason').fill('The parent company insures both.');
  expect(await drawn(page.getByText('Red flag', { exact: true }))).toBe(0);
  await expect(page.getByRole('search', { name: 'Show clauses' })).toBeVisible();
  await expectPaper(page);
  expect(await drawn(page.getByRole('main').getByRole('article'))).toBe(59);
  for (const part of ['Red flag', 'Walk away', 'Your stance', 'Owner'])
    expect(await drawn(page.getByText(part, { exact: true })), part).toBe(59);
  expect(await drawn(page.getByRole('textbox', { name: /^In the contract/ }))).toBe(59);
  await expect(row.getByRole('radio', { name: 'Missing but accepted' })).toBeChecked();
  await expect(row.getByLabel('Reason')).toBeVisible();
  await expect(page.getByRole('search', { name: 'Show clauses' })).toBeHidden();
  // A term of the glossary is a word of the text, and a button.
  expect(await drawn(page.getByRole('main').locator('button:not(.term-word)'))).toBe(0);
});

for (const [path, filled] of Object.entries(FILLED)) {
  test(`${path} prints every question, the result and nothing to press`, async ({ page }) => {
    await left(page, dossierOf(filled));
    await openTool(page, path);
    // By its role alone, a group in a closed fold would not be found.
    const groups = page.locator('main [role=radiogroup]');
    const all = await groups.count();
    await expectPaper(page);
    expect(await drawn(groups)).toBe(all);
    // A term of the glossary is a word of the text, and a button.
    expect(await drawn(page.getByRole('main').locator('button:not(.term-word)'))).toBe(0);
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('not a certification');
  });
}

test('the comparison prints with every answer', async ({ page }) => {
  await left(page, dossierOf(work('Eve', 1, []), collectedOf(PEOPLE)));
  await openTool(page, MATURITY);
  await openPeople(page);
  await expectPaper(page);
  const comparison = page.getByRole('region', { name: 'Comparison', exact: true });
  await expect(comparison.getByRole('table', { name: /^What each side says/ })).toBeVisible();
  // By its role alone, a row in a closed fold would not be found.
  const ofCem = comparison.locator('th[scope=row]').filter({ hasText: /^Cem/ });
  await expect.poll(() => drawn(ofCem)).toBe(6);
  // A term of the glossary is a word of the text, and a button.
  expect(await drawn(page.getByRole('main').locator('button:not(.term-word)'))).toBe(0);
});

for (const path of ['/governance/contract-clauses/', '/models/business-case/', '/']) {
  test(`${path} prints without the chrome of the screen`, async ({ page }) => {
    await page.goto(path);
    await expectPaper(page);
  });
}

test('paper is white and its ink dark, also for a reader of the dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/models/');
  const colours = () =>
    page.evaluate(() => {
      const ink = [...document.querySelectorAll('main p')].flatMap((text) =>
        getComputedStyle(text).color.match(/\d+/g)!.slice(0, 3).map(Number),
      );
      return { ink: Math.max(...ink), paper: getComputedStyle(document.body).backgroundColor };
    });
  expect((await colours()).ink).toBeGreaterThan(160);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { ink, paper } = await colours();
  expect(ink).toBeLessThan(96);
  expect(paper).toMatch(/^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/);
});
