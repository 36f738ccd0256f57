/** What is needed of Pagefind. */
export interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly PageFound[] }>;
}
interface PageFound {
  readonly id: string;
  data(): Promise<{ readonly content: string; readonly meta: Readonly<Record<string, string>> }>;
}

/** A word of a query, and the pages that hold it. */
interface WordFound {
  readonly word: string;
  /** Ids of pages. */
  readonly pages: readonly string[];
}

/** Letters that a beginning needs, so that it still says what was meant. */
const SHORTEST = 4;

/**
 * The words to search for when no page holds all of them: those on the page that holds the most telling
 * ones. A word on few pages tells more than one on many: it weighs one divided by their number.
 *
 * @returns words in the order of the query; none where no page holds any
 */
export function wordsToKeep(found: readonly WordFound[]): string[] {
  const weights = new Map<string, number>();
  for (const { pages } of found)
    for (const page of pages) weights.set(page, (weights.get(page) ?? 0) + 1 / pages.length);
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  return best ? found.filter(({ pages }) => pages.includes(best[0])).map(({ word }) => word) : [];
}

/** The pages that hold a beginning of a word. For one that is misspelt Pagefind guesses others, too. */
async function pagesWith(beginning: string, pagefind: Pagefind): Promise<string[]> {
  const { results } = await pagefind.search(beginning);
  const first = await results[0]?.data();
  const text = [first?.content, ...Object.values(first?.meta ?? {})].join(' ').toLowerCase();
  return text.includes(beginning.toLowerCase()) ? results.map(({ id }) => id) : [];
}

/** A word with its pages, or its longest beginning that stands on one: `interveiw` is `interv*`. */
async function find(word: string, pagefind: Pagefind): Promise<WordFound> {
  for (let length = word.length; length >= Math.min(SHORTEST, word.length); length -= 1) {
    const pages = await pagesWith(word.slice(0, length), pagefind);
    // Pagefind leaves the asterisk out; readers know what it means.
    const shown = length < word.length ? `${word.slice(0, length)}*` : word;
    if (pages.length > 0) return { word: shown, pages };
  }
  return { word, pages: [] };
}

/**
 * The part of a query that finds something, where the whole finds nothing: each word is tried alone.
 *
 * @returns the words to search for; empty where the query is one word, or none of its words is known
 */
export async function relaxed(query: string, pagefind: Pagefind): Promise<string> {
  const words = query.trim().split(/\s+/);
  if (words.length < 2) return '';
  return wordsToKeep(await Promise.all(words.map((word) => find(word, pagefind)))).join(' ');
}
