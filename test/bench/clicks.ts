import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Ladder } from '#schemas/ladder.ts';
import { writeKept } from '#worksheet/kept.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import type { Dossier } from '#worksheet/types.ts';
import { originOf, type Site } from '../tools/sites.ts';
import { longer, serveLadder } from './long-ladder.ts';
import { middle } from './measure.ts';
import { peopleOf } from './sample.ts';
import { printTable, type Cell } from './table.ts';
import { painted, percentile, tap, waitsOf, watchBefore } from './waits.ts';

const PEOPLE = 60;
const CLICKS = 60;
const ITEMS = 40;
const SLOWDOWN = 4;
/** What a reader should not notice: https://www.nngroup.com/articles/response-times-3-important-limits/ */
const LIMIT = 100;
const READY = 'Copy message with link';

/** A dossier of the owner with the answers of many people. */
function crowd(ladder: Ladder): Dossier {
  const at = '2026-11-02T09:00:00.000Z';
  const [worksheet, ...others] = peopleOf(ladder, PEOPLE + 1);
  return {
    id: 'bench',
    instrument: ladder.number,
    edition: ladder.edition,
    name: 'Team Atlas',
    created: at,
    changed: at,
    worksheet: worksheet!,
    record: {},
    collected: others.map((one, place) => ({
      id: `person-${String(place).padStart(3, '0')}`,
      received: at,
      edition: ladder.edition,
      via: 'link',
      worksheet: one,
    })),
  };
}

/** Clicks answers one after the other; each click changes one. */
async function clickThrough(page: Page, ladder: Ladder): Promise<number[]> {
  const rows = ladder.answers.filter(({ meaning }) => meaning === 'level');
  for (let click = 0; click < CLICKS; click++) {
    const item = ladder.items[click % ladder.items.length]!;
    const row = rows[(Math.floor(click / ladder.items.length) + 1) % rows.length]!;
    await tap(page, `[name="item-${item.number}-answer"][value="${row.number}"]`);
    await painted(page, click + 1);
  }
  return waitsOf(page);
}

/** Opens the tool as it was left, on a processor that is slowed down, and clicks. */
async function measure(context: BrowserContext, site: Site, ladder: Ladder, left?: Dossier) {
  const page = await context.newPage();
  await watchBefore(page, 'click');
  if (ladder.items.length === ITEMS) await serveLadder(page, ladder);
  if (left) {
    await page.goto(`${originOf(site)}/start/how-to-use/`);
    const entry = [storageKeys('/').dossier(left.id), writeKept({ dossier: left })] as const;
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), entry);
  }
  await page.goto(originOf(site) + ladder.page);
  const ready = page.getByRole('button', { name: READY });
  // A first move of the hand fetches the rest; one that comes before the page listens is not heard.
  for (let moves = 0; !(await ready.isVisible()); moves++) {
    await page.mouse.move(200 + (moves % 2), 200);
    await page.waitForTimeout(100);
  }
  if (left) await page.getByRole('heading', { name: 'Comparison', exact: true }).waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return clickThrough(page, ladder);
}

/** Prints how long an answer takes to be seen, from the click to the next paint. */
export async function benchClicks(browser: Browser, site: Site, ladder: Ladder): Promise<void> {
  const rows: Cell[][] = [];
  const long = longer(ladder, ITEMS);
  for (const [title, asked, left] of [
    [`${ladder.items.length} practices, nothing saved`, ladder, undefined],
    [`the same, ${PEOPLE} worksheets collected, comparison open`, ladder, crowd(ladder)],
    [`${ITEMS} practices, nothing saved`, long, undefined],
    [`the same, ${PEOPLE} worksheets collected, comparison open`, long, crowd(long)],
  ] as const) {
    const context = await browser.newContext();
    const waits = await measure(context, site, asked, left);
    await context.close();
    rows.push([title, waits.length, middle(waits), percentile(waits, 0.95), Math.max(...waits)]);
  }
  printTable(
    `From a click on an answer to the next paint, ${ladder.page}, processor slowed down ${SLOWDOWN} times; at most ${LIMIT} ms are aimed at`,
    ['', 'clicks', 'median ms', '95th percentile ms', 'longest ms'],
    rows,
  );
}
