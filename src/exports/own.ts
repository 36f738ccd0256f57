import type { Comparison } from '#domain/comparison/compare.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { callNames } from './respondents.ts';

/** The worksheet that a result of one person is shown of. */
export interface Own {
  readonly worksheet: Worksheet;
  /** Whose it is, where others answered too: their results are not this one. */
  readonly whose?: string;
}

/**
 * The worksheet whose result a report of a kind can show that gives no result of several people together:
 * that of the only person, or of the owner where they answered.
 *
 * @param worksheets as `worksheetsOf` gives them
 * @returns undefined where others answered and the owner did not: nobody then stands for all
 */
export function ownOf(
  { worksheet }: Content,
  worksheets: readonly Worksheet[],
  comparison: Pick<Comparison<unknown>, 'respondents'>,
): Own | undefined {
  const [first] = worksheets;
  if (!first) return undefined;
  if (worksheets.length === 1) return { worksheet: first };
  if (Object.keys(worksheet.answers).length === 0) return undefined;
  const at = comparison.respondents.findIndex(({ index }) => index === 0);
  return { worksheet: first, whose: callNames(comparison)[at] ?? '' };
}

/** A title with whose result stands under it, where others answered too. */
export const titleOf = (title: string, { whose }: Own): string =>
  whose ? `${title}: ${whose}` : title;
