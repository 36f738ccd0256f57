import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that another theme can break where the elements are the same. */
export const COLOUR = ['color-contrast', 'link-in-text-block'];

/** Rules that another width can break where the elements are the same. */
export const LAYOUT = [...COLOUR, 'target-size', 'scrollable-region-focusable'];

/** How rows and questions in a part of the page are laid out when out of sight; '' leaves it to the page. */
const layOut = (page: Page, part: string, how: string) =>
  page.evaluate(
    ([within, value]) => {
      const rows = `${within} :is(.clauses__row, .question)`;
      for (const row of document.querySelectorAll<HTMLElement>(rows))
        row.style.contentVisibility = value;
    },
    [part, how] as const,
  );

/**
 * Takes rows of the checklist out of the page that are built as three before them: the same elements
 * in the same state, in other words. `accessibility.spec.ts` looks at the whole page. The tool draws
 * no more after it: take it for the last looks alone.
 */
export const leaveThreeOfAKind = (page: Page) =>
  page.evaluate(() => {
    const build = (element: Element): string => {
      const { checked, open, disabled } = element as Partial<HTMLInputElement & HTMLDetailsElement>;
      const names = element.getAttributeNames().join();
      const state = [element.tagName, element.className, names, checked, open, disabled].join();
      return `${state}(${[...element.children].map(build).join('')})`;
    };
    const seen = new Map<string, number>();
    for (const row of document.querySelectorAll<HTMLElement>('.clauses__row')) {
      const how = build(row);
      const before = seen.get(how) ?? 0;
      seen.set(how, before + 1);
      if (before >= 3) row.remove();
    }
  });

/**
 * Fails with every problem that axe finds on the page as it is now.
 *
 * @param rules ids of the rules to check, instead of all
 * @param part selector of the part to look at, instead of the whole page
 */
export async function expectAccessible(page: Page, rules?: readonly string[], part = 'body') {
  // A row out of sight is laid out when it comes near; until then what is in it lies over its neighbours.
  await layOut(page, part, 'visible');
  // The code of axe stays in a page that has it.
  const isThere = await page.evaluate(() => 'axe' in window);
  // Our pages have no frames, and what passed need not come out of the browser: a quarter of the time.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
    });
  if (part !== 'body') axe.include(part);
  const { violations } = await axe.analyze();
  await layOut(page, part, '');
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
  expect(told).toEqual([]);
}
