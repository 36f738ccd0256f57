import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { compactTables } from '../../src/components/compact-tables.ts';
import { baseSite, originOf } from '../tools/sites.ts';
import { at, expect, test } from './fixtures.ts';

const PAGE = '/governance/decision-records/';
const ADR = 'Architecture decision record, blank';

/** The figure of a template, by its title. */
const template = (page: Page, title: string) =>
  page.locator('figure.template').filter({ has: page.getByText(title, { exact: true }) });

/** What the clipboard holds after Copy. */
async function copied(page: Page, title: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: `Copy: ${title}` }).click();
  await expect(template(page, title).getByRole('status')).toHaveText('Copied.');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The file that Download leads to, and the name it is saved under. */
async function downloaded(page: Page, title: string) {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: `Download: ${title}` }).click();
  const file = await started;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

for (const [place, address] of [
  ['at the root', at(PAGE)],
  ['below a path', originOf(baseSite) + baseSite.base + PAGE.slice(1)],
] as const) {
  test(`${place}: what Copy takes is what Download saves, without the fields`, async ({ page }) => {
    await page.goto(address);
    const text = await copied(page, ADR);
    const file = await downloaded(page, ADR);
    expect(file.name).toBe('adr.md');
    expect(file.text.trim()).toBe(text.trim());
    expect(text).toMatch(/^# \[number\]/);
    const source = readFileSync('content/templates/adr.md', 'utf8');
    expect(compactTables(source.replaceAll('\r\n', '\n'))).toContain(text.trim());
  });
}

test('every template is served as Markdown, in UTF-8', async ({ request }) => {
  for (const name of readdirSync('content/templates')) {
    const answer = await request.get(at(`/templates/${name}`));
    expect(answer.status(), name).toBe(200);
    expect(answer.headers()['content-type'], name).toBe('text/markdown; charset=utf-8');
    const text = await answer.text();
    expect(text, name).not.toMatch(/^(---|undefined)/);
    expect(text.trim().length, name).toBeGreaterThan(100);
  }
});

test('paper shows the whole text and no buttons', async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  const text = template(page, ADR).locator('pre');
  const hidden = await text.evaluate((pre) => pre.scrollHeight - pre.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  await expect(page.getByRole('button', { name: `Copy: ${ADR}` })).toBeHidden();
  await expect(page.getByRole('link', { name: `Download: ${ADR}` })).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the text and its download remain, and no button that does nothing', async ({ page }) => {
    await page.goto(PAGE);
    await expect(template(page, ADR).locator('pre')).toContainText('We will [decision');
    await expect(template(page, ADR).getByRole('button')).toHaveCount(0);
    expect((await downloaded(page, ADR)).text).toMatch(/^# \[number\]/);
  });
});
