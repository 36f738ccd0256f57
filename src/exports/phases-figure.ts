import type { Group } from '#domain/comparison/compare.ts';
import { wordsOf } from '#domain/phases/together.ts';
import type { Phases } from '#schemas/phases.ts';
import { between } from './groups.ts';

/**
 * What a side says of a criterion. Not met and lost again stand at one place of the scale, so the answer
 * of a side that gave one answer is told in its own words.
 */
export function criterionFigure(phases: Phases) {
  const figure = between(wordsOf(phases));
  return (value: number, _item: unknown, { label }: Group): string => label ?? figure(value);
}
