import { MAX_ITEM, MAX_OWN, MIN_OWN } from './limits.ts';
import type { OwnClause, Worksheet } from './types.ts';

/**
 * Numbers of own clauses are drawn at random, so two readers may draw the same one for two clauses.
 * Where their work meets, the clause that comes in moves to another number, with what was said of it.
 */
export type Own = NonNullable<Worksheet['own']>;

const plain = (text = '') => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Whether two texts under one number are of one clause: the same title, or a title that was changed
 * above the same text.
 */
export function isSameClause(a: OwnClause, b: OwnClause): boolean {
  const share = (field: 'about' | 'ask') =>
    plain(a[field]) !== '' && plain(a[field]) === plain(b[field]);
  return plain(a.title) === plain(b.title) || share('about') || share('ask');
}

/** New numbers by old ones. */
export type Moves = ReadonlyMap<number, number>;

const next = (number: number) => (number >= MAX_OWN ? MIN_OWN : number + 1);

/**
 * The numbers to which own clauses that come in have to move. The same clauses beside the same others
 * always move to the same numbers.
 *
 * @param own clauses that come in
 * @param others own clauses of everybody else
 * @param used numbers under which something else comes in
 */
export function movesOf(own: Own, others: readonly Own[], used: ReadonlySet<number>): Moves {
  const meets = (number: number, clause: OwnClause) =>
    others.some((other) => other[number] && !isSameClause(other[number], clause));
  const moves = new Map<number, number>();
  const given = new Set([...used, ...Object.keys(own).map(Number)]);
  for (const [at, clause] of Object.entries(own)) {
    const number = Number(at);
    if (!meets(number, clause)) continue;
    let free = next(number);
    while (free !== number && (given.has(free) || meets(free, clause))) free = next(free);
    // With every number taken, both stay under one: nothing is lost, and the deal shows both texts.
    if (free === number) continue;
    given.add(free);
    moves.set(number, free);
  }
  return moves;
}

/** Entries under the numbers to which they move. */
export function moved<T>(entries: Readonly<Record<number, T>>, moves: Moves) {
  if (moves.size === 0) return entries;
  const pairs = Object.entries(entries).map(([item, entry]) => {
    return [moves.get(Number(item)) ?? item, entry] as const;
  });
  return Object.fromEntries(pairs) as Readonly<Record<number, T>>;
}

const ownNumbers = (entries: object = {}) =>
  Object.keys(entries)
    .map(Number)
    .filter((item) => item > MAX_ITEM);

/** Numbers of own clauses under which a worksheet says something, besides the clauses themselves. */
export const saidOf = ({ answers, hidden }: Worksheet) =>
  new Set([...ownNumbers(answers), ...ownNumbers(hidden)]);

/** A worksheet with its own clauses, and what it says of them, under other numbers. */
export function movedSheet(worksheet: Worksheet, moves: Moves): Worksheet {
  if (moves.size === 0) return worksheet;
  const { answers, own, hidden } = worksheet;
  return {
    ...worksheet,
    answers: moved(answers, moves),
    ...(own && { own: moved(own, moves) }),
    ...(hidden && { hidden: moved(hidden, moves) }),
  };
}
