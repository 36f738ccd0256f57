import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Claim } from '#schemas/claim.ts';
import { expect, test } from './fixtures.ts';

const PAGE = '/reference/evidence/';
const claims = parse(readFileSync('content/claims.yaml', 'utf8')) as Claim[];
const NONE = 'No claim on this topic has that rating.';

/** Ids of the claims in sight, in no order. */
const shown = async (page: Page) =>
  (
    await page
      .getByRole('article')
      .filter({ visible: true })
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ id }) => id))
  ).sort();

const idsOf = (wanted: (claim: Claim) => boolean) =>
  claims
    .filter(wanted)
    .map(({ id }) => id)
    .sort();

const choose = (page: Page, group: 'Topic' | 'Rating', name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();

/** A topic and a rating that no claim has together. */
const TOPICS = { cost: 'Cost', law: 'Law', market: 'Market', security: 'Security' } as const;
const [topic, rating] = Object.keys(TOPICS)
  .flatMap((one) => ['A', 'B', 'C', 'D', 'E', 'X'].map((letter) => [one, letter] as const))
  .find(
    ([one, letter]) => !claims.some((claim) => claim.topic === one && claim.rating === letter),
  )!;

test('by topic alone, by rating alone, and by both', async ({ page }) => {
  await page.goto(PAGE);
  expect(await shown(page)).toEqual(idsOf(() => true));
  await choose(page, 'Topic', 'Cost');
  expect(await shown(page)).toEqual(idsOf((claim) => claim.topic === 'cost'));
  await choose(page, 'Rating', 'D');
  expect(await shown(page)).toEqual(
    idsOf((claim) => claim.topic === 'cost' && claim.rating === 'D'),
  );
  await choose(page, 'Topic', 'All');
  expect(await shown(page)).toEqual(idsOf((claim) => claim.rating === 'D'));
  await expect(page.getByText(NONE).filter({ visible: true })).toHaveCount(0);
  await choose(page, 'Rating', 'All');
  expect(await shown(page)).toEqual(idsOf(() => true));
});

test('a topic without a claim of that rating says so', async ({ page }) => {
  await page.goto(PAGE);
  await choose(page, 'Topic', TOPICS[topic as keyof typeof TOPICS]);
  await choose(page, 'Rating', rating);
  expect(await shown(page)).toEqual([]);
  await expect(page.getByText(NONE).filter({ visible: true })).toHaveCount(1);
});

test('a link to a claim that the filter leaves out shows it', async ({ page }) => {
  await page.goto(PAGE);
  await choose(page, 'Topic', 'Cost');
  await choose(page, 'Rating', 'D');
  const { id } = claims.find((claim) => claim.topic === 'people' && claim.rating !== 'D')!;
  await page.evaluate((anchor) => (location.hash = anchor), id);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  expect(await shown(page)).toContain(id);
});

test('paper has the whole register, whatever the filter', async ({ page }) => {
  await page.goto(PAGE);
  await choose(page, 'Topic', 'Cost');
  await choose(page, 'Rating', 'D');
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual(idsOf(() => true));
  await expect(page.getByText(NONE).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Rating' })).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the filters work all the same', async ({ page }) => {
    await page.goto(PAGE);
    await choose(page, 'Rating', 'A');
    expect(await page.getByRole('article').filter({ visible: true }).count()).toBe(
      idsOf((claim) => claim.rating === 'A').length,
    );
  });
});
