import { sitemapOf } from '../site/pages.ts';
import { rootSite } from '../tools/sites.ts';
import { expectAccessible } from './axe.ts';
import { test } from './fixtures.ts';

for (const path of [...sitemapOf(rootSite), '/404.html']) {
  test(`axe finds nothing on ${path} in light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });
}
