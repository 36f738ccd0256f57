import type { Page } from '@playwright/test';
import { encodeInvitation } from '#worksheet/codec/link.ts';
import { at, expect, test } from './fixtures.ts';
import { CHECKLIST, clause, copyMessage, openTool, ready, stored, tabTo } from './steps.ts';

const filters = (page: Page) => page.getByRole('search', { name: 'Show clauses' });
const tools = 'Source code of build tools';

/** What is kept of the one dossier. */
const own = async (page: Page) => (await stored(page))[0]!.dossier;

test('procurement takes stances, and they are there after a reload', async ({ page }) => {
  await openTool(page, CHECKLIST);
  await page.getByRole('radio', { name: 'Procurement' }).check();
  const row = clause(page, 'Liability caps and exclusions');
  await row.getByRole('radio', { name: 'Reject' }).check();
  await expect(row.getByText('Say in a sentence why')).toBeVisible();
  await row.getByLabel('Why').fill('The cap is three months of fees.');
  await expect(row.getByText('Say in a sentence why')).toBeHidden();
  await expect(page.locator('.tool__place')).toContainText('1 of 59 clauses has a stance.');
  await page.reload();
  await ready(page);
  await expect(row.getByRole('radio', { name: 'Reject' })).toBeChecked();
  await expect(row.getByLabel('Why')).toHaveValue('The cap is three months of fees.');
  expect((await own(page)).worksheet).toMatchObject({
    side: 2,
    answers: { 51: { answer: 3, note: 'The cap is three months of fees.' } },
  });
});

test('a stance and a status take one key each', async ({ page }) => {
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Moral rights');
  await row.scrollIntoViewIfNeeded();
  await row.getByRole('radio', { name: 'Accept', exact: true }).focus();
  await page.keyboard.press('4');
  await expect(row.getByRole('radio', { name: 'Need help' })).toBeChecked();
  await tabTo(page, row.getByRole('radio', { name: 'Agreed' }), 3);
  await page.keyboard.press('3');
  await expect(row.getByRole('radio', { name: 'Open', exact: true })).toBeChecked();
  const { worksheet, record } = await own(page);
  expect([worksheet.answers[4], record[4]]).toEqual([{ answer: 4 }, { status: 3 }]);
});

