import { median } from '#domain/median.ts';
import type { Ladder } from '#schemas/ladder.ts';

export type Band = Ladder['bands'][number];

/** How one value comes from many scores. */
export interface Level {
  readonly median: number;
  /** Lowest score. */
  readonly floor: number;
  /** The floor plus one row: the value never lies above it. */
  readonly cap: number;
  /** The median, but at most the cap. Choose the band by it; never show it as the headline. */
  readonly value: number;
}

/** Median with a floor rule. At least one score is needed. */
export function levelOf(scores: readonly number[]): Level {
  const middle = median(scores);
  const floor = Math.min(...scores);
  return { median: middle, floor, cap: floor + 1, value: Math.min(middle, floor + 1) };
}

/**
 * The highest band that begins at or below the value.
 *
 * @param bands rising; the first begins at 0
 */
export function bandOf(bands: readonly Band[], value: number): Band {
  const band = bands.findLast(({ from }) => from <= value);
  if (!band) throw new RangeError(`No band begins at or below ${value}.`);
  return band;
}
