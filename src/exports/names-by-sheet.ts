import { compareItems } from '#domain/comparison/compare.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { callNames } from './respondents.ts';

/**
 * What the people of a dossier are called, in the order of their worksheets.
 *
 * @param sides of the instrument, or roles; none where it asks for no side
 * @param none what stands where a person gave none
 */
export function namesBySheet(
  sides: readonly Option[],
  worksheets: readonly Worksheet[],
  none?: string,
): readonly string[] {
  const kind = { sides, items: [], read: () => ({ state: 'open' }) as const };
  const comparison = compareItems(kind, worksheets);
  const called = callNames(comparison, sides.length > 0, none);
  const names: string[] = [];
  comparison.respondents.forEach(({ index }, at) => (names[index] = called[at] ?? ''));
  return names;
}
