import type { Page } from '@playwright/test';
import { readFile } from '#worksheet/file.ts';
import { expect, test } from './fixtures.ts';
import { paperOf, textOf } from './pdf.ts';
import {
  answer,
  collectedOf,
  dossierOf,
  downloaded,
  holdPaper,
  left,
  MATURITY,
  openExports,
  openTool,
  PEOPLE,
  ready,
  stored,
  work,
} from './steps.ts';

const eve = work('Eve', 1, [3, 3, 3, 4, 2, 2]);
const own = dossierOf(eve, {
  ...collectedOf(PEOPLE.slice(2)),
  plan: [{ id: 'p1', day: 30, text: 'Run one incident drill.', owner: 'Bo' }],
});

async function open(page: Page) {
  await left(page, own);
  await openTool(page, MATURITY);
  return openExports(page);
}

test('the result goes out as Markdown, CSV, SVG, PNG and JSON, and what can be read says what it is', async ({
  page,
}) => {
  const exports = await open(page);
  const save = (name: RegExp) => downloaded(page, exports.getByRole('button', { name }));
  const markdown = await save(/^Markdown/);
  expect(markdown.name).toBe('Team-Atlas.md');
  const csv = await save(/^CSV/);
  for (const { text } of [markdown, csv])
    for (const part of [
      'Maturity self-assessment, edition 1',
      'Client side, External side',
      'not a certification',
      'Cem',
      'Architecture discussions',
    ])
      expect(text).toContain(part);
  expect(markdown.text).toMatch(/\*\*Date:\*\* \d{1,2} [A-Z][a-z]{2,3} \d{4}/);
  expect(markdown.text).toMatch(/\*\*Confidence:\*\* \w+/);
  expect(markdown.text).toContain('Run one incident drill.');
  expect(csv.text.startsWith('\uFEFF')).toBe(true);
  expect(csv.text.trim().split('\r\n')).toHaveLength(7);

  const svg = await save(/^SVG/);
  expect(svg.text).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
  expect(svg.text).toContain('Sprint planning');
  for (const name of ['Eve', 'Cem', 'Dee']) expect(svg.text).not.toContain(name);
  const drawn = svg.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  for (const said of ['edition 1', 'Client side, External side', 'Confidence:', 'certification'])
    expect(drawn).toContain(said);
  const png = await save(/^PNG/);
  expect(png.text.slice(1, 4)).toBe('PNG');

  const json = await save(/^JSON/);
  const { about } = JSON.parse(json.text) as { about: Record<string, string> };
  expect(about).toMatchObject({ edition: 'Edition 1', sides: 'Client side, External side' });
  expect(about['caveat']).toContain('not a certification');
  const again = readFile(json.text);
  expect(again.ok && again.content.dossier.collected).toEqual(own.collected);
});

test('a file that was saved opens again, with everybody in it', async ({ page, stranger }) => {
  const exports = await open(page);
  const { name, text } = await downloaded(page, exports.getByRole('button', { name: /^JSON/ }));
  const other = await stranger();
  await openTool(other, MATURITY);
  await other.locator('summary', { hasText: 'Dossiers and files' }).click();
  await other
    .getByLabel('File to open')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(answer(other, 'Sprint planning', 'Contributes')).toBeChecked();
  await other.reload();
  await ready(other);
  const [kept] = await stored(other);
  expect(kept?.dossier).toMatchObject({
    worksheet: own.worksheet,
    collected: own.collected,
    plan: own.plan,
  });
});

for (const [paper, size] of [
  ['A4', [595, 842]],
  ['Letter', [612, 792]],
] as const) {
  test(`on ${paper} the summary is shorter than everything, and both say what the result is not`, async ({
    page,
  }) => {
    await holdPaper(page);
    const exports = await open(page);
    const print = async (name: string) => {
      await exports.getByRole('radio', { name: paper }).check();
      await exports.getByRole('button', { name }).click();
      await expect(page.locator('html')).toHaveAttribute('data-printout', /./);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const [width, height] = paperOf(pdf);
      expect(Math.abs(width - size[0]) + Math.abs(height - size[1])).toBeLessThanOrEqual(2);
      return textOf(pdf);
    };
    const summary = await print('Print summary');
    const all = await print('Print everything');
    expect(all.length).toBeGreaterThan(summary.length);
    for (const text of [summary, all]) {
      expect(text).toContain('TeamAtlas');
      expect(text).toContain('notacertification');
      expect(text).toContain('Clientside,Externalside');
      expect(text).not.toContain('PrintandexportPaper');
    }
    expect(all).toContain('Runoneincidentdrill.');
  });
}

test('after printing, the page is as it was', async ({ page }) => {
  await holdPaper(page);
  const exports = await open(page);
  const title = await page.title();
  await exports.getByRole('button', { name: 'Print summary' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printout', 'summary');
  await page.pdf();
  await expect(page.locator('html')).not.toHaveAttribute('data-printout', /./);
  await expect(page.locator('.printout')).toHaveCount(0);
  await expect(page).toHaveTitle(title);
  await expect(answer(page, 'Sprint planning', 'Contributes')).toBeEnabled();
});
