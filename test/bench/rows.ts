import type { Browser, Page } from '@playwright/test';
import type { Checklist } from '#schemas/checklist.ts';
import { writeKept } from '#worksheet/kept.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import { originOf, type Site } from '../tools/sites.ts';
import { longChecklist, longDeal, serveLong } from './long-checklist.ts';
import { middle } from './measure.ts';
import { printTable, type Cell } from './table.ts';
import { painted, percentile, tap, waitsOf, watchNow, type Started } from './waits.ts';

const TIMES = 30;
const SLOWDOWN = 4;
/** What a reader should not notice: https://www.nngroup.com/articles/response-times-3-important-limits/ */
const LIMIT = 100;

interface Deed {
  readonly title: string;
  readonly from: Started;
  /** Does it once; `turn` counts from 0. */
  readonly once: (page: Page, turn: number) => Promise<void>;
}

const key = async (page: Page, turn: number) =>
  page.keyboard.press('abcdefghijklmnopqrstuvwxyz '.charAt(turn % 27));
/** Not by role and name: a page of this length is looked through for seconds. */
const filters = (page: Page) => page.locator('.filters-place');
const search = (page: Page) => page.locator('#filter-text');

const DEEDS: readonly Deed[] = [
  {
    title: 'a letter in a note',
    from: 'keydown',
    once: async (page, turn) => {
      if (turn === 0) await page.locator('[name="item-1-note"]').focus();
      await key(page, turn);
    },
  },
  {
    title: 'a letter in the search, one typed or taken away',
    from: 'keydown',
    once: async (page, turn) => {
      if (turn === 0) await search(page).focus();
      await page.keyboard.press(turn % 12 < 6 ? 'escrow'.charAt(turn % 6) : 'Backspace');
    },
  },
  {
    title: 'a view set or taken away (Open, In conflict)',
    from: 'click',
    once: (page, turn) => tap(page, '.filters-place button', turn % 4 < 2 ? 'Open' : 'In conflict'),
  },
  {
    title: 'a role chosen in the filter',
    from: 'change',
    once: async (page, turn) => {
      await filters(page)
        .locator('#filter-role')
        .selectOption({ index: turn % 5 });
    },
  },
  {
    title: 'a stance, which merges the worksheets again',
    from: 'click',
    once: (page, turn) => tap(page, `[name="item-1-answer"][value="${(turn % 2) + 1}"]`),
  },
];

/** Opens the long checklist with a deal that is filled in, on a processor that is slowed down. */
async function open(browser: Browser, site: Site, checklist: Checklist): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const deal = longDeal(checklist);
  await page.goto(`${originOf(site)}/start/how-to-use/`);
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    storageKeys('/').dossier(deal.id),
    writeKept({ dossier: deal }),
  ] as const);
  await serveLong(page, checklist);
  await page.goto(originOf(site) + checklist.page);
  await search(page).waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** Prints how long a reader of a very long checklist waits for what a key or a tap shows. */
export async function benchRows(browser: Browser, site: Site, checklist: Checklist): Promise<void> {
  const page = await open(browser, site, checklist);
  const rows: Cell[][] = [];
  for (const { title, from, once } of DEEDS) {
    await watchNow(page, from);
    for (let turn = 0; turn < TIMES; turn++) {
      await once(page, turn);
      await painted(page, turn + 1);
    }
    const waits = await waitsOf(page);
    rows.push([title, waits.length, middle(waits), percentile(waits, 0.95), Math.max(...waits)]);
    const all = filters(page).locator('button').getByText('Show all', { exact: true });
    if (await all.isVisible()) await all.click();
  }
  await page.context().close();
  const { items, roles } = longChecklist(checklist);
  printTable(
    `From a key or a tap to the next paint, ${items.length} clauses with notes, ${roles.length} worksheets, processor slowed down ${SLOWDOWN} times; at most ${LIMIT} ms are aimed at`,
    ['', 'times', 'median ms', '95th percentile ms', 'longest ms'],
    rows,
  );
}
