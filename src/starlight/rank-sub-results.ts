/** The part of a Pagefind sub-result that ranking needs: a heading with an anchor, and its matches. */
export interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** The part of a Pagefind result that ranking needs. */
export interface PageResult<T extends SubResult = SubResult> {
  readonly url: string;
  /** The title of the page; `words`, which it is found by; and words of a section, under its anchor. */
  readonly meta: Readonly<Record<string, string>>;
  /** Every heading of the page. `location` is the place of its first word in the text. */
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
  /** The text of the page, escaped for HTML. */
  readonly raw_content: string;
  readonly sub_results: readonly T[];
}

/** Sub-results that Pagefind's interface shows for one page, and the words that each shows. */
const SHOWN = 3;
const EXCERPT = 12;
/** What the best score of Pagefind is worth beside a title that is the query itself. */
const OWN = 0.2;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** Words that say nothing about a section, and stand in questions and titles alike. */
const COMMON = new Set(
  words(
    'a an and are as by can do does for from get how i in is it my no not of on our the to with',
  ),
);
const telling = (text: string): string[] => words(text).filter((word) => !COMMON.has(word));
const anchorOf = ({ url }: SubResult) => url.split('#')[1] ?? '';

/** Whether two words are the same but for their ending: `retrospective`, `retrospectives`. */
const alike = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a)));
const has = (list: readonly string[], word: string) => list.some((other) => alike(word, other));

/** What a section is found by besides its text. A page carries phrases as `copilot, who owns ai code`. */
interface Names {
  readonly title: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

function namesOf(title: string, phrases = ''): Names {
  const lists = phrases.split(',').map(telling);
  return { title: telling(title), phrases: lists.filter((list) => list.length > 0) };
}

/** How much a word says about a section: the more, the fewer sections are named by it. */
function tellsOf(sections: readonly Names[]): (word: string) => number {
  const all = sections.map(({ title, phrases }) => [...title, ...phrases.flat()]);
  const known = new Map<string, number>();
  return (word) => {
    const named = () => all.filter((names) => has(names, word)).length;
    const tells = known.get(word) ?? Math.log(2 + all.length / (1 + named()));
    known.set(word, tells);
    return tells;
  };
}

/**
 * How much a query and the names of a section have in common, 0 to 1: Dice's coefficient of the query and
 * the title, each word as heavy as it tells. A phrase that the query holds as a whole counts like the
 * title, and does not make it longer; one word of a phrase counts half.
 */
function likeness(
  query: readonly string[],
  { title, phrases }: Names,
  tells: (word: string) => number,
): number {
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + tells(word), 0);
  const asked = phrases.filter((phrase) => phrase.every((word) => has(query, word))).flat();
  const whole = query.filter((word) => has(title, word) || has(asked, word));
  const part = query.filter((word) => !whole.includes(word) && has(phrases.flat(), word));
  return (2 * sum(whole) + sum(part)) / (sum(query) + sum(title) || 1);
}

/** Sections that are searched by words of the query, and whose text has none of them. */
function foundByWords(query: readonly string[], page: PageResult): SubResult[] {
  const present = new Set(page.sub_results.map(anchorOf));
  const missing = page.anchors.filter(
    ({ id }) => !present.has(id) && telling(page.meta[id] ?? '').some((word) => has(query, word)),
  );
  const text = page.raw_content.split(/\s+/);
  return missing.map(({ id, text: title, location }) => {
    const start = location + title.split(/\s+/).length;
    const excerpt = text.slice(start, start + EXCERPT).join(' ');
    return { title, url: `${page.url}#${id}`, excerpt, weighted_locations: [] };
  });
}

/**
 * The sub-results of a page that fit a query best. Pagefind's interface keeps the three with the most
 * matches, so a long clause that mentions a word often hides the clause that is named after it. Nor
 * does Pagefind know that a word of the page's metadata belongs to one section.
 *
 * @returns at most three, the best first: by their names above all, and by Pagefind's own score
 */
export function rankSubResults<T extends SubResult>(query: string, page: PageResult<T>) {
  const wanted = telling(query);
  const tells = tellsOf(page.anchors.map(({ id, text }) => namesOf(text, page.meta[id])));
  // A match in a title weighs a hundred others, and counts as a name already: hence the logarithm.
  const own = ({ weighted_locations: matches }: SubResult) =>
    Math.log1p(matches.reduce((sum, { balanced_score: value }) => sum + value, 0));
  const most = Math.max(1, ...page.sub_results.map(own));
  return [...page.sub_results, ...foundByWords(wanted, page)]
    .map((result) => {
      const like = likeness(wanted, namesOf(result.title, page.meta[anchorOf(result)]), tells);
      return { result, score: like + (OWN * own(result)) / most };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ result }) => result);
}
