import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that another theme can break where the elements are the same. */
export const COLOUR = ['color-contrast', 'link-in-text-block'];

/** Rules that another width can break where the elements are the same. */
export const LAYOUT = [...COLOUR, 'target-size', 'scrollable-region-focusable'];

/** How rows and questions out of sight are laid out; an empty text leaves it to the page. */
const layOut = (page: Page, how: string) =>
  page.evaluate((value) => {
    for (const row of document.querySelectorAll<HTMLElement>('.clauses__row, .question'))
      row.style.contentVisibility = value;
  }, how);

/**
 * Fails with every problem that axe finds on the page as it is now.
 *
 * @param rules ids of the rules to check, instead of all
 * @param part selector of the part to look at, instead of the whole page
 */
export async function expectAccessible(page: Page, rules?: readonly string[], part?: string) {
  // A row out of sight is laid out when it comes near; until then what is in it lies over its neighbours.
  await layOut(page, 'visible');
  // The code of axe stays in a page that has it.
  const isThere = await page.evaluate(() => 'axe' in window);
  // Our pages have no frames, and what passed need not come out of the browser: a quarter of the time.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
    });
  if (part !== undefined) axe.include(part);
  const { violations } = await axe.analyze();
  await layOut(page, '');
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
  expect(told).toEqual([]);
}
