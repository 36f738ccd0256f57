import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { parse } from 'yaml';
import { originOf, type Site } from '../tools/sites.ts';
import { printTable } from './table.ts';

/** A question as a reader would type it, and the pages or places that answer it. */
export interface Question {
  readonly ask: string;
  /** Who asks: a role of the playbook. */
  readonly by: string;
  /** Paths below the base, with an anchor where one place of a long page answers. */
  readonly answers: readonly string[];
}

const DEPTHS = [1, 3, 5] as const;
const RESULT = '.pagefind-ui__result';

export const questions = parse(
  readFileSync(new URL('questions.yaml', import.meta.url), 'utf8'),
) as readonly Question[];

/** What search shows for a query: a list of links for each page, the page itself first. */
async function ask(page: Page, query: string): Promise<string[][]> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').fill(query);
  // Pagefind says which query its list belongs to.
  await dialog
    .locator('.pagefind-ui__message', { hasText: new RegExp(`\\s${escape(query)}$`) })
    .waitFor();
  await page.waitForTimeout(150);
  return dialog
    .locator(RESULT)
    .evaluateAll((results) =>
      results.map((result) =>
        [...result.querySelectorAll<HTMLAnchorElement>('a')].map(
          (link) => link.pathname + link.hash,
        ),
      ),
    );
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Place of the first result that answers, from 1; undefined where none does. An answer with an anchor
 * counts only where the reader sees that anchor among the links of the result.
 */
export function placeOf(results: readonly (readonly string[])[], answers: readonly string[]) {
  const found = results.findIndex((links) =>
    answers.some((answer) =>
      answer.includes('#') ? links.includes(answer) : links[0]?.split('#')[0] === answer,
    ),
  );
  return found < 0 ? undefined : found + 1;
}

/** Types every question into search as a reader sees it, and prints how many are answered, and where. */
export async function benchRecall(browser: Browser, site: Site): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${originOf(site)}${site.base}models/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  const below = site.base.replace(/\/$/, '');
  const rows: { question: Question; place: number | undefined; first: string }[] = [];
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

  const share = (some: typeof rows, depth: number) => {
    const found = some.filter(({ place }) => place !== undefined && place <= depth).length;
    return `${found} (${Math.round((found / some.length) * 100)}%)`;
  };
  printTable(
    `Search recall: questions answered within the first results, ${rows.length} questions`,
    ['asked by', 'questions', ...DEPTHS.map((depth) => `first ${depth}`)],
    [...Map.groupBy(rows, ({ question }) => question.by), ['all', rows] as const].map(
      ([by, some]) => [by, some.length, ...DEPTHS.map((depth) => share(some, depth))],
    ),
  );
  printTable(
    'Questions not answered by the first three results',
    ['question', 'place', 'first result'],
    rows
      .filter(({ place = Infinity }) => place > 3)
      .map(({ question, place, first }) => [question.ask, place ?? '-', first]),
  );
}
