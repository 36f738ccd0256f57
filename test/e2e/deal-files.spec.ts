import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { COLOUR, expectAccessible, LAYOUT, leaveThreeOfAKind } from './axe.ts';
import { DEAL } from './deal-dossier.ts';
import { expect, test } from './fixtures.ts';
import { paperOf, textOf } from './pdf.ts';
import {
  CHECKLIST,
  clause,
  downloaded,
  everything,
  holdPaper,
  left,
  openExports,
  openTool,
  ready,
  stored,
  tabTo,
} from './steps.ts';

const TITLE = 'Present assignment of work product';
const DEFAULTS = 'Local copyright defaults';

/** Edited in LibreOffice; how, `test/unit/office/golden/edit-deal.py` says. */
const golden = (name: string) => readFile(`test/unit/office/golden/${name}`);
const WORD = await golden('deal-edited.docx');
const EXCEL = await golden('deal-edited.xlsx');

const returned = (page: Page) => page.getByRole('region', { name: /^Brought back/ });
const progress = (page: Page, text: string | RegExp) =>
  expect(returned(page).getByText(text)).toBeVisible();
const press = (page: Page, name: string | RegExp) =>
  returned(page).getByRole('button', { name }).click();
/** The name of a button, whose second part is for screen readers alone. */
const of = (label: string, what: string) => new RegExp(`^${label} ?: ${what}`);

const bring = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Edited file to bring back').setInputFiles({ name, mimeType: '', buffer });

async function openDeal(page: Page) {
  await left(page, DEAL);
  await openTool(page, CHECKLIST);
  const exports = await openExports(page);
  await expect(exports.getByRole('button', { name: 'Word', exact: true })).toBeVisible();
  return exports;
}

/** Hands out a file, and reads its bytes. */
async function saved(page: Page, label: string) {
  const button = page.getByRole('button', { name: label, exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The file with a part in other words, as another program would write it. */
function edited(bytes: Buffer, path: string, edit: (xml: string) => string): Buffer {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path]!);
  const after = edit(before);
  if (after === before) throw new Error(`${path} is as it was.`);
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(after) }));
}
const record = async (page: Page, item: number) => (await stored(page))[0]!.dossier.record[item];

test('a deal goes out as Word and Excel, and other programs read both', async ({ page }) => {
  await openDeal(page);
  const word = await saved(page, 'Word');
  expect(word.name).toMatch(/^Vendor-A-MSA-v3-\d{4}-\d\d-\d\d\.docx$/);
  const { value } = await mammoth.extractRawText({ buffer: word.bytes });
  for (const text of [TITLE, 'MSA 7.2', 'Covered by insurance.', 'Reject: No waiver is offered.'])
    expect(value).toContain(text);
  const excel = await saved(page, 'Excel');
  expect(excel.name).toMatch(/\.xlsx$/);
  const [clauses] = await readExcel(excel.bytes);
  expect(clauses?.data).toHaveLength(60);
  expect(clauses?.data[1]?.[1]).toBe(TITLE);

  await page.getByRole('radio', { name: 'Questions for the vendor alone' }).check();
  const questions = await saved(page, 'Word');
  expect(questions.name).toBe('contract-clauses-questions.docx');
  const asked = await mammoth.extractRawText({ buffer: questions.bytes });
  for (const secret of ['Vendor A', 'MSA 7.2', 'insurance.', 'Olga', 'No waiver is'])
    expect(asked.value).not.toContain(secret);
});

test('a file that nobody edited differs in nothing', async ({ page }) => {
  await openDeal(page);
  for (const [label, name] of [
    ['Word', 'back.docx'],
    ['Excel', 'back.xlsx'],
  ] as const) {
    const { bytes } = await saved(page, label);
    await bring(page, name, bytes);
    await progress(page, 'Nothing in the file differs from this deal.');
    await press(page, 'Close the file');
  }
});

