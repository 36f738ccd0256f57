import type { Browser, Page } from '@playwright/test';
import { originOf, type Site } from '../tools/sites.ts';
import { placeOf, questions, type Question } from './questions.ts';
import { printTable } from './table.ts';

const DEPTHS = [1, 3, 5] as const;
/** Results that Pagefind's interface draws before a reader asks for more. */
const DRAWN = 5;

/** A question, the place of its answer, and what search shows first. */
interface Row {
  readonly question: Question;
  readonly place: number | undefined;
  readonly first: string;
}

/**
 * In the page: whether the list under the message belongs to this query and is drawn to its end. Where
 * nothing was found, search tries again with fewer words; its status then says how that ended.
 */
function isDrawn([query, most]: [query: string, most: number]): boolean {
  const dialog = document.querySelector('.search-dialog');
  const told = dialog?.querySelector('.pagefind-ui__message')?.textContent?.trim() ?? '';
  if (!told.endsWith(` ${query}`)) return false;
  const status = dialog?.querySelector('.search-status')?.textContent;
  if (told.startsWith('No') && status !== told) return false;
  // Where no page holds all words, search goes on with fewer before it says so.
  if (!dialog?.querySelector('.search-status')?.textContent?.includes(query)) return false;
  const wanted = Math.min(most, Number.parseInt(told, 10) || 0);
  return (
    !dialog?.querySelector('.pagefind-ui__loading') &&
    dialog?.querySelectorAll('.pagefind-ui__result').length === wanted
  );
}

/** What search shows for a query: a list of links for each page, the page itself first. */
async function ask(page: Page, query: string): Promise<string[][]> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').fill(query);
  await page.waitForFunction(isDrawn, [query, DRAWN] as [string, number]);
  return dialog
    .locator('.pagefind-ui__result')
    .evaluateAll((results) =>
      results.map((result) =>
        [...result.querySelectorAll<HTMLAnchorElement>('a')].map(
          (link) => link.pathname + link.hash,
        ),
      ),
    );
}

/** How many questions the first results answer, by who asks. */
function printShares(name: string, rows: readonly Row[]): void {
  const share = (some: readonly Row[], depth: number) => {
    const found = some.filter(({ place }) => place !== undefined && place <= depth).length;
    return `${found} (${Math.round((found / some.length) * 100)}%)`;
  };
  printTable(
    `Search recall, ${name}: answered within the first results, ${rows.length} questions`,
    ['asked by', 'questions', ...DEPTHS.map((depth) => `first ${depth}`)],
    [...Map.groupBy(rows, ({ question }) => question.by), ['all', rows] as const].map(
      ([by, some]) => [by, some.length, ...DEPTHS.map((depth) => share(some, depth))],
    ),
  );
  printTable(
    `Not answered by the first three results, ${name}`,
    ['question', 'place', 'first result'],
    rows
      .filter(({ place = Infinity }) => place > 3)
      .map(({ question, place, first }) => [question.ask, place ?? '-', first]),
  );
}

/**
 * Types every question into search as a reader sees it, and prints how many are answered, and where:
 * the questions that words of pages were fitted to, and those held out.
 */
export async function benchRecall(browser: Browser, site: Site): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${originOf(site)}${site.base}models/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  const below = site.base.replace(/\/$/, '');
  const rows: Row[] = [];
  for (const question of questions) {
    const results = (await ask(page, question.ask)).map((links) =>
      links.map((link) => link.slice(below.length)),
    );
    rows.push({
      question,
      place: placeOf(results, question.answers),
      first: results[0]?.[0] ?? '-',
    });
  }
  await page.close();
  printShares(
    'fitted',
    rows.filter(({ question }) => !question.held),
  );
  printShares(
    'held out',
    rows.filter(({ question }) => question.held),
  );
}