test('a clause of my own and a hidden one reach the reader of the link, with the reason', async ({
  page,
  stranger,
}) => {
  await openTool(page, CHECKLIST);
  await page.getByText('Add a clause of your own').click();
  await page.getByLabel('Title of the clause').fill(tools);
  await page.getByLabel('Question to the vendor').fill('Do we get the scripts?');
  await page.getByLabel('Role that leads it').selectOption('Engineering');
  await page.getByRole('button', { name: 'Add the clause' }).click();
  const added = clause(page, tools);
  await added.getByRole('radio', { name: 'Missing', exact: true }).check();
  const escrow = clause(page, 'Source-code escrow');
  await escrow.getByRole('button', { name: /^Hide ?: Source-code/ }).click();
  await page.getByLabel('Why is this clause not for this deal?').fill('We hold all source code.');
  await page.getByRole('button', { name: /^Hide it/ }).click();
  await expect(escrow).toHaveCount(0);
  await expect(filters(page)).toContainText('All 59 clauses shown, 1 hidden by hand');

  const { link } = await copyMessage(page);
  const reader = await stranger();
  await reader.goto(link);
  await expect(clause(reader, tools)).toContainText('Ask the vendor: Do we get the scripts?');
  await expect(
    clause(reader, tools).getByRole('radio', { name: 'Missing', exact: true }),
  ).toBeChecked();
  await expect(reader.getByRole('region', { name: 'Hidden by the sender (1)' })).toContainText(
    'We hold all source code.',
  );
  await expect(clause(reader, tools).getByRole('button')).toHaveCount(0);

  await clause(page, tools)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(clause(page, tools)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(
    clause(page, tools).getByRole('radio', { name: 'Missing', exact: true }),
  ).toBeChecked();
  await page.getByRole('button', { name: /^Show again ?: Source-code/ }).click();
  await expect(escrow).toBeVisible();
});

test('a search finds a clause by its guidance and by a note, and says when nothing fits', async ({
  page,
}) => {
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Insurance');
  await row.getByText('Owner, due date, reference, note').click();
  await row.getByLabel('Note').fill('Ask Zażółć in March');
  const box = filters(page).getByRole('searchbox', { name: 'Search in the clauses' });
  await box.fill('zazolc march');
  await expect(filters(page)).toContainText('1 of 59 clauses shown');
  await expect(row).toBeVisible();
  await expect(clause(page, 'Moral rights')).toHaveCount(0);
  await box.fill('zzz qqq');
  await expect(page.getByText('No clause fits the search and the filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(filters(page)).toContainText('All 59 clauses shown');
  // A link to a clause opens it, whatever the search hides.
  await box.fill('escrow');
  await expect(clause(page, 'Named security baseline')).toHaveCount(0);
  await page.evaluate(() => (location.hash = 'sec-baseline'));
  await expect(clause(page, 'Named security baseline')).toBeInViewport();
});

test('a link to a clause opens it, though a search that hides it is not drawn yet', async ({
  page,
}) => {
  await openTool(page, CHECKLIST);
  const box = filters(page).getByRole('searchbox', { name: 'Search in the clauses' });
  await box.evaluate((field: HTMLInputElement) => {
    field.value = 'escrow';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.hash = 'sec-baseline';
  });
  await expect(box).toHaveValue('');
  await expect(filters(page)).toContainText('All 59 clauses shown');
  await expect(clause(page, 'Named security baseline')).toBeInViewport();
});

test('the list is put by stage and by urgency, and what is overdue stands first', async ({
  page,
}) => {
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Insurance');
  await row.getByText('Owner, due date, reference, note').click();
  await row.getByLabel('Due').fill('2020-02-01');
  await expect(row.getByText('due 1 Feb 2020, overdue')).toBeVisible();
  await filters(page).getByLabel('Order').selectOption('By urgency');
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Insurance');
  await filters(page).getByRole('button', { name: 'Overdue' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await filters(page).getByRole('button', { name: 'Show all' }).click();
  await filters(page).getByLabel('Order').selectOption('By stage of the deal');
  await expect(page.getByRole('heading', { name: 'Before signing', level: 3 })).toBeVisible();
});

test('a date that is none is told, and is not kept', async ({ page }) => {
  // A browser without a calendar shows a field for text.
  await page.addInitScript(() => {
    const { prototype } = HTMLInputElement;
    const type = Object.getOwnPropertyDescriptor(prototype, 'type')!;
    Object.defineProperty(prototype, 'type', {
      ...type,
      set(this: HTMLInputElement, value: string) {
        type.set!.call(this, value === 'date' ? 'text' : value);
      },
    });
  });
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Insurance');
  await row.getByText('Owner, due date, reference, note').click();
  const due = row.getByLabel('Due');
  await expect(due).toHaveAttribute('type', 'text');
  await due.fill('30.2.2031');
  await due.blur();
  await expect(row.getByRole('alert')).toContainText('This is no date, and it is not kept.');
  await expect(due).toHaveValue('30.2.2031');
  expect(await stored(page)).toEqual([]);
  await due.fill('2031-02-03');
  await due.blur();
  await expect(row.getByRole('alert')).toHaveCount(0);
  expect((await own(page)).record).toEqual({ 52: { due: '2031-02-03' } });
});

test('who is invited takes stances, and sees no record', async ({ page }) => {
  const invitation = await encodeInvitation({
    ...{ instrument: 2, edition: 1, name: 'Vendor A', record: {} },
    worksheet: { name: 'Grace', facts: { 6: [2] }, answers: {} },
  });
  await page.goto(`${at(CHECKLIST)}#${invitation}`);
  await page.getByRole('button', { name: 'Start my answers' }).click();
  const row = clause(page, 'Insurance');
  await row.getByRole('radio', { name: 'Accept', exact: true }).check();
  await expect(row.getByRole('radio', { name: 'Missing but accepted' })).toHaveCount(0);
  await expect(row.getByText('Owner, due date, reference, note')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Progress' })).toHaveCount(0);
  await row.getByText('Question, strong answer, red flag').click();
  await expect(row.getByText('Walk away', { exact: true })).toBeVisible();
  const { worksheet, record } = await own(page);
  expect([worksheet.answers, record]).toEqual([{ 52: { answer: 1 } }, {}]);
});
