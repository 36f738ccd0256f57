import fc from 'fast-check';
import { gate as schema } from '#schemas/gate.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { dataOf } from '../instrument.ts';

/** The instrument as it is published. */
export const readiness = schema.parse(dataOf('readiness'));

export const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

const ANSWERS = { y: 1, p: 2, n: 3, d: 4 } as const;

/**
 * A worksheet from nine letters, one an item in its order: y yes, p partly, n no, d don't know, and a
 * dot where nothing is answered.
 */
export function sheet(letters: string): Worksheet {
  const answers: Record<number, { answer: number }> = {};
  [...letters].forEach((letter, index) => {
    if (letter in ANSWERS) answers[index + 1] = { answer: ANSWERS[letter as 'y'] };
  });
  return { facts: {}, answers };
}

/** Nine letters, with or without open items. */
export const letters = (...of: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...of), { minLength: 9, maxLength: 9 })
    .map((entries) => entries.join(''));
