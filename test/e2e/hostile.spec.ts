import type { Page } from '@playwright/test';
import { encodeInvitation, encodeLink } from '#worksheet/codec/link.ts';
import { writeFile } from '#worksheet/file.ts';
import type { Dossier, Shared } from '#worksheet/types.ts';
import { expect, test } from './fixtures.ts';
import {
  answer,
  collectText,
  dossierOf,
  everything,
  holdPaper,
  downloaded,
  left,
  MATURITY,
  openExports,
  openPeople,
  openTool,
  ready,
  stored,
  work,
} from './steps.ts';

const SCRIPT =
  '"><script>window.hurt=1</script><img src=x onerror="window.hurt=1"><svg onload="window.hurt=1">';
const FORMULA = '=HYPERLINK("javascript:window.hurt=1","x")';
const ORIGIN = { instrumentId: 'maturity', madeBy: 'a test' };

/** Work in which every text is an attack. */
const hostile: Shared = {
  ...work(SCRIPT, 2, [3, 3, 3, 3, 6, 5]),
  name: SCRIPT,
  worksheet: {
    ...work(SCRIPT, 2, []).worksheet,
    answers: {
      1: { answer: 3, consistency: 3, evidence: 1, note: SCRIPT },
      2: { answer: 3, consistency: 3, note: 'javascript:window.hurt=1' },
      3: { answer: 3, consistency: 3, note: FORMULA },
      4: { answer: 3, consistency: 3, note: '[x](javascript:window.hurt=1) {window.hurt=1}' },
      5: { answer: 6, note: SCRIPT },
    },
  },
};

const plan = [{ id: 'p1', day: 30, text: SCRIPT, owner: SCRIPT }] as const;
const mine = dossierOf(work('Eve', 1, [2, 2, 2, 2, 2, 2]));

/** Nothing ran, and nothing of what came in became an element of the page. */
async function expectText(page: Page) {
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  const found = await page.evaluate(
    () =>
      [...document.querySelectorAll('main img, main script, main svg, main a')].filter(
        (element) =>
          element.outerHTML.includes('window.hurt') &&
          !element.closest('[contenteditable], textarea'),
      ).length,
  );
  expect(found).toBe(0);
}

test.beforeEach(async ({ page }) => {
  await left(page, mine);
});

test('a link full of script is shown as text, kept as text, and my own work stays', async ({
  page,
}) => {
  const before = await everything(page);
  await page.goto(`${MATURITY}#${await encodeLink(hostile)}`);
  await expect(page.getByRole('heading', { name: `Shared with you: ${SCRIPT}` })).toBeVisible();
  await expect(answer(page, 'Sprint planning', 'Contributes')).toBeChecked();
  await page.getByRole('button', { name: 'Compare with mine' }).click();
  await expect(page.getByRole('region', { name: 'Compared with mine' })).toContainText(SCRIPT);
  await expectText(page);
  expect(await everything(page)).toEqual(before);
  await page.goto('/start/how-to-use/');
  await page.goto(`${MATURITY}#${await encodeInvitation(hostile)}`);
  await expect(
    page.getByRole('heading', { name: `You are asked to answer: ${SCRIPT}` }),
  ).toBeVisible();
  await expectText(page);
  expect(await everything(page)).toEqual(before);
});

