import { median } from '#domain/median.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { practiceScore, type ScoredReading } from './score.ts';

/** The lowest and the highest score of an answer: the same once it says how consistently. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/** How far one practice rests on answers that leave open how consistently. */
export interface OpenConsistency {
  /** Answers whose consistency is open and could change the score. */
  readonly open: number;
  /** These, and the answers that say how consistently; None says nothing of it. */
  readonly of: number;
}

const at = (spans: readonly Span[], end: keyof Span) => median(spans.map((span) => span[end]));

/**
 * Whether a median can depend on one of its values: for a middle place k of n there must be k - 1 others
 * that can lie below its highest value, and n - k that can lie above its lowest.
 */
function mayMove(one: Span, spans: readonly Span[]): boolean {
  const others = spans.filter((span) => span !== one);
  const below = others.filter(({ low }) => low < one.high).length;
  const above = others.filter(({ high }) => high > one.low).length;
  const size = spans.length;
  return [Math.ceil(size / 2), Math.floor(size / 2) + 1].some(
    (place) => below >= place - 1 && above >= size - place,
  );
}

/**
 * Which open consistencies matter to the lowest median of a side. That of a higher side does not, as long
 * as the lower one cannot reach it; nor one far from the middle of its own side.
 *
 * @param groups the scored answers to one practice, side by side; no list is empty
 */
export function openConsistency(
  ladder: Pick<Ladder, 'consistency'>,
  groups: readonly (readonly ScoredReading[])[],
): OpenConsistency {
  const best = Math.max(...ladder.consistency.map(({ value }) => value));
  const sides = groups.map((readings) =>
    readings.map(({ level, score, assumed }) => ({
      ...{ low: score, high: assumed ? Math.max(score, practiceScore(level, best)) : score },
      isOpen: assumed,
      isSaid: level > 0 && !assumed,
    })),
  );
  const open = sides.flatMap((side) => {
    const others = sides.filter((other) => other !== side).map((other) => at(other, 'high'));
    if (at(side, 'low') >= Math.min(...others, Infinity)) return [];
    return side.filter((span) => span.isOpen && mayMove(span, side));
  }).length;
  return { open, of: open + sides.flat().filter(({ isSaid }) => isSaid).length };
}
