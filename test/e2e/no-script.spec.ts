import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Checklist } from '#schemas/checklist.ts';
import type { Claim } from '#schemas/claim.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Term } from '#schemas/term.ts';
import { expect, test } from './fixtures.ts';
import { CHECKLIST, clause, MATURITY, practice } from './steps.ts';

test.use({ javaScriptEnabled: false });

const content = (file: string): unknown => parse(readFileSync(join('content', file), 'utf8'));
const ladder = content('instruments/maturity.yaml') as Ladder;
const checklist = content('instruments/contract-clauses.yaml') as Checklist;
const terms = content('glossary.yaml') as Term[];
const claims = content('claims.yaml') as Claim[];

/** Text of every part that is rendered, whether in sight or in a closed fold. */
const texts = async (parts: Locator) =>
  (await parts.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

/** Locators by text and role look past what stands in a noscript element. */
async function expectNotice(page: Page) {
  const notice = page.locator('main noscript p');
  await expect(notice).toContainText(
    'Without JavaScript nothing is saved, counted or shared here.',
  );
  await expect(notice).toBeVisible();
}

test('every practice can be read, with every answer, and what is missing is said', async ({
  page,
}) => {
  await page.goto(MATURITY);
  await expectNotice(page);
  for (const item of ladder.items) {
    const group = practice(page, item.title);
    await expect(group.getByRole('radio')).toHaveCount(ladder.answers.length);
    for (const anchor of Object.values(item.anchors))
      await expect(group.getByText(anchor)).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Copy message with link' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'One at a time' })).toBeHidden();
});

for (const id of ['readiness', 'teammate', 'contribution', 'ownership', 'delivery-health']) {
  const instrument = content(`instruments/${id}.yaml`) as Instrument;
  test(`every question of ${id} can be read, with every answer`, async ({ page }) => {
    await page.goto(instrument.page);
    await expectNotice(page);
    const text = (await texts(page.getByRole('main'))).join(' ');
    expect(instrument.items.length).toBeGreaterThan(8);
    for (const item of instrument.items) {
      await expect(page.getByRole('heading', { name: item.title, exact: true })).toBeVisible();
      if ('about' in item) expect(text).toContain(item.about.trim());
    }
    if ('answers' in instrument) {
      const { items, answers } = instrument;
      const main = page.getByRole('main');
      const options = items.map(({ number }) => main.locator(`[name="item-${number}-answer"]`));
      for (const option of options) await expect(option).toHaveCount(answers.length);
    }
    await expect(page.getByRole('button', { name: 'Copy message with link' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Print and export' })).toBeHidden();
  });
}

test('every clause of the checklist can be read and marked on paper', async ({ page }) => {
  await page.goto(CHECKLIST);
  await expectNotice(page);
  const expected = checklist.items.map(({ title }) => title);
  expect(expected.length).toBe(59);
  expect((await texts(page.locator('article.clause h4'))).sort()).toEqual([...expected].sort());
  const first = clause(page, expected[0]!);
  await expect(first.getByRole('radio', { name: 'Missing but accepted' })).toBeVisible();
  await expect(first.getByRole('radio', { name: 'Accept the fallback' })).toBeVisible();
  await first.getByText('Question, strong answer, red flag').click();
  await expect(first.getByText('Red flag', { exact: true })).toBeVisible();
  const text = (await texts(page.getByRole('main'))).join(' ');
  for (const { title, positions, control } of checklist.items)
    for (const said of [...Object.values(positions), control.verify])
      expect(text, title).toContain(said.replace(/\s+/g, ' ').trim());
  // Buttons that need the script are not there.
  await expect(first.getByRole('button')).toHaveCount(0);
});

test('every clause of the library can be read, with its red flag', async ({ page }) => {
  await page.goto('/governance/contract-clauses/');
  for (const { title, redFlag } of checklist.items) {
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(page.getByText(redFlag.trim(), { exact: true }).first()).toBeVisible();
  }
});

test('every term of the glossary and every figure can be read', async ({ page }) => {
  await page.goto('/reference/glossary/');
  for (const { id, definition } of terms) {
    await expect(page.locator(`#${id}`)).toBeVisible();
    await expect(page.getByText(definition.trim(), { exact: true }).first()).toBeVisible();
  }
  await page.goto('/reference/evidence/');
  for (const { id } of claims) await expect(page.locator(`#${id}`)).toBeVisible();
});

test('what stands behind a figure is one tap away in the text', async ({ page }) => {
  await page.goto('/models/business-case/');
  const mark = page.getByRole('button', { name: /^[A-EX], .*: evidence for / }).first();
  const figure = (await mark.getAttribute('aria-label'))!.replace(/^.*: evidence for /, '');
  const card = page
    .getByRole('note')
    .filter({ hasText: 'Who says it' })
    .filter({ hasText: figure });
  await expect(card).toHaveCount(0);
  await mark.click();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();
});
