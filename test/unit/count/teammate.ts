import fc from 'fast-check';
import { count as schema } from '#schemas/count.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { dataOf } from '../instrument.ts';

/** The instrument as it is published. */
export const teammate = schema.parse(dataOf('teammate'));

export const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/**
 * A worksheet from twelve letters, one an item in its order: t counts as a teammate's sign (or as
 * given), c as a contractor's (or as missing), o as neither, d don't know, x not possible here, and a
 * dot where nothing is answered.
 */
export function sheet(letters: string, more: Partial<Worksheet> = {}): Worksheet {
  const poles: Record<string, string> = { t: 'for', c: 'against', o: 'neither' };
  const apart: Record<string, string> = { d: 'dont-know', x: 'not-possible' };
  const answers = teammate.items.flatMap((item, index) => {
    const letter = letters[index] ?? '.';
    const row = Object.keys(item.rows).find((id) => item.rows[id]?.counts === poles[letter]);
    const answer = teammate.answers.find(({ id }) => id === (row ?? apart[letter]));
    return answer ? [[item.number, { answer: answer.number }] as const] : [];
  });
  return { facts: {}, ...more, answers: Object.fromEntries(answers) };
}

/** Twelve letters. */
export const letters = (...of: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...of), { minLength: 12, maxLength: 12 })
    .map((entries) => entries.join(''));

export const ANY = ['t', 'c', 'o', 'd', 'x', '.'];
