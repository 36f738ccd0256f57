import { foldersOf } from '../site/pages.ts';
import { networkIdle } from '../tools/network-idle.ts';
import { rootSite } from '../tools/sites.ts';
import { COLOUR, expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { tooWide } from './too-wide.ts';

const DESK = { width: 1280, height: 720 };
/** The width at which WCAG 2.2 asks for no scrolling sideways (1.4.10). */
const NARROW = { width: 320, height: 640 };

for (const [folder, paths] of foldersOf(rootSite)) {
  test(`axe finds nothing on any page of ${folder}, in light and dark, and none scrolls sideways at 320 px`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + paths.length * 20_000);
    for (const path of paths)
      await test.step(path, async () => {
        await page.setViewportSize(DESK);
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(path);
        await networkIdle(page);
        await expectAccessible(page);
        // The same elements in other colours.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await expectAccessible(page, COLOUR);
        await page.setViewportSize(NARROW);
        expect(await tooWide(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(NARROW.width);
      });
  });
}
