import { encodeLink } from '#worksheet/codec/link.ts';
import type { Page } from '@playwright/test';
import { ASSESSMENT, CHECKLIST as FILLED } from '../unit/worksheet/samples.ts';
import { expect, test } from './fixtures.ts';
import { answer, CHECKLIST, clause, everything, MATURITY, openTool, ready } from './steps.ts';

const banner = (page: Page) => page.getByRole('region', { name: /^Shared with you/ });

/** What pasting an address into the bar of an open tab does: the page is not loaded again. */
async function paste(page: Page, fragment: string) {
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.evaluate((hash) => location.assign(`#${hash}`), fragment);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
}

test('a link pasted into an open tab opens at once, beside my own work', async ({ page }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  const before = await everything(page);
  await paste(page, await encodeLink(ASSESSMENT));
  await expect(banner(page)).toContainText('sent by Ada');
  await expect(answer(page, 'Sprint planning', 'Leads')).toBeChecked();
  await paste(page, await encodeLink({ ...ASSESSMENT, name: 'Team Borealis' }));
  await expect(banner(page)).toContainText('Team Borealis');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
  expect(await everything(page)).toEqual(before);
});

test('a damaged link pasted into an open tab says so, and a good one after it opens', async ({
  page,
}) => {
  await openTool(page, MATURITY);
  const link = await encodeLink(ASSESSMENT);
  await paste(page, `${link}x`);
  await expect(page.getByRole('alert', { name: 'This link is damaged' })).toBeVisible();
  await paste(page, link);
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a kept copy stands beside my own dossier, and both stay', async ({ page }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  await page.getByLabel('Name of this dossier').fill('My own team');
  await paste(page, await encodeLink(ASSESSMENT));
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await ready(page);
  await page.getByText('Dossiers and files').click();
  const dossiers = page.getByRole('region', { name: 'Your dossiers' });
  await expect(dossiers.getByRole('listitem').filter({ hasText: 'Team Atlas, Q4' })).toContainText(
    '(open)',
  );
  await dossiers.getByRole('button', { name: 'Open My own team' }).click();
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
  await expect(answer(page, 'Backlog refinement', 'Attends')).not.toBeChecked();
});

test('a link to a clause is an anchor of the page, and no shared link', async ({ page }) => {
  await page.goto(`${CHECKLIST}#lia-insurance`);
  await ready(page);
  await expect(clause(page, 'Insurance').getByRole('heading')).toBeInViewport();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('leaving a link by a link of the page and coming back changes nothing of my own', async ({
  page,
}) => {
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Moral rights');
  await row.getByRole('radio', { name: 'In draft' }).check();
  const before = await everything(page);
  await paste(page, await encodeLink(FILLED));
  await expect(banner(page)).toBeVisible();
  await row.getByText('Question, strong answer, red flag').click();
  await row.getByRole('link', { name: 'Sources and review date' }).click();
  await expect(page).toHaveURL(/\/governance\/contract-clauses\/#ip-moral-rights$/);
  await page.goBack();
  await expect(banner(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await ready(page);
  await expect(row.getByRole('radio', { name: 'In draft' })).toBeChecked();
  expect(await everything(page)).toEqual(before);
});

test.describe('where a part of the page does not arrive', () => {
  test.use({ expectedErrors: /^Failed to load resource/ });

  test('a link says so, my own work is as it was, and the link opens after a reload', async ({
    page,
  }) => {
    await page.route(/\/opening\.[\w-]+\.js$/, (route) => route.abort());
    await openTool(page, MATURITY);
    await answer(page, 'Sprint planning', 'Attends').check();
    await paste(page, await encodeLink(ASSESSMENT));
    await expect(page.getByRole('alert')).toHaveText(
      'The link is not open: a part of the page could not be loaded. Reload the page. Your work is kept.',
    );
    await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
    await page.unrouteAll();
    await page.reload();
    await expect(banner(page)).toContainText('sent by Ada');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
  });

  test('my work goes into a file where no link can be written', async ({ page }) => {
    await page.route(/\/link\.[\w-]+\.js$/, (route) => route.abort());
    const share = page.getByRole('region', { name: 'Share' });
    const said = share.getByText('Reload the page, or save a file and send that instead.');
    await openTool(page, MATURITY, said);
    await answer(page, 'Sprint planning', 'Attends').check();
    await expect(said).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      share.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.json$/);
  });
});
