import fc from 'fast-check';
import { tally as schema } from '#schemas/tally.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';
import { dataOf } from '../instrument.ts';

/** The instrument as it is published. */
export const contribution = schema.parse(dataOf('contribution'));

/** `1 3* ?` as a worksheet: slots in order with their levels, `*` with an artefact, `?` Don't know. */
export function tagged(words: string, facts: Worksheet['facts'] = {}): Worksheet {
  const answers = words.split(' ').map((word, place): [number, Answer] => {
    const level = Number.parseInt(word, 10);
    const option = contribution.answers.find((answer) =>
      word === '?' ? answer.meaning === 'unknown' : 'level' in answer && answer.level === level,
    );
    if (!option) throw new RangeError(`No answer ${word}.`);
    const evidence = word.endsWith('*') ? { evidence: 1 } : {};
    return [place + 1, { answer: option.number, ...evidence }];
  });
  return { facts, answers: Object.fromEntries(answers) };
}

const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    answer: fc.integer({ min: 1, max: 8 }),
    evidence: fc.integer({ min: 1, max: 5 }),
    note: fc.string({ maxLength: 8 }),
  },
  { requiredKeys: [] },
);

/** Any worksheet, with slots, answers and facts of other editions among the rest. */
export const anyWorksheet: fc.Arbitrary<Worksheet> = fc.record(
  {
    side: fc.integer({ min: 1, max: 4 }),
    facts: fc.dictionary(
      fc.integer({ min: 1, max: 5 }).map(String),
      fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
    ),
    answers: fc.dictionary(fc.integer({ min: 1, max: 13 }).map(String), anyAnswer, {
      maxKeys: 13,
    }),
  },
  { requiredKeys: ['facts', 'answers'] },
);
