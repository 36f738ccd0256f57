import type { Deal, DealView } from './deal.ts';
import { isAdded } from './own.ts';

/** Letters that Unicode does not take apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
const isPlain = (text: string) => /^[\0-\x7f]*$/.test(text);

/** Text for a search: lower case, without accents, wide letters and ligatures taken apart. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  // First apart, then small: some signs hold capital letters.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a search, folded, each once. */
export const wordsOf = (query: string): string[] => [
  ...new Set(fold(query).split(/\s+/).filter(Boolean)),
];

/** Says whether a clause has every word of a search somewhere in its text. */
export type Search = (query: string, item: number, text: string) => boolean;

/**
 * A search that keeps the folded text of each clause, so that a keystroke folds only what has changed.
 * Words need not be whole: `indem` finds `indemnity`. No word finds everything.
 */
export function clauseSearch(): Search {
  const folded = new Map<number, { readonly text: string; readonly folded: string }>();
  let last = { query: '', words: [] as string[] };
  return (query, item, text) => {
    if (query !== last.query) last = { query, words: wordsOf(query) };
    if (last.words.length === 0) return true;
    let entry = folded.get(item);
    if (entry?.text !== text) folded.set(item, (entry = { text, folded: fold(text) }));
    return last.words.every((word) => entry.folded.includes(word));
  };
}

/**
 * What a search looks through: the clause, its positions, and what people wrote about it. The names
 * of people are left out; the parts stand on lines of their own, so that no word runs across two.
 */
export function clauseText({ record, agreements }: Deal, view: DealView): string {
  const { clause } = view;
  const { reason, note, acceptedBy, ref } = record[clause.number] ?? {};
  const voices = agreements.get(clause.number)?.voices ?? [];
  const own = isAdded(clause)
    ? clause.versions.flatMap(({ text }) => [text.title, text.about, text.ask])
    : [...Object.values(clause.positions ?? {}), ...clause.search];
  return [
    ...[clause.id, clause.title, clause.settles, clause.ask, ...own],
    ...[reason, note, acceptedBy, ref, view.hidden],
    ...voices.map((voice) => voice.reason),
    ...view.hiddenFor.map((one) => one.reason),
  ]
    .filter(Boolean)
    .join('\n');
}
