import type { Page } from '@playwright/test';
import type { Snapshot } from '#worksheet/types.ts';
import { expect, test } from './fixtures.ts';
import {
  answer,
  dossierOf,
  left,
  MATURITY,
  openTool,
  PRACTICES,
  ready,
  stored,
  work,
} from './steps.ts';

const attends = work('Ada', 1, [2, 2, 2, 2, 2, 2]);
const runs = (page: Page) => page.getByRole('region', { name: 'Runs over time' });
const openRuns = (page: Page) =>
  runs(page).locator('summary', { hasText: 'Keep this run, compare two runs' }).click();
const verdict = (page: Page, name: RegExp) =>
  runs(page)
    .getByRole('table', { name: /^Movement/ })
    .getByRole('row', { name })
    .getByRole('cell');
const often = (page: Page, title: string, label: RegExp) =>
  page.getByRole('region', { name: title, exact: true }).getByRole('radio', { name: label });

const snapshot = (at: string, name: string, rows: readonly number[]): Snapshot => ({
  ...{ id: `run-${at.slice(0, 10)}`, at, name, edition: 1 },
  ...{ worksheet: work('Ada', 1, rows).worksheet, record: {}, collected: [] },
});

test('I keep a run, answer again, and see what changed and what is only noise', async ({
  page,
}) => {
  await left(page, dossierOf(attends));
  await openTool(page, MATURITY);
  await openRuns(page);
  await runs(page).getByLabel('Name of the run', { exact: true }).fill('Before the handover');
  await runs(page).getByRole('button', { name: 'Keep this run' }).click();
  await expect(runs(page).getByText('“Before the handover” is kept.')).toBeVisible();
  await expect(runs(page)).toContainText('No movement.');

  // Two rows up is a change. Three quarters of a row down is none.
  await answer(page, 'Sprint planning', 'Leads').check();
  await often(page, 'Retrospectives', /^Once or twice/).check();
  await expect(verdict(page, /^Sprint planning/).nth(2)).toHaveText('+2');
  await expect(verdict(page, /^Sprint planning/).nth(3)).toHaveText('Changed');
  await expect(verdict(page, /^Retrospectives/).nth(2)).toHaveText(/^−0\.\d+$/);
  await expect(verdict(page, /^Retrospectives/).nth(3)).toHaveText(
    'Within noise: smaller than one row',
  );
  await expect(runs(page).getByText('Changed.', { exact: true })).toBeVisible();

  await page.reload();
  await ready(page);
  await openRuns(page);
  await expect(verdict(page, /^Sprint planning/).nth(3)).toHaveText('Changed');
  const [own] = await stored(page);
  expect(own?.dossier.snapshots).toMatchObject([
    { name: 'Before the handover', edition: 1, worksheet: attends.worksheet },
  ]);
});

test('two snapshots are compared, a less certain later run changes nothing, and the trend shows all', async ({
  page,
}) => {
  const sure = snapshot('2026-03-02T09:00:00.000Z', 'Spring', [2, 2, 2, 2, 2, 2]);
  const withEvidence = Object.fromEntries(
    Object.entries(sure.worksheet.answers).map(([item, given]) => [
      item,
      { ...given, evidence: 1 },
    ]),
  );
  const external = { ...sure.worksheet, name: 'Cem', side: 2, answers: withEvidence };
  const collected = [
    {
      ...{ id: 'cem', received: sure.at, edition: 1, via: 'link' as const },
      worksheet: external,
    },
  ];
  const spring = {
    ...sure,
    collected,
    worksheet: { ...sure.worksheet, answers: withEvidence },
  };
  const summer = snapshot('2026-06-02T09:00:00.000Z', 'Summer', [4, 2, 2, 2, 2, 2]);
  const autumn = snapshot('2026-08-02T09:00:00.000Z', 'Autumn', [4, 4, 2, 2, 2, 2]);
  await left(page, dossierOf(attends, { snapshots: [spring, summer, autumn] }));
  await openTool(page, MATURITY);
  await openRuns(page);
  const from = runs(page).getByRole('combobox', { name: 'From', exact: true });
  const to = runs(page).getByRole('combobox', { name: 'to', exact: true });
  await from.selectOption({ label: 'Spring, 2 Mar 2026' });
  await to.selectOption({ label: 'Summer, 2 Jun 2026' });
  await expect(verdict(page, /^Sprint planning/).nth(2)).toHaveText('+2');
  await expect(verdict(page, /^Sprint planning/).nth(3)).toHaveText(
    'Within noise: the later run is less certain',
  );
  await from.selectOption({ label: 'Summer, 2 Jun 2026' });
  await to.selectOption({ label: 'Autumn, 2 Aug 2026' });
  await expect(verdict(page, /^Backlog refinement/).nth(3)).toHaveText('Changed');
  await expect(verdict(page, /^Sprint planning/).nth(3)).toHaveText('No difference');

  const trend = runs(page).getByRole('table', { name: /^Every run/ });
  await expect(trend.getByRole('rowheader')).toHaveText([
    'Spring, 2 Mar 2026',
    'Summer, 2 Jun 2026',
    'Autumn, 2 Aug 2026',
    'Now',
  ]);
  await expect(runs(page).getByRole('figure')).toHaveCount(PRACTICES.length + 1);

  // A title of two lines pushes no chart below its neighbours.
  const places = await runs(page)
    .getByRole('figure')
    .evaluateAll((figures) =>
      figures.map((figure) => ({
        row: Math.round(figure.getBoundingClientRect().top),
        chart: Math.round(figure.querySelector('svg')!.getBoundingClientRect().top),
      })),
    );
  const [first = { row: 0, chart: 0 }] = places;
  const beside = places.filter(({ row }) => row === first.row);
  expect(beside.length).toBeGreaterThan(1);
  expect(new Set(beside.map(({ chart }) => chart)).size).toBe(1);
});

test('a run is renamed and removed, comes back with Undo, and a duplicate has runs of its own', async ({
  page,
}) => {
  const spring = snapshot('2026-03-02T09:00:00.000Z', 'Spring', [2, 2, 2, 2]);
  await left(page, dossierOf(attends, { snapshots: [spring] }));
  await openTool(page, MATURITY);
  await openRuns(page);
  await runs(page).getByLabel('Name of the run of 2 Mar 2026').fill('Spring 2026');
  await runs(page).getByRole('button', { name: 'Remove Spring 2026' }).click();
  expect((await stored(page))[0]?.dossier.snapshots ?? []).toEqual([]);
  const undo = runs(page).getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeFocused();
  await undo.click();
  expect((await stored(page))[0]?.dossier.snapshots).toMatchObject([{ name: 'Spring 2026' }]);

  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByLabel('Name of this dossier')).toHaveValue('Team Atlas (copy)');
  await openRuns(page);
  await runs(page).getByRole('button', { name: 'Remove Spring 2026' }).click();
  const kept = (await stored(page)).map(({ dossier }) => [
    dossier.name,
    (dossier.snapshots ?? []).length,
  ]);
  expect(Object.fromEntries(kept)).toEqual({ 'Team Atlas': 1, 'Team Atlas (copy)': 0 });
});
