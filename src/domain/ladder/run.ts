import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Worksheet } from '#worksheet/types.ts';
import type { Band } from './band.ts';
import type { Headline, Withheld } from './headline.ts';
import type { LadderResult } from './result.ts';

/** What one run of the assessment holds: everybody's answers at one time. */
export interface Run {
  /** Edition of the instrument that it was answered in. */
  readonly edition: number;
  readonly worksheets: readonly Worksheet[];
}

/** The practices of a ladder that an older edition had, too. */
export function asOf(ladder: Ladder, edition: number): Ladder {
  return { ...ladder, items: ladder.items.filter(({ since }) => since <= edition) };
}

/** Score of a practice in a result, 0 to 3; undefined without one. */
export function scoreOf(result: LadderResult, item: LadderItem): number | undefined {
  const reading = result.profile.find((row) => row.item === item)?.reading;
  return reading?.state === 'scored' ? reading.score : undefined;
}

/** The band of a headline that is not withheld. */
export const bandShown = (top: Headline | Withheld): Band | undefined =>
  top.kind === 'band' ? top.band : undefined;
