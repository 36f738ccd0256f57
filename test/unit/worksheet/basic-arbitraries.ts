import fc from 'fast-check';
import type { Answer, Facts, OwnClause, RecordEntry, Worksheet } from '#worksheet/types.ts';

/** Arbitrary content, always in the normal form of `tidy.ts`. */

export const number = fc.integer({ min: 1, max: 24 });
/** Numbers of own clauses, few of them, so that those of two readers meet. */
export const ownNumber = fc.constantFrom(1000, 1001, 1002, 2047, 4094, 4095);
/** Mostly numbers of a real instrument, some far beyond, some of own clauses. */
export const item = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999 }) },
  { weight: 1, arbitrary: ownNumber },
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

const shortText = name.filter((value) => value !== '');

export const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const recordEntry: fc.Arbitrary<RecordEntry> = fc
  .record(
    {
      ...{ status: number, owner: number, reason: text, note: text },
      ...{ acceptedBy: shortText, due: day, ref: shortText },
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter(isNotEmpty);

export const mark = fc.stringMatching(/^[0-9a-z]{8}$/);

export const ownClause: fc.Arbitrary<OwnClause> = fc.record(
  {
    title: shortText,
    ...{ about: text, ask: text, lead: number, priority: fc.integer({ min: 1, max: 3 }) },
  },
  { requiredKeys: ['title'], noNullPrototype: true },
);

export const worksheet: fc.Arbitrary<Worksheet> = fc
  .record(
    {
      ...{ name: shortText, side: number, mark, facts },
      answers: byNumber(item, answer, 20),
      own: byNumber(ownNumber, ownClause, 3),
      hidden: byNumber(item, text, 3),
    },
    { requiredKeys: ['facts', 'answers'], noNullPrototype: true },
  )
  .map(({ own = {}, hidden = {}, ...given }) => ({
    ...given,
    ...(isNotEmpty(own) && { own }),
    ...(isNotEmpty(hidden) && { hidden }),
  }));

export const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
