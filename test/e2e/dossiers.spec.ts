import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answer, MATURITY, openTool, practice, ready, stored } from './steps.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Your dossiers' });
const row = (page: Page, name: string) =>
  panel(page).getByRole('listitem').filter({ hasText: name });
const nothing = (page: Page, title: string) =>
  expect(practice(page, title).getByRole('radio', { checked: true })).toHaveCount(0);

/** Two dossiers, of which the second is open. */
async function twoTeams(page: Page) {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').check();
  await page.getByLabel('Name of this dossier').fill('Team Atlas');
  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
  await page.getByRole('button', { name: 'New dossier' }).click();
  await nothing(page, 'Sprint planning');
  await page.getByLabel('Name of this dossier').fill('Team Borealis');
  await answer(page, 'Sprint planning', 'Attends').check();
}

test('each dossier keeps its own answers, and a reload opens the last one', async ({ page }) => {
  await twoTeams(page);
  await row(page, 'Team Atlas').getByRole('button', { name: 'Open' }).click();
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Name of this dossier')).toHaveValue('Team Atlas');
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
});

test('a deleted dossier comes back with Undo, and from the bin after a reload', async ({
  page,
}) => {
  await twoTeams(page);
  await row(page, 'Team Borealis').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted “Team Borealis”.')).toBeVisible();
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  await panel(page)
    .getByRole('status')
    .filter({ hasText: 'Deleted' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText('“Team Borealis” is back.')).toBeVisible();
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();

  await row(page, 'Team Borealis').getByRole('button', { name: 'Delete' }).click();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Name of this dossier')).toHaveValue('Team Atlas');
  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
  await page.locator('summary', { hasText: 'Deleted (1)' }).click();
  await page.getByRole('button', { name: 'Restore Team Borealis' }).click();
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
  expect((await stored(page)).filter(({ binned }) => binned)).toEqual([]);
});

test('the only dossier can be deleted and taken back', async ({ page }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').check();
  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
  await panel(page)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await nothing(page, 'Sprint planning');
  const told = panel(page).getByRole('status').filter({ hasText: 'Deleted' });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
});

test('every answer can be undone and done again, one after the other', async ({ page }) => {
  await openTool(page, MATURITY);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await expect(undo).toBeDisabled();
  await answer(page, 'Sprint planning', 'Leads').check();
  await answer(page, 'Sprint planning', 'None').check();
  await page.getByRole('button', { name: /^Clear this answer.*Sprint planning/ }).click();
  await nothing(page, 'Sprint planning');
  await undo.click();
  await expect(page.getByText('Undone: Sprint planning cleared.')).toBeVisible();
  await expect(answer(page, 'Sprint planning', 'None')).toBeChecked();
  await undo.click();
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  await redo.click();
  await expect(answer(page, 'Sprint planning', 'None')).toBeChecked();
  const [own] = await stored(page);
  expect(own?.dossier.worksheet.answers[1]).toEqual({ answer: 1 });
});
