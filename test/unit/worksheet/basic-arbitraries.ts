import fc from 'fast-check';
import type { Answer, Facts, RecordEntry, Worksheet } from '#worksheet/types.ts';

/** Arbitrary content, always in the normal form of `tidy.ts`. */

export const number = fc.integer({ min: 1, max: 24 });
/** Mostly numbers of a real instrument, some far beyond. */
export const item = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 999 }) },
);

/** Any text that has a UTF-8 form, control characters and emoji among them. */
const textUpTo = (length: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: Math.floor(length / 2) }),
    fc.string({ unit: 'grapheme', maxLength: length }).filter((text) => text.length <= length),
    fc.constantFrom('undefined', '__proto__', '\uFEFF', '<b>bold</b>', '0', ' '),
  );

export const name = textUpTo(120);
export const text = textUpTo(300).filter((value) => value !== '');

/** Objects by number, each number once. */
export function byNumber<T>(key: fc.Arbitrary<number>, value: fc.Arbitrary<T>, maxLength: number) {
  return fc
    .uniqueArray(fc.tuple(key, value), { selector: ([at]) => at, maxLength })
    .map((entries): Record<number, T> => Object.fromEntries(entries));
}

const options = fc
  .uniqueArray(number, { minLength: 1, maxLength: 6 })
  .map((chosen) => chosen.sort((a, b) => a - b));

export const facts: fc.Arbitrary<Facts> = byNumber(number, options, 24);

const isNotEmpty = (entry: object) => Object.keys(entry).length > 0;

export const answer: fc.Arbitrary<Answer> = fc
  .record(
    { answer: number, consistency: number, evidence: number, note: text },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter(isNotEmpty);

export const recordEntry: fc.Arbitrary<RecordEntry> = fc
  .record(
    { status: number, owner: number, reason: text, note: text },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter(isNotEmpty);

export const worksheet: fc.Arbitrary<Worksheet> = fc
  .record({
    name: fc.option(name, { nil: '' }),
    side: fc.option(number, { nil: undefined }),
    facts,
    answers: byNumber(item, answer, 20),
  })
  .map((given) => ({
    ...(given.name === '' ? {} : { name: given.name }),
    ...(given.side === undefined ? {} : { side: given.side }),
    facts: given.facts,
    answers: given.answers,
  }));

export const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
