import { evaluate, knownFacts, type Truth } from '#domain/rules.ts';
import type { Count, CountItem } from '#schemas/count.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { movesOf, readingAt, type Move, type Reading } from './moves.ts';
import { readCounts, tally, type CountRead, type Tally } from './tally.ts';

/** What the two counts amount to. */
export type CountVerdict =
  /** Nothing answered, or too few signs with a row: counts only. */
  | { readonly kind: 'withheld'; readonly answered: number; readonly needed: number }
  | {
      readonly kind: 'reading';
      readonly reading: Reading;
      /** First count minus second. */
      readonly lead: number;
    };

/** Everything a view or an export needs to show the answers of one respondent. */
export interface CountResult {
  readonly side?: Option;
  readonly reads: readonly CountRead[];
  readonly signs: Tally;
  /** What the client side gave: `for` is given, `against` is missing. */
  readonly mirror: Tally;
  readonly verdict: CountVerdict;
  /** The next reading in either direction, where it can be reached. Empty while nothing is read. */
  readonly moves: readonly Move[];
  /** True where answers to the signs that are still open could lead to another reading. */
  readonly mayChange: boolean;
  /** True where the reading is `against` and something in the mirror is missing. */
  readonly clientCause: boolean;
  /** Whether the reading `against` is to be expected by the facts; undefined while they are open. */
  readonly expected: Truth;
  /** What to do next: what is missing in the mirror, or else a sign. Absent where nothing is left. */
  readonly next?: CountItem;
}

/** Whether answers to the open signs could lead to another reading: each moves the lead by at most one. */
function mayChange(count: Count, verdict: CountVerdict, { open: { length } }: Tally): boolean {
  if (verdict.kind === 'withheld') return false;
  const { lead, reading } = verdict;
  return [lead - length, lead + length].some((at) => readingAt(count, at) !== reading);
}

/**
 * Reads the two counts. `lead = first count - second count`; from `margin` on it is the first reading,
 * from `-margin` down the second, between them mixed. Moving one sign by one row moves the lead by one.
 */
function verdictOf(count: Count, signs: Tally): CountVerdict {
  const answered = signs.for.length + signs.against.length + signs.neither.length;
  const needed = Math.min(count.needed, signs.total);
  if (answered < needed || answered === 0) return { kind: 'withheld', answered, needed };
  const lead = signs.for.length - signs.against.length;
  return { kind: 'reading', reading: readingAt(count, lead), lead };
}

/** What one respondent's worksheet says. */
export function countSigns(count: Count, worksheet: Worksheet): CountResult {
  const reads = readCounts(count, worksheet);
  const [signs, mirror] = [tally(reads, 'sign'), tally(reads, 'mirror')];
  const verdict = verdictOf(count, signs);
  const against = verdict.kind === 'reading' && verdict.reading === 'against';
  const side = count.sides.find(({ number }) => number === worksheet.side);
  const next = [mirror.against, signs.against, mirror.neither, signs.neither].flat()[0];
  return {
    ...(side && { side }),
    reads,
    signs,
    mirror,
    verdict,
    moves: verdict.kind === 'reading' ? movesOf(count, verdict.lead, signs) : [],
    mayChange: mayChange(count, verdict, signs),
    clientCause: against && mirror.against.length > 0,
    expected: evaluate(count.expected.when, knownFacts(count.facts, worksheet.facts)),
    ...(verdict.kind === 'reading' && next && { next }),
  };
}
