import { foldersOf } from '../site/pages.ts';
import { rootSite } from '../tools/sites.ts';
import { COLOUR, expectAccessible } from './axe.ts';
import { test } from './fixtures.ts';

for (const [folder, paths] of foldersOf(rootSite)) {
  test(`axe finds nothing on any page of ${folder}, in light and dark`, async ({ page }) => {
    test.setTimeout(60_000 + paths.length * 20_000);
    for (const path of paths)
      await test.step(path, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        // The same elements in other colours.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await expectAccessible(page, COLOUR);
      });
  });
}
