import { readFileSync, statSync } from 'node:fs';
import type { Browser, Page, Request } from '@playwright/test';
import type { Checklist } from '#schemas/checklist.ts';
import { writeKept } from '#worksheet/kept.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import type { Dossier } from '#worksheet/types.ts';
import { originOf, type Site } from '../tools/sites.ts';
import { longDeal, serveLong } from './long-checklist.ts';
import { fullChecklist } from './sample.ts';
import { printTable, type Cell } from './table.ts';

const AT = '2026-11-02T09:00:00.000Z';
const FORMATS = ['Word', 'Excel'] as const;
/** Every third note is another one than in the file that comes back. */
const STEP = 3;
/** Differences that are shown at once. */
const PAGE = 40;

const dealOf = (checklist: Checklist): Dossier => ({
  ...fullChecklist(checklist, checklist.items.length),
  ...{ id: 'bench', created: AT, changed: AT },
});

const changed = ({ record, ...deal }: Dossier): Dossier => ({
  ...deal,
  record: Object.fromEntries(
    Object.entries(record).map(([item, entry], place) => [
      item,
      place % STEP === 0 ? { ...entry, note: `Changed here. ${entry.note ?? ''}` } : entry,
    ]),
  ),
});

const button = (page: Page, label: string) =>
  page.locator('.office .toolbar button', { hasText: label });
const decided = (page: Page, number: number) =>
  page.locator('.returned__progress strong', { hasText: new RegExp(`^${number} of`) });

/** Opens the exports of a deal, and begins to note how long the page is busy at a stretch. */
async function open(browser: Browser, site: Site, checklist: Checklist, deal: Dossier) {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  // A page of so many clauses takes its time where a machine is busy.
  page.setDefaultTimeout(120_000);
  const isLong = Object.keys(deal.record).length > checklist.items.length;
  if (isLong) await serveLong(page, checklist);
  await page.goto(`${originOf(site)}/start/how-to-use/`);
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    storageKeys('/').dossier(deal.id),
    writeKept({ dossier: deal }),
  ] as const);
  await page.goto(originOf(site) + checklist.page);
  await page.locator('#filter-text').waitFor();
  // By selector: to find a name among so many fields would keep the page busy itself.
  await page.locator('.exports > details > summary').click();
  await button(page, 'Word').waitFor();
  await page.evaluate(() => {
    const global = window as unknown as { longest: number };
    global.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        global.longest = Math.max(global.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return page;
}

/** The longest stretch in which the page could not answer since the last call. */
const longest = (page: Page) =>
  page.evaluate(() => {
    const global = window as unknown as { longest: number };
    const { longest: found } = global;
    global.longest = 0;
    return found;
  });

/** Bytes of scripts that a task loads, as the site sends them (brotli). */
async function loading(page: Page, task: () => Promise<void>): Promise<number> {
  const finished: Request[] = [];
  const note = (request: Request) => void finished.push(request);
  page.on('requestfinished', note);
  await task();
  page.off('requestfinished', note);
  let bytes = 0;
  for (const request of finished)
    if (/\.js$/.test(request.url())) bytes += (await request.sizes()).responseBodySize;
  return bytes;
}

/** Saves a file twice: with its code, and when the code is there. */
async function save(page: Page, format: string): Promise<{ row: Cell[]; path: string }> {
  const once = async () => {
    const start = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, format).click(),
    ]);
    const path = await download.path();
    return { path, took: performance.now() - start };
  };
  let first = 0;
  const code = await loading(page, async () => {
    first = (await once()).took;
  });
  await longest(page);
  const { path, took } = await once();
  return { path, row: [first, took, await longest(page), statSync(path).size, code] };
}

/** Brings a file back into a deal that differs from it in every third clause. */
async function bring(page: Page, path: string, format: string, clauses: number): Promise<Cell[]> {
  const start = performance.now();
  let took = 0;
  const code = await loading(page, async () => {
    const name = format === 'Word' ? 'deal.docx' : 'deal.xlsx';
    await page
      .locator('.office [type=file]')
      .setInputFiles({ name, mimeType: '', buffer: readFileSync(path) });
    await decided(page, 0).waitFor();
    took = performance.now() - start;
  });
  const busy = await longest(page);
  const all = page.locator('.returned__tools button').first();
  const before = performance.now();
  await all.click();
  await decided(page, Math.min(PAGE, clauses)).waitFor();
  return [took, busy, code, performance.now() - before, await longest(page)];
}

/** Prints what Word and Excel files of a deal cost: time, bytes, code, and how long the page is busy. */
export async function benchOffice(
  browser: Browser,
  site: Site,
  checklist: Checklist,
): Promise<void> {
  const saved: Cell[][] = [];
  const back: Cell[][] = [];
  for (const deal of [dealOf(checklist), longDeal(checklist)]) {
    const clauses = Object.keys(deal.record).length;
    for (const format of FORMATS) {
      const page = await open(browser, site, checklist, deal);
      const { row, path } = await save(page, format);
      saved.push([`${format}, ${clauses} clauses with notes`, ...row]);
      const other = await open(browser, site, checklist, changed(deal));
      back.push([
        `${format}, ${clauses} clauses`,
        ...(await bring(other, path, format, Math.ceil(clauses / STEP))),
      ]);
      await page.context().close();
      await other.context().close();
    }
  }
  printTable(
    'A deal saved for Word and Excel',
    ['', 'first time ms', 'again ms', 'busy at a stretch ms', 'file B', 'code loaded B, brotli'],
    saved,
  );
  printTable(
    'The file brought back into a deal with another note in every third clause',
    ['', 'until shown ms', 'busy ms', 'code loaded B', 'accept 40 ms', 'busy ms'],
    back,
  );
}
