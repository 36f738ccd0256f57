/** The part of a Pagefind sub-result that ranking needs: a heading with an anchor, and its matches. */
export interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** Sub-results that Pagefind's interface shows for one page. */
const SHOWN = 3;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two words are the same but for their ending: `retrospective`, `retrospectives`. */
const alike = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a)));

/** How much of a title and of a query are the same words, 0 to 1 (Dice's coefficient). */
function likeness(query: readonly string[], title: readonly string[]): number {
  const found = query.filter((word) => title.some((other) => alike(word, other))).length;
  return query.length + title.length === 0 ? 0 : (2 * found) / (query.length + title.length);
}

/**
 * The sub-results of a page that fit a query best. Pagefind's interface keeps the three with the most
 * matches, so a long clause that mentions a word often hides the clause that is named after it.
 *
 * @returns at most three, the best first: by words of the title, then by Pagefind's own score
 */
export function rankSubResults<T extends SubResult>(query: string, results: readonly T[]): T[] {
  const wanted = words(query);
  const score = ({ weighted_locations: matches }: T) =>
    matches.reduce((sum, { balanced_score: value }) => sum + value, 0);
  return results
    .map((result) => ({ result, like: likeness(wanted, words(result.title)), own: score(result) }))
    .sort((a, b) => b.like - a.like || b.own - a.own)
    .slice(0, SHOWN)
    .map(({ result }) => result);
}
