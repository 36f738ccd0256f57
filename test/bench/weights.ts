import type { Browser } from '@playwright/test';
import { sitemapOf } from '../site/pages.ts';
import { budgetOf } from '../tools/budgets.ts';
import { originOf, type Site } from '../tools/sites.ts';
import { weigh } from '../tools/weigh.ts';
import { printTable, type Cell } from './table.ts';

/** Prints what every page of the sitemap weighs, beside its budget. A negative reserve is a failed test. */
export async function benchWeights(browser: Browser, site: Site): Promise<void> {
  const rows: Cell[][] = [];
  for (const path of sitemapOf(site)) {
    const context = await browser.newContext();
    const { requests, total, html, css, js } = await weigh(
      await context.newPage(),
      originOf(site) + path,
    );
    await context.close();
    const budget = budgetOf(path);
    rows.push([path, requests, total, html, css, js]);
    rows.at(-1)?.push(budget.total, budget.total - total, budget.js, budget.js - js);
  }
  printTable(
    'Page weights: body bytes until the network is idle, brotli',
    [
      ...['page', 'requests', 'total B', 'HTML B', 'CSS B', 'JS B'],
      ...['budget B', 'reserve B', 'JS budget B', 'JS reserve B'],
    ],
    rows,
  );
}
