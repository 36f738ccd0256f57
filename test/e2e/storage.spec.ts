import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Shared } from '#worksheet/types.ts';
import { expect, test } from './fixtures.ts';
import {
  answer,
  CHECKLIST,
  clause,
  copyMessage,
  fill,
  letGo,
  MATURITY,
  openTool,
  ready,
  stored,
} from './steps.ts';

const warning = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: 'Not saved.' }).filter({ hasText: text });

/** Saves the work as a file, by the button beside the warning, and reads it. */
async function savedFile(page: Page, text: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    warning(page, text).getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Shared;
}

test.describe('blocked', () => {
  // Starlight's own theme script reads storage without a net.
  test.use({ expectedErrors: /^Access is denied|^StarlightThemeProvider is not defined/ });

  test('where storage is blocked I am told, can go on, share, and take the work away', async ({
    page,
    stranger,
  }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    );
    await openTool(page, MATURITY);
    await answer(page, 'Sprint planning', 'Leads').check();
    const text = 'does not let the page save anything';
    await expect(warning(page, text)).toBeVisible();
    await answer(page, 'Retrospectives', 'Attends').check();
    await expect(page.getByText('2 of 6 answered.')).toBeVisible();
    const file = await savedFile(page, text);
    expect(file.worksheet.answers).toEqual({ 1: { answer: 4 }, 3: { answer: 2 } });
    const { link } = await copyMessage(page);
    const other = await stranger();
    await other.goto(link);
    await expect(answer(other, 'Retrospectives', 'Attends')).toBeChecked();
  });
});

test('where storage becomes full I am told, and nothing that I go on to do is lost', async ({
  page,
}) => {
  await openTool(page, CHECKLIST);
  const row = clause(page, 'Moral rights');
  await row.getByRole('radio', { name: 'In draft' }).check();
  await fill(page);
  await row.getByText('Owner, due date, reference, note').click();
  await row.getByLabel('Note').fill('A long note. '.repeat(40));
  const text = 'The storage of this browser is full';
  await expect(warning(page, text)).toBeVisible();
  await clause(page, 'Insurance').getByRole('radio', { name: 'Agreed' }).check();
  const file = await savedFile(page, text);
  expect(file.record[4]).toEqual({ status: 2, note: 'A long note. '.repeat(40) });
  expect(file.record[52]).toEqual({ status: 1 });

  // Room again: the next answer saves everything that waits.
  await letGo(page);
  await clause(page, 'Insurance').getByRole('radio', { name: 'Open', exact: true }).check();
  await expect(warning(page, text)).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(row.getByLabel('Note')).toHaveValue('A long note. '.repeat(40));
  await expect(
    clause(page, 'Insurance').getByRole('radio', { name: 'Open', exact: true }),
  ).toBeChecked();
});

test('damaged storage is set aside and offered as a file, and the tool works', async ({ page }) => {
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').check();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.includes(':dossier:'))!;
    localStorage.setItem(key, localStorage.getItem(key)!.slice(0, 80));
  });
  await page.reload();
  await ready(page);
  const notice = page.getByRole('status').filter({ hasText: 'Some saved work could not be read' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Save it as a file' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^\{"v":3,"dossier":\{"id"/);
  await answer(page, 'Retrospectives', 'Attends').check();
  await page.reload();
  await ready(page);
  await expect(answer(page, 'Retrospectives', 'Attends')).toBeChecked();
  await notice.getByRole('button', { name: 'Delete it' }).click();
  await notice.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(notice).toHaveCount(0);
  expect((await stored(page)).map(({ dossier }) => dossier.worksheet.answers)).toEqual([
    { 3: { answer: 2 } },
  ]);
});
