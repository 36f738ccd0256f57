import { compareItems, type Comparison, type Respondent } from '#domain/comparison/compare.ts';
import type { Count, CountItem } from '#schemas/count.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { comparableCount, POLES_APART } from './read.ts';
import { countSigns, type CountResult } from './result.ts';

/** Several people: each with their own counts, and the items on which they differ. */
export interface SidesCompared {
  readonly people: readonly { readonly respondent: Respondent; readonly result: CountResult }[];
  readonly comparison: Comparison<CountItem>;
  /** Sides that nobody speaks for. */
  readonly missing: readonly Option[];
}

/**
 * Lays the answers of several people side by side. Nothing is blended: each keeps their two counts. Of
 * one worksheet it says what `countSigns` says. The order of the worksheets changes no figure.
 */
export function compareSides(count: Count, worksheets: readonly Worksheet[]): SidesCompared {
  const comparison = compareItems(comparableCount(count), worksheets, POLES_APART);
  const people = comparison.respondents.flatMap((respondent) => {
    const worksheet = worksheets[respondent.index];
    return worksheet ? [{ respondent, result: countSigns(count, worksheet) }] : [];
  });
  return {
    people,
    comparison,
    missing: count.sides.filter((side) =>
      people.every(({ respondent }) => respondent.side?.id !== side.id),
    ),
  };
}
