import fc from 'fast-check';
import { phases as schema } from '#schemas/phases.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';
import { dataOf } from '../instrument.ts';

/** The instrument as it is published. */
export const ownership = schema.parse(dataOf('ownership'));

function numberOf(options: readonly { id: string; number: number }[], id: string): number {
  const option = options.find((candidate) => candidate.id === id);
  if (!option) throw new RangeError(`No ${id}.`);
  return option.number;
}

/**
 * A worksheet in words.
 *
 * @param answers by the id of a phase (for all its criteria) or of a criterion; later ones win
 * @param facts id of the option by id of the fact
 */
export function worksheet(
  answers: Record<string, string>,
  facts: Record<string, string> = {},
): Worksheet {
  const given: Record<number, Answer> = {};
  for (const [id, answer] of Object.entries(answers))
    for (const item of ownership.items.filter((one) => one.phase === id || one.id === id))
      given[item.number] = { answer: numberOf(ownership.answers, answer), note: 'Wiki page' };
  return {
    facts: Object.fromEntries(
      Object.entries(facts).map(([id, option]) => {
        const fact = ownership.facts.find((candidate) => candidate.id === id);
        if (!fact) throw new RangeError(`No fact ${id}.`);
        return [fact.number, [numberOf(fact.options, option)]];
      }),
    ),
    answers: given,
  };
}

const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  { answer: fc.integer({ min: 1, max: 7 }), note: fc.string({ maxLength: 8 }) },
  { requiredKeys: [] },
);

/** Any worksheet, often with much that is shown, and with numbers of other editions among the rest. */
export const anyWorksheet: fc.Arbitrary<Worksheet> = fc.record({
  facts: fc.dictionary(
    fc.integer({ min: 1, max: 5 }).map(String),
    fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
  ),
  answers: fc.dictionary(
    fc.integer({ min: 1, max: 20 }).map(String),
    fc.oneof({ weight: 4, arbitrary: fc.constant<Answer>({ answer: 1 }) }, anyAnswer),
    { maxKeys: 20 },
  ),
});