test('a Word file edited in LibreOffice is taken over piece by piece, and stays so after a reload', async ({
  page,
}) => {
  await openDeal(page);
  const before = await everything(page);
  await bring(page, 'redline.docx', WORD);
  await expect(returned(page).getByRole('heading', { level: 2 })).toBeFocused();
  await progress(page, /^0 of \d+ decided\.$/);
  expect(await everything(page)).toEqual(before);
  await expect(returned(page)).toContainText('Which version of the agreement?');
  await expect(returned(page)).toContainText('Deleted “Covered by insurance.”');
  await expect(returned(page)).toContainText('Lena Lawyer, 28 Nov 2026');
  await expect(returned(page)).toContainText('This is no status of the checklist.');
  await expect(returned(page)).toContainText('We reserve all rights.');

  await press(page, of('Accept', 'Status, Chain of title'));
  expect(await record(page, 2)).toMatchObject({ status: 2 });
  await press(page, of('Keep both', `Reason, ${DEFAULTS}`));
  expect(await record(page, 3)).toMatchObject({
    reason: 'Covered by insurance.\n\nThe parent company insures both.',
  });
  await press(page, of('Refuse', 'Reason, Vendor components'));
  expect(await record(page, 5)).not.toHaveProperty('reason');
  await press(page, of('Put into the note', `Reference, ${TITLE}`));
  expect((await record(page, 1))?.note).toBe(
    'Comment by Lena Lawyer, 2026-11-28 on “MSA 7.2”: Which version of the agreement?',
  );
  await press(page, /^Add as a clause/);
  await expect(clause(page, 'Source code of build tools')).toBeAttached();
  await progress(page, /^5 of \d+ decided\.$/);

  // One is taken back in its place, and again.
  await press(page, of('Undo', `Reason, ${DEFAULTS}`));
  expect(await record(page, 3)).toMatchObject({ reason: 'Covered by insurance.' });
  await press(page, of('Accept', `Reason, ${DEFAULTS}`));

  await press(page, 'Close the file');
  await expect(returned(page)).toContainText('They stay in the file only.');
  await press(page, 'Close anyway');
  await expect(returned(page)).toHaveCount(0);

  await page.reload();
  await ready(page);
  expect(await record(page, 3)).toMatchObject({ reason: 'The parent company insures both.' });
  const row = clause(page, DEFAULTS);
  await row.locator('summary').filter({ hasText: 'History' }).click();
  await expect(row).toContainText('from a file: redline.docx, change of Lena Lawyer');
});

test('an Excel file edited in Calc comes back, and a file that was edited a moment ago', async ({
  page,
}) => {
  await openDeal(page);
  await bring(page, 'calc.xlsx', EXCEL);
  await progress(page, /^0 of \d+ decided\.$/);
  await expect(returned(page)).toContainText('Is this a link?');
  await press(page, of('Accept', `Note, ${TITLE}`));
  expect((await record(page, 1))?.note).toBe('Changed in Calc');
  await press(page, of('Hide the clause', 'Row of the clause, Artefacts beyond source code'));
  await expect(page.getByText(/^Hidden in this deal/).first()).toBeVisible();
  await press(page, 'Close the file');
  await press(page, 'Close anyway');

  const { bytes } = await saved(page, 'Word');
  const now = edited(bytes, 'word/document.xml', (xml) => xml.replace('MSA 7.2', 'MSA 7.3'));
  await bring(page, 'now.docx', now);
  await progress(page, '0 of 1 decided.');
  await press(page, of('Accept', `Reference, ${TITLE}`));
  expect((await record(page, 1))?.ref).toBe('MSA 7.3');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  expect((await record(page, 1))?.ref).toBe('MSA 7.2');
  await progress(page, '0 of 1 decided.');
});

test('another state of the deal in a JSON file is compared, and opened only where files are opened', async ({
  page,
}) => {
  const exports = await openDeal(page);
  const { text } = await downloaded(page, exports.getByRole('button', { name: /^JSON/ }));
  await bring(page, 'state.json', Buffer.from(text.replace('"MSA 7.2"', '"MSA 8"')));
  await progress(page, '0 of 1 decided.');
  await press(page, of('Accept', `Reference, ${TITLE}`));
  expect((await record(page, 1))?.ref).toBe('MSA 8');
  expect(await stored(page)).toHaveLength(1);
});

