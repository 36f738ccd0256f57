import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A question as a reader would type it, and the pages or places that answer it. */
export interface Question {
  readonly ask: string;
  /** Who asks: a role of the playbook. */
  readonly by: string;
  /** True where the search words of pages were never fitted to it: it tells how good search is. */
  readonly held?: boolean;
  /** Paths below the base, with an anchor where one place of a long page answers. */
  readonly answers: readonly string[];
}

export const questions = parse(
  readFileSync(new URL('questions.yaml', import.meta.url), 'utf8'),
) as readonly Question[];

/**
 * Place of the first result that answers, from 1; undefined where none does. An answer with an anchor
 * counts only where the reader sees that anchor among the links of the result.
 *
 * @param results links of each result, the page itself first
 */
export function placeOf(
  results: readonly (readonly string[])[],
  answers: readonly string[],
): number | undefined {
  const found = results.findIndex((links) =>
    answers.some((answer) =>
      answer.includes('#') ? links.includes(answer) : links[0]?.split('#')[0] === answer,
    ),
  );
  return found < 0 ? undefined : found + 1;
}
