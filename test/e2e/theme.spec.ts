import type { Page } from '@playwright/test';
import { sitemapOf } from '../site/pages.ts';
import { networkIdle } from '../tools/network-idle.ts';
import { baseSite, originOf, rootSite } from '../tools/sites.ts';
import { expect, test } from './fixtures.ts';

/** Lightness of the page behind the text, 0 to 255. */
const paper = (page: Page) =>
  page.evaluate(() => {
    const colours = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .filter((colour) => colour !== 'rgba(0, 0, 0, 0)');
    const parts = colours[0]?.match(/\d+/g)?.map(Number) ?? [255, 255, 255];
    return Math.max(...parts.slice(0, 3));
  });

test('the theme follows the system until the reader chooses, and the choice stays', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await paper(page)).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => paper(page)).toBeGreaterThan(200);
  const choice = page.getByRole('banner').getByRole('combobox', { name: 'Select theme' });
  await choice.selectOption('Dark');
  await expect.poll(() => paper(page)).toBeLessThan(80);
  await page.goto('/models/');
  expect(await paper(page)).toBeLessThan(80);
});

test('the policy blocks nothing that a page below a path needs', async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The policy blocked ${violatedDirective} ${blockedURI}`),
    ),
  );
  for (const path of sitemapOf(baseSite)) {
    const response = await page.goto(originOf(baseSite) + baseSite.base + path.slice(1));
    expect(response?.status()).toBe(200);
    // What a page loads later is what its island asks for.
    if (path.startsWith('/tools/')) await networkIdle(page);
  }
  expect(sitemapOf(baseSite)).toEqual(sitemapOf(rootSite));
});

test.describe('a script from elsewhere', () => {
  test.use({ expectedErrors: /Content Security Policy/ });

  test('the policy stops a script that does not belong to the site', async ({ page }) => {
    await page.goto('/');
    const ran = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', () => resolve('stopped'), {
            once: true,
          });
          const script = document.createElement('script');
          script.textContent = 'document.title = "taken over"';
          document.head.append(script);
          if (document.title === 'taken over') resolve('ran');
        }),
    );
    expect(ran).toBe('stopped');
  });
});
