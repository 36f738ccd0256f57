import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  answer,
  CHECKLIST,
  clause,
  everything,
  MATURITY,
  openTool,
  ready,
  stored,
} from './steps.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Your dossiers' });

async function openPanel(page: Page) {
  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
}

/** Chooses a file, as a reader does who presses the button. */
async function choose(page: Page, name: string, text: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** A saved checklist, and the name that the browser gives it. */
async function save(page: Page) {
  await openTool(page, CHECKLIST);
  await page.getByLabel('Name of this dossier').fill('Vendor A, MSA v2');
  const row = clause(page, 'Moral rights');
  await row.getByRole('radio', { name: 'In draft' }).check();
  await row.getByText('Owner, due date, reference, note').click();
  await row.getByLabel('Owner').selectOption('Legal');
  await openPanel(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

test('a file takes the work to another computer', async ({ page, stranger }) => {
  const { name, text } = await save(page);
  expect(name).toBe('Vendor-A-MSA-v2.json');
  expect(JSON.parse(text)).toMatchObject({
    format: 'offshore-engineering-playbook',
    version: 3,
    instrument: { id: 'contract-clauses' },
  });

  const other = await stranger();
  await openTool(other, CHECKLIST);
  await clause(other, 'Insurance').getByRole('radio', { name: 'Agreed' }).check();
  await openPanel(other);
  await choose(other, name, text);
  await expect(
    other.getByText('Opened “Vendor A, MSA v2” from the file, as a dossier of its own.'),
  ).toBeVisible();
  await expect(clause(other, 'Moral rights').getByLabel('Owner')).toHaveValue('1');
  await other.reload();
  await ready(other);
  await expect(
    clause(other, 'Moral rights').getByRole('radio', { name: 'In draft' }),
  ).toBeChecked();
  const records = (await stored(other)).map(({ dossier }) => dossier.record);
  expect(records).toHaveLength(2);
  expect(records).toContainEqual({ 4: { status: 2, owner: 1 } });
  expect(records).toContainEqual({ 52: { status: 1 } });
});

const wrong = [
  {
    title: 'a file that was cut short',
    change: (text: string) => text.slice(0, -40),
    told: 'The file is cut short: its end is missing.',
  },
  {
    title: 'a file of another program',
    change: () => '{"shopping": ["milk"]}',
    told: 'This JSON file was made by another program.',
  },
  {
    title: 'a file that is not JSON',
    change: () => 'PK\u0003\u0004 a Word file',
    told: 'This is not a file of this site.',
  },
  {
    title: 'a file of a newer version',
    change: (text: string) => text.replace(/"version": \d/, '"version": 9'),
    told: 'The file was made by a newer version of the playbook.',
  },
  {
    title: 'a file with an impossible status',
    change: (text: string) => text.replace('"status": 2', '"status": -2'),
    told: 'record.4.status',
  },
];

test('a wrong file is refused with its reason, and changes nothing', async ({ page }) => {
  const { name, text } = await save(page);
  const before = await everything(page);
  for (const { title, change, told } of wrong) {
    await test.step(title, async () => {
      await choose(page, name, change(text));
      await expect(panel(page).getByRole('status').filter({ hasText: told })).toBeVisible();
    });
  }
  expect(await everything(page)).toEqual(before);
});

test('a file of another tool says which tool it belongs to', async ({ page }) => {
  const { name, text } = await save(page);
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Attends').check();
  await openPanel(page);
  await choose(page, name, text);
  const told = panel(page).getByRole('status').filter({ hasText: 'belongs to another tool' });
  await expect(told).toContainText('Contract-clause checklist: /tools/contract-clauses/');
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
});