test('script in names and notes is collected, compared, voted on, printed and exported as text', async ({
  page,
}) => {
  await holdPaper(page);
  await openTool(page, MATURITY);
  await collectText(page, await encodeLink(hostile));
  const people = page.getByRole('region', { name: 'People collected' });
  await expect(people).toContainText(SCRIPT);
  await page.getByRole('button', { name: 'Start a meeting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reveal' }).click();
  await expect(page.getByRole('dialog')).toContainText(SCRIPT);
  await page.keyboard.press('Escape');
  await expectText(page);

  const exports = await openExports(page);
  const csv = await downloaded(page, exports.getByRole('button', { name: /^CSV/ }));
  expect(csv.text).toContain('=HYPERLINK');
  expect(csv.text).not.toMatch(/(^|[,;\n"])=HYPERLINK/);
  const markdown = await downloaded(page, exports.getByRole('button', { name: 'Markdown' }));
  expect(markdown.text).not.toMatch(/(?<!\\)<(script|img|svg)/);
  expect(markdown.text).not.toMatch(/(?<!\\)\]\(javascript/);
  await exports.getByRole('button', { name: 'Print everything' }).click();
  await expect(page.locator('.printout')).toContainText(SCRIPT);
  await expect(page.locator('.printout script, .printout [onerror]')).toHaveCount(0);
  await expectText(page);
});

test('a file full of script opens as text, in its plan too', async ({ page }) => {
  await openTool(page, MATURITY);
  await page.locator('summary', { hasText: 'Dossiers and files' }).click();
  const text = writeFile(dossierOf(hostile, { plan }), ORIGIN);
  await page.getByLabel('File to open').setInputFiles({
    name: `${SCRIPT}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.getByLabel('Name of this dossier')).toHaveValue(SCRIPT);
  await expect(page.getByRole('textbox', { name: 'What to do' })).toHaveValue(SCRIPT);
  await expectText(page);
  const own = (await stored(page)).find(({ dossier }) => dossier.id === mine.id);
  expect(own?.dossier).toEqual(mine);
});

const good = writeFile(dossierOf(work('Cem', 2, [3, 3, 3, 3])), ORIGIN);
const withJson = (from: string, to: string) => good.replace(from, to);

/** Files that no tool may take, and a word of what is said. */
const FILES: readonly { title: string; text: () => string; told: RegExp }[] = [
  {
    title: 'a file of 10 MB',
    text: () => good.replace('"Team Atlas"', JSON.stringify('x'.repeat(10_000_000))),
    told: /too (large|long|big)|larger|longer/i,
  },
  {
    title: 'JSON that is 200,000 levels deep',
    text: () => `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
    told: /./,
  },
  {
    title: 'answers that are 100,000 levels deep',
    text: () =>
      withJson('"answers": {', `"answers": { "7": ${'['.repeat(100_000)}${']'.repeat(100_000)},`),
    told: /./,
  },
  {
    title: 'a key named __proto__',
    text: () => withJson('"answers": {', '"answers": { "__proto__": { "answer": 3 },'),
    told: /./,
  },
  {
    title: 'a key named constructor',
    text: () => withJson('"facts": {', '"constructor": { "prototype": { "hurt": 1 } }, "facts": {'),
    told: /./,
  },
  {
    title: 'wrong types',
    text: () => withJson('"side": 2', '"side": ["2"]'),
    told: /worksheet\.side/,
  },
  {
    title: 'a number out of range',
    text: () => withJson('"side": 2', '"side": 1e308'),
    told: /worksheet\.side/,
  },
  { title: 'an empty file', text: () => '', told: /./ },
  { title: 'a page of HTML', text: () => `<html>${SCRIPT}</html>`, told: /./ },
];

test('a file that no tool may take is refused when it is opened and when it is collected, and my own work stays', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openTool(page, MATURITY);
  const before = await everything(page);
  for (const { title, text, told } of FILES)
    await test.step(title, async () => {
      // Each one meets a page on which nothing has been told yet.
      await page.reload();
      await ready(page);
      await page.locator('summary', { hasText: 'Dossiers and files' }).click();
      const file = { name: 'sent.json', mimeType: 'application/json', buffer: Buffer.from(text()) };
      await page.getByLabel('File to open').setInputFiles(file);
      const notice = page.getByRole('region', { name: 'Your dossiers' }).locator('.notice--error');
      await expect(notice).toContainText(told);
      await openPeople(page);
      const collect = page.getByRole('region', { name: 'Collect answers' });
      await collect.getByLabel('Files to collect').setInputFiles(file);
      await expect(collect.getByRole('status')).toHaveText('0 taken, 1 not taken.');
      await expect(collect).toContainText('sent.json');
      expect(await everything(page)).toEqual(before);
      expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
      expect(await page.evaluate(() => 'hurt' in {} || 'answer' in {})).toBe(false);
      await expectText(page);
    });
  // The page goes on working.
  await answer(page, 'Sprint planning', 'Leads').check();
  await expect
    .poll(async () => (await stored(page))[0]?.dossier.worksheet.answers[1]?.answer)
    .toBe(4);
});

test('storage that somebody has put script and prototype keys into harms nothing', async ({
  page,
}) => {
  await page.evaluate((given) => {
    const key = Object.keys(localStorage).find((one) => one.includes(':dossier:'))!;
    const own = localStorage.getItem(key)!;
    const as = (id: string) => own.replace('"id":"own"', `"id":"${id}"`);
    const proto = as('proto').replace('"answers":{', '"answers":{"__proto__":{"hurt":1},');
    localStorage.setItem(key.replace(/own$/, 'proto'), proto);
    localStorage.setItem(key.replace(/own$/, 'script'), `${as('script')}${given}`);
  }, SCRIPT);
  await openTool(page, MATURITY);
  await expect(answer(page, 'Sprint planning', 'Attends')).toBeChecked();
  await expect(page.getByText('Some saved work could not be read')).toHaveCount(2);
  await expectText(page);
  expect(await page.evaluate(() => 'hurt' in {})).toBe(false);
});

test('two thousand links in one paste are read, and the page answers while it reads', async ({
  page,
}) => {
  await openTool(page, MATURITY);
  const link = await encodeLink(work('Cem', 2, [3, 3, 3, 3]));
  const damaged = `${link.slice(0, -4)}AAAA`;
  const collect = await openPeople(page);
  const field = collect.getByRole('textbox', { name: 'Messages with links' });
  await field.fill(Array.from({ length: 2_000 }, () => `see ${damaged}`).join('\n') + `\n${link}`);
  await collect.getByRole('button', { name: 'Collect', exact: true }).click();
  await expect(collect.getByRole('progressbar', { name: 'Collecting' })).toBeVisible();
  await answer(page, 'Sprint planning', 'Leads').check();
  await expect(collect.getByRole('status')).toHaveText(/^1 taken, /, { timeout: 60_000 });
  const kept: Dossier | undefined = (await stored(page))[0]?.dossier;
  expect(kept?.collected).toHaveLength(1);
  expect(kept?.worksheet.answers[1]?.answer).toBe(4);
});
