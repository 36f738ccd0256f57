import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Checklist } from '#schemas/checklist.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Term } from '#schemas/term.ts';
import { networkIdle } from '../tools/network-idle.ts';
import { expect, test } from './fixtures.ts';

const content = (file: string): unknown => parse(readFileSync(`content/${file}`, 'utf8'));
const { items: checklist } = content('instruments/contract-clauses.yaml') as Checklist;
const { items: ladder } = content('instruments/maturity.yaml') as Ladder;
const terms = content('glossary.yaml') as Term[];

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const isSearchCode = (url: string) => /\/pagefind\/|\/ui-core|\/search\.[\w-]+\.css/.test(url);

/** Types a query, and waits for its first result. */
async function search(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('textbox').fill(query);
  await expect(dialog(page).getByRole('link').first()).toBeVisible();
}

/** Opens the result that leads to an address, and shows that the page has arrived there. */
async function follow(page: Page, address: string, heading: string) {
  const result = dialog(page).locator(`a[href$="${address}"]`).first();
  await expect(result).toBeVisible();
  await result.click();
  await expect(page).toHaveURL(address);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
}

test('the code of search is loaded when the reader opens it, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => isSearchCode(request.url()) && asked.push(request.url()));
  await page.goto('/models/');
  await networkIdle(page);
  expect(asked).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  expect(asked.length).toBeGreaterThan(1);
});

test('the button is named by the text on it, and Escape gives the focus back', async ({ page }) => {
  await page.goto('/models/');
  const button = page.getByRole('banner').getByRole('button', { name: /^Search/ });
  const seen = (await button.innerText()).replace(/\s+/g, ' ').trim();
  await expect(button).toHaveAccessibleName(seen);
  await button.click();
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  await dialog(page).getByRole('textbox').fill('assignment');
  await expect(dialog(page).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('a page is found', async ({ page }) => {
  await page.goto('/');
  await search(page, 'business case');
  await dialog(page).locator('a[href$="/models/business-case/"]').first().click();
  await expect(page).toHaveURL('/models/business-case/');
});

test('a clause is found by words of its title, and opens in the library', async ({ page }) => {
  await page.goto('/');
  await search(page, 'chain of title');
  await follow(
    page,
    '/governance/contract-clauses/#ip-chain-of-title',
    'Chain of title from each individual',
  );
});

test('a practice is found, and opens in its tool', async ({ page }) => {
  await page.goto('/');
  await search(page, 'retrospectives');
  await follow(page, '/tools/maturity/#retrospectives', 'Retrospectives');
});

test('a term is found, and opens in the glossary', async ({ page }) => {
  await page.goto('/');
  await search(page, 'staff augmentation');
  await follow(page, '/reference/glossary/#staff-augmentation', 'staff augmentation');
});

/** Headings that a query with their own words has to offer, with the anchor that each leads to. */
const headings = {
  clause: checklist.map(({ title, id }) => ({ title, to: `/governance/contract-clauses/#${id}` })),
  practice: ladder.map(({ title, id }) => ({ title, to: `/tools/maturity/#${id}` })),
  term: terms.map(({ term, id }) => ({ title: term, to: `/reference/glossary/#${id}` })),
};

for (const [kind, all] of Object.entries(headings)) {
  test(`every ${kind} is offered for its own title`, async ({ page }) => {
    test.setTimeout(150_000);
    await page.clock.install();
    await page.goto('/');
    await page.keyboard.press('Control+k');
    const field = dialog(page).getByRole('textbox');
    const missing: string[] = [];
    for (const { title, to } of all) {
      await field.fill(title);
      // Pagefind waits until the reader pauses.
      await page.clock.fastForward(1_000);
      await expect(dialog(page).getByRole('status')).toHaveText(
        new RegExp(`^(No|\\d+) results? for ${title.replace(/[^\w\s]/g, '.')}$`),
      );
      const offered = dialog(page).locator(`a[href$="${to}"]`);
      const more = dialog(page).getByRole('button', { name: 'Load more results' });
      // The texts of results follow their number.
      await expect(dialog(page).locator('.pagefind-ui__loading')).toHaveCount(0);
      if ((await offered.count()) === 0 && (await more.isVisible())) await more.click();
      await expect(dialog(page).locator('.pagefind-ui__loading')).toHaveCount(0);
      if ((await offered.count()) === 0) missing.push(title);
    }
    expect(missing).toEqual([]);
  });
}

for (const query of ['liability caps', 'moral rights', 'source-code escrow', 'key personnel']) {
  test(`"${query}" puts the clause library above the tool`, async ({ page }) => {
    await page.goto('/');
    await search(page, query);
    await expect(
      dialog(page).locator('a[href*="/governance/contract-clauses/#"]').first(),
    ).toBeVisible();
    const found = await dialog(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    const library = found.findIndex((href) => href.includes('/governance/contract-clauses/'));
    const tool = found.findIndex((href) => href.includes('/tools/contract-clauses/'));
    expect(library).toBeGreaterThanOrEqual(0);
    if (tool >= 0) expect(library).toBeLessThan(tool);
  });
}

test('a word that nobody uses finds nothing, and says so', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('textbox').fill('zzzzzz');
  await expect(dialog(page).getByText('No results for zzzzzz').first()).toBeVisible();
});

test.describe('without a connection', () => {
  test.use({ expectedErrors: /^Failed to load resource/ });

  test('search that cannot be loaded says what to do', async ({ page }) => {
    await page.goto('/models/');
    await networkIdle(page);
    await page.context().setOffline(true);
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('status')).toContainText('Search could not be loaded.');
  });
});
