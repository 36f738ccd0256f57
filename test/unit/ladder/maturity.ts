import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ladder as schema, type LadderItem } from '#schemas/ladder.ts';
import type { Scored } from '#domain/ladder/score.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';

const file = new URL('../../../content/instruments/maturity.yaml', import.meta.url);

/** The instrument as it is published. */
export const maturity = schema.parse(parse(readFileSync(file, 'utf8')));

export function itemOf(id: string): LadderItem {
  const item = maturity.items.find((candidate) => candidate.id === id);
  if (!item) throw new RangeError(`No practice ${id}.`);
  return item;
}

/** Scores by the id of the practice, as the rules see them. */
export function scores(byId: Record<string, number>): Scored[] {
  return Object.entries(byId).map(([id, score]) => ({ item: itemOf(id), score }));
}

export const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

function numberOf(options: readonly { id: string; number: number }[], id: string): number {
  const option = options.find((candidate) => candidate.id === id);
  if (!option) throw new RangeError(`No option ${id}.`);
  return option.number;
}

/** `contributes half artefact` as an answer: row, then how consistently, then the evidence. */
export function answer(words: string, note?: string): Answer {
  const [row = '', consistency, evidence] = words.split(' ');
  return {
    answer: numberOf(maturity.answers, row),
    ...(consistency && { consistency: numberOf(maturity.consistency, consistency) }),
    ...(evidence && { evidence: numberOf(maturity.evidence, evidence) }),
    ...(note !== undefined && { note }),
  };
}

/** A worksheet in words: practices by id, facts by id, the side. */
export function worksheet(
  answers: Record<string, string | Answer>,
  facts: Record<string, string> = {},
  side?: string,
): Worksheet {
  return {
    ...(side && { side: numberOf(maturity.sides, side) }),
    facts: Object.fromEntries(
      Object.entries(facts).map(([id, option]) => {
        const fact = maturity.facts.find((candidate) => candidate.id === id);
        if (!fact) throw new RangeError(`No fact ${id}.`);
        return [fact.number, [numberOf(fact.options, option)]];
      }),
    ),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, given]) => [
        itemOf(id).number,
        typeof given === 'string' ? answer(given) : given,
      ]),
    ),
  };
}

/** Any answer, numbers that the instrument does not know included. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    answer: fc.integer({ min: 1, max: 8 }),
    consistency: fc.integer({ min: 1, max: 5 }),
    evidence: fc.integer({ min: 1, max: 6 }),
    note: fc.string({ maxLength: 8 }),
  },
  { requiredKeys: [] },
);

/** Any worksheet, with practices, facts and sides of other editions among the rest. */
export const anyWorksheet: fc.Arbitrary<Worksheet> = fc.record(
  {
    side: fc.integer({ min: 1, max: 4 }),
    facts: fc.dictionary(
      fc.integer({ min: 1, max: 14 }).map(String),
      fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
    ),
    answers: fc.dictionary(fc.integer({ min: 1, max: 9 }).map(String), anyAnswer),
  },
  { requiredKeys: ['facts', 'answers'] },
);

/** A score that an answer can have: 0, or a row with its consistency. */
export const anyScore = fc.constantFrom(0, 0.25, 0.5, 1, 1.25, 1.5, 2, 2.25, 2.5, 3);

/** A profile of at least `minimum` practices. */
export const anyProfile = (minimum: number): fc.Arbitrary<Scored[]> =>
  fc
    .subarray([...maturity.items], { minLength: minimum })
    .chain((items) =>
      fc
        .array(anyScore, { minLength: items.length, maxLength: items.length })
        .map((values) => items.map((item, index) => ({ item, score: values[index] ?? 0 }))),
    );

/** Answers whose plan begins with a look at releases, and goes on with incident response. */
export const PLANNED = {
  planning: 'contributes always',
  refinement: 'leads half',
  retrospectives: 'contributes half',
  architecture: 'contributes once',
  'incident-response': 'attends always',
  release: 'dont-know',
};
