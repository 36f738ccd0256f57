import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import { bandOf, levelOf, type Band, type Level } from './band.ts';
import type { Scored } from './score.ts';

export interface Headline extends Level {
  readonly kind: 'band';
  readonly band: Band;
  /** Practices from the lowest score to the highest, ties in the order of the instrument. */
  readonly sorted: readonly Scored[];
  /** True where the band would be higher without the cap: the lowest practice holds it down. */
  readonly capped: boolean;
  /**
   * Practices that hold the result where it is: the lowest ones where capped, else those in the middle; of
   * two middle scores that differ, the lower.
   */
  readonly setBy: readonly LadderItem[];
  /** Practices with the lowest score. */
  readonly lowest: readonly LadderItem[];
}

/** Too little is scored for a band; the profile still stands. */
export interface Withheld {
  readonly kind: 'withheld';
  /** `excluded`: so much is not possible here that no further answer could give a band. */
  readonly reason: 'nothing-scored' | 'too-few-scored' | 'excluded';
  readonly scored: number;
  /** How many scored practices a band needs. */
  readonly needed: number;
}

/** Share of all practices that must be scored before a band is shown: 4 of 6. */
const SHARE_NEEDED = 4 / 6;

/** Practices with the middle score; of two middle ones, the lower. */
function middleOf(sorted: readonly Scored[]): LadderItem[] {
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return sorted.filter(({ score }) => score === middle?.score).map(({ item }) => item);
}

/**
 * The band of a profile, with everything that explains it, or why there is none.
 *
 * @param scored practices with a score; for several respondents the lower of the two side medians
 * @param excluded how many practices are not possible here
 */
export function headline(
  ladder: Pick<Ladder, 'items' | 'bands'>,
  scored: readonly Scored[],
  excluded: number,
): Headline | Withheld {
  // At least one, also where two editions have no practice in common.
  const needed = Math.max(1, Math.ceil(ladder.items.length * SHARE_NEEDED));
  if (scored.length < needed) {
    const outOfReach = ladder.items.length - excluded < needed;
    const reason = scored.length === 0 ? 'nothing-scored' : 'too-few-scored';
    return {
      kind: 'withheld',
      reason: outOfReach ? 'excluded' : reason,
      scored: scored.length,
      needed,
    };
  }
  const level = levelOf(scored.map(({ score }) => score));
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const lowest = sorted.filter(({ score }) => score === level.floor).map(({ item }) => item);
  const band = bandOf(ladder.bands, level.value);
  const capped = band !== bandOf(ladder.bands, level.median);
  return {
    kind: 'band',
    ...level,
    band,
    sorted,
    capped,
    setBy: capped ? lowest : middleOf(sorted),
    lowest,
  };
}
