import { readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { originOf, type Site } from '../tools/sites.ts';
import { middle } from './measure.ts';
import { printTable } from './table.ts';

const QUERIES = [
  'architecture',
  'present assignment',
  'source code escrow',
  'incident response',
  'break-even',
];
const RUNS = 5;
/** Time between two keys of somebody who types fast, in ms. */
const KEY_DELAY = 60;
const RESULT = '.pagefind-ui__result-link';

/**
 * Counts the bytes of scripts, styles and index files that a server sends. The browser would count
 * too little: Playwright gives 0 for the script of Pagefind's worker.
 *
 * @returns the sum so far
 */
function countBodies(server: Server): () => number {
  let bytes = 0;
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!/^\/(pagefind|_astro)\//.test(request.url ?? '')) return;
    const end = response.end.bind(response);
    response.end = ((body: Uint8Array) => {
      bytes += body.length;
      return end(body);
    }) as typeof response.end;
  });
  return () => bytes;
}

/** In the page: notes the time of each key, and of the first result after it. */
function watch(result: string) {
  const times = { key: 0, result: 0 };
  Object.assign(window, { benchTimes: times });
  addEventListener(
    'keydown',
    () => Object.assign(times, { key: performance.now(), result: 0 }),
    true,
  );
  new MutationObserver(() => {
    if (times.result === 0 && document.querySelector(result)) times.result = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** One reader who has never been here opens search and types. Times in ms, sizes in bytes. */
async function searchOnce(browser: Browser, site: Site, query: string, bytes: () => number) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watch, RESULT);
  await page.goto(`${originOf(site)}/models/`);
  await page.waitForLoadState('networkidle');
  const before = bytes();

  await page.keyboard.press('Control+k');
  const input = page.getByRole('dialog').locator('input');
  await input.waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const opened = bytes();

  await input.pressSequentially(query, { delay: KEY_DELAY });
  await page.locator(RESULT).first().waitFor();
  const wait = await page.evaluate(() => {
    const { benchTimes } = window as unknown as { benchTimes: { key: number; result: number } };
    return Math.max(0, benchTimes.result - benchTimes.key);
  });
  await page.waitForTimeout(1000);
  const found = bytes();
  const results = await page.locator(RESULT).count();
  await context.close();
  return { opening: opened - before, results: found - opened, wait, links: results };
}

/** Prints what search costs a reader, and how much the index takes on the host. */
export async function benchSearch(browser: Browser, site: Site, server: Server): Promise<void> {
  const bytes = countBodies(server);
  const rows = [];
  for (const query of QUERIES) {
    const runs: Awaited<ReturnType<typeof searchOnce>>[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await searchOnce(browser, site, query, bytes));
    const of = (name: 'opening' | 'results' | 'wait' | 'links') =>
      middle(runs.map((run) => run[name]));
    const [opening, results] = [of('opening'), of('results')];
    rows.push([query, opening, results, opening + results, Math.round(of('wait')), of('links')]);
  }
  printTable(
    `Search, nothing cached, ${KEY_DELAY} ms a key, median of ${RUNS}`,
    ['query', 'on opening B', 'until results B', 'together B', 'last key to result ms', 'links'],
    rows,
  );

  const folder = join(site.folder, 'pagefind');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile());
  const total = files.reduce((sum, { size }) => sum + size, 0);
  printTable(
    'Search on the host',
    ['folder', 'files', 'total B'],
    [['pagefind/', files.length, total]],
  );
}