test('hostile files are refused with their reason, the page answers, and my own work stays', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openDeal(page);
  const { bytes } = await saved(page, 'Word');
  const before = await everything(page);
  const main = 'word/document.xml';
  const bomb = edited(bytes, main, (xml) => xml.replace('MSA 7.2', 'x'.repeat(17_000_000)));
  const entities = edited(bytes, main, (xml) =>
    xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  );
  const deep = edited(bytes, main, (xml) =>
    xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(400)}${'</w:sdt>'.repeat(400)}`),
  );
  const macros = Buffer.from(zipSync({ ...unzipSync(bytes), 'word/vbaProject.bin': strToU8('x') }));
  const files: readonly (readonly [string, Buffer, RegExp])[] = [
    ['cut.docx', bytes.subarray(0, bytes.length - 900), /damaged or cut short/],
    ['bomb.docx', bomb, /More would come out of the file/],
    ['entities.docx', entities, /declares entities/],
    ['deep.docx', deep, /nested deeper/],
    ['macros.docm', macros, /holds macros\. None of them ran/],
    ['other.docx', await golden('edited.docx'), /belongs to another checklist/],
    ['picture.docx', Buffer.from('\u0089PNG and more than that'), /no Word or Excel file/],
    ['large.xlsx', Buffer.alloc(10_000_001), /larger than any file of this tool/],
    ['tool.json', Buffer.from('{"format":"cookbook"}'), /made by another program/],
  ];
  for (const [name, buffer, reason] of files) {
    await bring(page, name, buffer);
    await expect(returned(page).getByRole('heading', { level: 2 })).toContainText(name);
    await expect(returned(page).getByText(reason)).toBeVisible();
    await expect(returned(page).getByText('Your own work is as it was.')).toBeVisible();
  }
  expect(await everything(page)).toEqual(before);
});

test('huge cells and thousands of differences leave the page answering', async ({ page }) => {
  test.setTimeout(180_000);
  await openDeal(page);
  const { bytes } = await saved(page, 'Excel');
  const before = await everything(page);
  const cell = (at: number) =>
    `<row r="${at}"><c r="B${at}" t="inlineStr"><is><t>${'New clause '.repeat(40)}${at}</t></is></c></row>`;
  const many = Array.from({ length: 3_000 }, (_, at) => cell(at + 100)).join('');
  const large = edited(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      '</sheetData>',
      `${many}${cell(4_000).replace('4000<', `${'x'.repeat(60_000)}<`)}</sheetData>`,
    ),
  );
  await page.evaluate(() => {
    const watch = window as unknown as { longest: number };
    let last = performance.now();
    watch.longest = 0;
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last);
      last = now;
    }, 20);
  });
  await bring(page, 'many.xlsx', large);
  await progress(page, /^0 of 3,?\d\d\d decided\.$/);
  await expect(returned(page).getByRole('heading', { level: 4 })).toHaveCount(40);
  // Generous: several journeys may share two processors.
  expect(
    await page.evaluate(() => (window as unknown as { longest: number }).longest),
  ).toBeLessThan(5_000);
  expect(await everything(page)).toEqual(before);
});

test('by keyboard alone a file is decided on from one difference to the next', async ({ page }) => {
  await openDeal(page);
  await bring(page, 'redline.docx', WORD);
  await progress(page, /^0 of \d+ decided\.$/);
  const first = returned(page).getByRole('button', { name: of('Put into the note', 'Reference') });
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(returned(page).getByRole('heading', { level: 4 }).nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(returned(page).getByRole('button', { name: of('Accept', 'Status') })).toBeFocused();
  await page.keyboard.press('Enter');
  await progress(page, /^2 of \d+ decided\.$/);
  const close = returned(page).getByRole('button', { name: 'Close the file' });
  await tabTo(page, close);
  await page.keyboard.press('Enter');
  await expect(returned(page).getByRole('button', { name: 'Go on deciding' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(returned(page)).toHaveCount(0);
});

const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'that is half decided and about to be closed',
    async (page) => {
      await bring(page, 'redline.docx', WORD);
      await progress(page, /^0 of \d+ decided\.$/);
      await press(page, of('Accept', 'Status'));
      await press(page, 'Close the file');
    },
  ],
  [
    'that is refused',
    async (page) => {
      await bring(page, 'other.docx', await golden('edited.docx'));
      await expect(returned(page).getByText(/belongs to another checklist/)).toBeVisible();
    },
  ],
  [
    'of another deal',
    async (page) => {
      await page.getByLabel('Name of this dossier').fill('Vendor B');
      await bring(page, 'redline.docx', WORD);
      await expect(returned(page)).toContainText('The file says that it is of the deal');
    },
  ],
];
for (const [title, reach] of states) {
  // What is around it is looked at in the states of the tools.
  test(`axe finds nothing in a file ${title}: light, dark, at 320 px`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openDeal(page);
    await reach(page);
    await leaveThreeOfAKind(page);
    await expectAccessible(page, undefined, '.returned');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectAccessible(page, COLOUR, '.returned');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page, LAYOUT, '.returned');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}

test.describe('where the network is gone', () => {
  test.use({ expectedErrors: /Failed to (load resource|fetch)|ERR_/ });
  test('the reader is told that the file could not be made, and what else there is', async ({
    page,
  }) => {
    const exports = await openDeal(page);
    await page.route(/_astro\/.*\.js$/, (route) => route.abort());
    await exports.getByRole('button', { name: 'Word', exact: true }).click();
    await expect(exports.getByRole('alert')).toContainText('The Word file could not be made');
    await bring(page, 'redline.docx', WORD);
    await expect(page.getByText('This part could not be loaded. Reload the page.')).toBeVisible();
  });
});

for (const [paper, size] of [
  ['A4', [595, 842]],
  ['Letter', [612, 792]],
] as const) {
  test(`on ${paper} a deal prints as a summary, as its open points, and whole`, async ({
    page,
  }) => {
    await holdPaper(page);
    const exports = await openDeal(page);
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
    const open = await print('Print open points');
    const all = await print('Print everything');
    expect(summary).toContain('Reasonsnottosign');
    expect(summary).toContain('RejectedbyOlga,Legal');
    expect(summary).toContain('overdue');
    expect(summary).not.toContain('Mustsinconflict');
    expect(open).toContain('Mustsinconflict');
    expect(open).not.toContain('Reasonsnottosign');
    expect(all).toContain('Whateachrolesays');
    for (const text of [summary, open, all]) expect(text).toContain('notlegaladvice');
    expect(all.length).toBeGreaterThan(summary.length);
  });
}
