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

/** Lists whose words give every score its meaning. */
const SCALES: readonly string[] = ['answers', 'consistency'];

/**
 * Practices that do not ask the same in two editions: reworded between them, or taking over the answers
 * of one that went. Where a row or a consistency changed its meaning, no practice asks the same.
 *
 * @param earlier the lower of the two editions
 */
export function changedBetween(ladder: Ladder, earlier: number, later: number): LadderItem[] {
  const isBetween = ({ edition }: { readonly edition: number }) =>
    edition > earlier && edition <= later;
  const reworded = ladder.reworded.filter(isBetween);
  if (reworded.some(({ list }) => SCALES.includes(list))) return [...ladder.items];
  const into = ladder.retired.filter((entry) => entry.list === 'items' && isBetween(entry));
  return ladder.items.filter(
    ({ number }) =>
      reworded.some((entry) => entry.list === 'items' && entry.number === number) ||
      into.some(({ successor }) => successor === number),
  );
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
