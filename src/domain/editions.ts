import type { Shared } from '#worksheet/types.ts';
import { carryEntry, carryItems, carryWorksheet, eachOf, type Editioned } from './successors.ts';

export type { Editioned } from './successors.ts';

/**
 * Work of an older edition as this edition reads it: answers and record entries of a retired item
 * stand for its successor, and so do facts, and whatever was chosen from a list. Nothing is taken away;
 * what has no successor stays under its number.
 *
 * @returns the very same object where nothing is carried
 */
export function carryOver<T extends Pick<Shared, 'edition' | 'worksheet' | 'record'>>(
  content: T,
  instrument: Editioned,
): T {
  if (content.edition >= instrument.edition) return content;
  return {
    ...content,
    worksheet: carryWorksheet(instrument, content.worksheet),
    record: eachOf(carryItems(instrument, content.record), (entry) =>
      carryEntry(instrument, entry),
    ),
  };
}
