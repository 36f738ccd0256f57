import { sitemapOf } from '../site/pages.ts';
import { budgetOf } from '../tools/budgets.ts';
import { rootSite } from '../tools/sites.ts';
import { weigh } from '../tools/weigh.ts';
import { at, expect, test } from './fixtures.ts';

for (const path of sitemapOf(rootSite)) {
  const budget = budgetOf(path);
  test(`${path} weighs at most ${budget.total / 1000} kB, ${budget.js / 1000} kB of it JavaScript`, async ({
    page,
  }) => {
    const weight = await weigh(page, at(path));
    expect(weight.html, 'the page itself was counted').toBeGreaterThan(1_000);
    expect(weight.total, JSON.stringify(weight)).toBeLessThanOrEqual(budget.total);
    expect(weight.js, JSON.stringify(weight)).toBeLessThanOrEqual(budget.js);
  });
}
