import { expect, test } from './fixtures.ts';
import {
  answer,
  CHECKLIST,
  clause,
  collectedOf,
  copyMessage,
  dossierOf,
  FILLED,
  left,
  MATURITY,
  openExports,
  openPeople,
  openTool,
  PEOPLE,
  work,
} from './steps.ts';
import { tooWide } from './too-wide.ts';

/** The width at which WCAG 2.2 asks for no scrolling sideways (1.4.10). */
test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

test('an assessment is answered, shared and kept on a small screen', async ({ page, stranger }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').tap();
  await page
    .getByRole('region', { name: 'Sprint planning' })
    .getByRole('radio', { name: /^Nearly always/ })
    .tap();
  expect(await tooWide(page)).toEqual([]);
  const { link } = await copyMessage(page);
  const other = await stranger();
  await other.goto(link);
  const keep = other.getByRole('button', { name: 'Keep a copy' });
  await expect(keep).toBeVisible();
  expect(await tooWide(other)).toEqual([]);
  await keep.tap();
  await expect(answer(other, 'Sprint planning', 'Leads')).toBeEnabled();
});

for (const [path, filled] of Object.entries(FILLED)) {
  test(`the result and the people of ${path} fit on a small screen`, async ({ page }) => {
    const other = { ...filled, worksheet: { ...filled.worksheet, name: 'B'.repeat(120), side: 2 } };
    await left(page, dossierOf(filled, collectedOf([other])));
    await openTool(page, path);
    await openPeople(page);
    await openExports(page);
    expect(await tooWide(page)).toEqual([]);
  });
}

const SIDES = /^What each side says/;
for (const [path, captions] of [
  [MATURITY, [/^Profile against targets/, SIDES]],
  ['/tools/teammate/', [/^Two counts/, /^The counts of everybody/, SIDES]],
  ['/tools/contribution/', [/^Work items by level/, /^The tags of everybody/, /^Tags at each/]],
  ['/tools/ownership/', [/^Criteria by phase/, SIDES]],
  ['/tools/delivery-health/', [/^Each measure against/]],
] as const)
  test(`the rows of the result of ${path} stack, and none moves sideways`, async ({ page }) => {
    const own = FILLED[path]!;
    const other = { ...own, worksheet: { ...own.worksheet, name: 'Bo', side: 2 } };
    await left(page, dossierOf(own, collectedOf([other])));
    await openTool(page, path);
    await openPeople(page);
    for (const name of captions) {
      const table = page.getByRole('region', { name });
      await expect(table.getByRole('row').nth(1)).toBeVisible();
      expect(
        await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

test('a box of the plan shows all of its text', async ({ page }) => {
  const text = 'A long line of text to see how the box grows with it. '.repeat(8).trim();
  const plan = [{ id: 'p', day: 30 as const, text }];
  await left(page, dossierOf(work('Eve', 1, [3, 3, 3, 3]), { plan }));
  await openTool(page, MATURITY);
  const box = page.getByRole('textbox', { name: 'What to do' });
  await expect(box).toHaveValue(text);
  expect(
    await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBeLessThanOrEqual(1);
});

test('a meeting is led on a small screen', async ({ page }) => {
  await left(page, dossierOf(work('Eve', 1, []), collectedOf(PEOPLE)));
  await openTool(page, MATURITY);
  await page.getByRole('button', { name: 'Start a meeting' }).tap();
  const meeting = page.getByRole('dialog');
  await meeting.getByRole('button', { name: 'Reveal' }).tap();
  await meeting.getByRole('combobox', { name: 'New vote: Cem' }).selectOption('3');
  await meeting.getByRole('button', { name: 'Keep the new votes' }).tap();
  await expect(meeting.getByText('External side, after')).toBeVisible();
  expect(
    await meeting.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
  await meeting.getByRole('button', { name: 'Close the meeting' }).tap();
  expect(await tooWide(page)).toEqual([]);
});

test('a clause is found by the filters and marked on a small screen', async ({ page }) => {
  await openTool(page, CHECKLIST);
  await page
    .getByRole('search', { name: 'Show clauses' })
    .getByLabel('Group')
    .selectOption('People');
  const row = clause(page, 'Key personnel');
  await row.getByRole('radio', { name: 'Not applicable' }).tap();
  await row.getByLabel('Reason').fill('No named people in this deal.');
  await row.getByText('Question, strong answer, red flag').tap();
  await expect(row.getByText('Red flag', { exact: true })).toBeVisible();
  expect(await tooWide(page)).toEqual([]);
});

test('the menu and the search open on a small screen', async ({ page }) => {
  await page.goto('/models/');
  await page.getByRole('button', { name: 'Menu' }).tap();
  const entry = page.getByRole('link', { name: 'Clause library' });
  await expect(entry).toBeVisible();
  await entry.tap();
  await expect(page).toHaveURL(/\/governance\/contract-clauses\/$/);
  await page.getByRole('button', { name: /^Search/ }).tap();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  expect(await tooWide(page)).toEqual([]);
});
