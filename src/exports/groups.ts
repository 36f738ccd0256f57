import type { Group } from '#domain/comparison/compare.ts';
import type { Option } from '#schemas/numbered.ts';

/** Why an item is to be discussed that one side answers and another cannot see. */
export const UNSETTLED = "one side answers, another says only Don't know";

/** A side as tables and sentences call it. */
export const sideLabel = (side: Option | undefined) => side?.label ?? 'Side not given';

/**
 * What one side says of an item: its median, and who is not in it.
 *
 * @param figure a median in the words of the instrument
 */
export function groupText(
  { median, valued, unknown, excluded }: Group,
  figure: (value: number) => string,
): string {
  const apart = [
    unknown > 0 && `${unknown} × Don't know`,
    excluded > 0 && `${excluded} × Not possible here`,
  ].filter((text) => text !== false);
  if (median === undefined) return apart.join(', ') || 'Not answered';
  const people = valued > 1 ? ` (median of ${valued})` : '';
  return [`${figure(median)}${people}`, ...apart].join(', ');
}

/** A median on a scale of words: the word, or the two words that it lies between. */
export const between =
  (words: readonly string[]) =>
  (value: number): string => {
    const word = (at: number) => words[at] ?? '';
    return Number.isInteger(value)
      ? word(value)
      : `between “${word(Math.floor(value))}” and “${word(Math.ceil(value))}”`;
  };
