import { sitemapOf } from '../site/pages.ts';
import { rootSite } from '../tools/sites.ts';
import { expectAccessible } from './axe.ts';
import { test } from './fixtures.ts';

for (const path of [...sitemapOf(rootSite), '/404.html']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    });
  }
}
