import { expect, test } from './fixtures.ts';
import { answer, everything, MATURITY, openTool, ready, stored } from './steps.ts';

test('two tabs with the same dossier do not overwrite each other', async ({ page, context }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  const other = await context.newPage();
  await openTool(other, MATURITY);
  await expect(answer(other, 'Sprint planning', 'Attends')).toBeChecked();

  await answer(other, 'Backlog refinement', 'Leads').check();
  await expect(answer(page, 'Backlog refinement', 'Leads')).toBeChecked();
  await answer(page, 'Retrospectives', 'None').check();
  await page.getByLabel('Your name (optional)').fill('Ada');
  await answer(other, 'Sprint planning', 'Contributes').check();
  await expect(answer(page, 'Sprint planning', 'Contributes')).toBeChecked();

  const [own, ...others] = await stored(page);
  expect(others).toEqual([]);
  expect(own?.dossier.worksheet).toMatchObject({
    name: 'Ada',
    answers: { 1: { answer: 3 }, 2: { answer: 4 }, 3: { answer: 1 } },
  });
});

test('undo in one tab leaves what another tab has done', async ({ page, context }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  const other = await context.newPage();
  await openTool(other, MATURITY);
  await answer(other, 'Backlog refinement', 'Leads').check();
  await expect(answer(page, 'Backlog refinement', 'Leads')).toBeChecked();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(answer(page, 'Sprint planning', 'Attends')).not.toBeChecked();
  await expect(answer(other, 'Sprint planning', 'Attends')).not.toBeChecked();
  await expect(answer(page, 'Backlog refinement', 'Leads')).toBeChecked();
});

test('coming back to a tab with one dossier does not write into another', async ({
  page,
  context,
}) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  const other = await context.newPage();
  await openTool(other, MATURITY);
  await other.getByText('Dossiers and files').click();
  await other.getByRole('button', { name: 'New dossier' }).click();
  await answer(other, 'Backlog refinement', 'Leads').check();
  const before = await everything(page);
  await page.goto('/start/how-to-use/');
  await page.goBack();
  await ready(page);
  expect(await everything(page)).toEqual(before);
});

test('a dossier that another tab deletes says where it has gone, and comes back whole', async ({
  page,
  context,
}) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  await page.getByLabel('Name of this dossier').fill('Team Atlas');
  const other = await context.newPage();
  await openTool(other, MATURITY);
  await other.locator('summary', { hasText: 'Dossiers and files' }).click();
  await other.getByRole('button', { name: 'Delete Team Atlas' }).click();
  await expect(page.getByText('Another tab deleted this dossier.')).toBeVisible();
  await expect(answer(page, 'Sprint planning', 'Attends')).not.toBeChecked();
  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
  await page.locator('summary', { hasText: 'Deleted (1)' }).click();
  await page.getByRole('button', { name: 'Restore Team Atlas' }).click();
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
});
