import type { Page } from '@playwright/test';
import { CHECKLIST as FILLED, PARTS } from '../unit/worksheet/samples.ts';
import { expect, test } from './fixtures.ts';
import {
  answer,
  dossierOf,
  downloaded,
  everything,
  left,
  MATURITY,
  openBackup,
  openTool,
  stored,
  work,
} from './steps.ts';

const backup = (page: Page) => page.getByRole('region', { name: 'Backup' });
const mine = dossierOf(work('Ada', 1, [2, 2, 2, 2]), PARTS, 'mine');
const deal = dossierOf({ ...FILLED, name: 'Vendor A' }, {}, 'deal');

async function save(page: Page) {
  await openBackup(page);
  const file = await downloaded(page, backup(page).getByRole('button', { name: 'Save a backup' }));
  await expect(backup(page).getByRole('status').first()).toHaveText(/./);
  return file;
}

async function choose(page: Page, { name, text }: { name: string; text: string }) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    backup(page).getByRole('button', { name: 'Restore from a backup' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const byId = async (page: Page) =>
  Object.fromEntries((await stored(page)).map(({ dossier }) => [dossier.id, dossier]));

test('one file backs up every tool, and brings it all back after everything is gone', async ({
  page,
  stranger,
}) => {
  await left(page, mine, deal);
  const before = await byId(page);
  const file = await save(page);
  expect(file.name).toMatch(/\.json$/);
  for (const place of [page, await stranger()]) {
    await openBackup(place);
    await place.evaluate(() => localStorage.clear());
    await openBackup(place);
    await choose(place, file);
    await expect(backup(place)).toContainText('2 not here, 0 the same as here, 0 different');
    await expect(backup(place)).toContainText('Nothing has changed yet.');
    expect(await stored(place)).toEqual([]);
    await backup(place).getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(backup(place)).toContainText('Restored 2, replaced 0');
    expect(await byId(place)).toEqual(before);
  }
  await backup(page).getByRole('link', { name: 'Maturity self-assessment' }).click();
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
});

test('a backup asks before it replaces anything, and the whole restore can be undone', async ({
  page,
}) => {
  await left(page, mine, deal);
  const file = await save(page);
  await openTool(page, MATURITY);
  await answer(page, 'Sprint planning', 'Leads').check();
  await openBackup(page);
  const before = await everything(page);
  const changed = await byId(page);
  await choose(page, file);
  await expect(backup(page)).toContainText('0 not here, 1 the same as here, 1 different from here');
  const conflict = backup(page).getByRole('group', {
    name: 'Team Atlas (Maturity self-assessment)',
  });
  await expect(conflict.getByRole('radio', { name: 'Keep both' })).toBeChecked();
  await backup(page).getByRole('button', { name: 'Cancel' }).click();
  expect(await everything(page)).toEqual(before);

  await choose(page, file);
  await conflict.getByRole('radio', { name: 'Replace mine' }).check();
  await backup(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(backup(page)).toContainText('Restored 0, replaced 1');
  await expect.poll(async () => (await byId(page))['mine']?.worksheet.answers[1]?.answer).toBe(2);
  await backup(page).getByRole('button', { name: 'Undo the whole restore' }).click();
  await expect(backup(page)).toContainText('The restore is undone');
  const undone = await byId(page);
  expect(undone['mine']?.worksheet).toEqual(changed['mine']?.worksheet);
  expect(undone['deal']).toEqual(changed['deal']);

  await choose(page, file);
  await backup(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(backup(page)).toContainText('Restored 1, replaced 0');
  const both = (await stored(page)).filter(
    ({ binned, dossier }) => !binned && dossier.instrument === 1,
  );
  expect(both.map(({ dossier }) => dossier.worksheet.answers[1]?.answer).sort()).toEqual([2, 4]);
});

test('a wrong backup is refused with its reason, and changes nothing', async ({ page }) => {
  await left(page, mine);
  const file = await save(page);
  const before = await everything(page);
  const wrong = [
    ['cut short', file.text.slice(0, -40)],
    ['of another program', '{"shopping": ["milk"]}'],
    ['too long', `${file.text}${' '.repeat(10_000_000)}`],
    ['too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ] as const;
  for (const [title, text] of wrong) {
    await test.step(title, async () => {
      await choose(page, { name: 'backup.json', text });
      await expect(backup(page).locator('.notice--error')).toBeVisible();
      await expect(backup(page).getByRole('button', { name: 'Restore', exact: true })).toHaveCount(
        0,
      );
      expect(await everything(page)).toEqual(before);
    });
  }
});
