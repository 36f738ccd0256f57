import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { entryNumber } from '#domain/measures/entries.ts';
import { measures as schema, type Counting, type Measure } from '#schemas/measures.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';

const file = new URL('../../../content/instruments/delivery-health.yaml', import.meta.url);

/** The instrument as it is published. */
export const published = schema.parse(parse(readFileSync(file, 'utf8')));

export function itemOf(id: string): Measure {
  const item = published.items.find((candidate) => candidate.id === id);
  if (!item) throw new RangeError(`No measure ${id}.`);
  return item;
}

export function wayOf(meaning: Counting['meaning']): Counting {
  const way = published.answers.find((candidate) => candidate.meaning === meaning);
  if (!way) throw new RangeError(`No way of counting means ${meaning}.`);
  return way;
}

/** One measure as typed: earlier value, month, value now, and how it was counted. */
export type Typed = Partial<Record<'earlier' | 'month' | 'now', string>> & {
  readonly way?: Counting['meaning'];
};

/** A worksheet in words: measures by id, facts by id. */
export function sheet(
  typed: Readonly<Record<string, Typed>>,
  facts: Readonly<Record<string, string>> = {},
  side?: number,
): Worksheet {
  const answers: Record<number, Answer> = {};
  for (const [id, { way, ...texts }] of Object.entries(typed)) {
    const item = itemOf(id);
    if (way) answers[item.number] = { answer: wayOf(way).number };
    for (const [field, note] of Object.entries(texts)) {
      const number = entryNumber(item, field as keyof typeof texts);
      answers[number] = { ...answers[number], note };
    }
  }
  return {
    ...(side !== undefined && { side }),
    facts: Object.fromEntries(
      Object.entries(facts).map(([id, option]) => {
        const fact = published.facts.find((candidate) => candidate.id === id);
        const chosen = fact?.options.find((candidate) => candidate.id === option);
        if (!fact || !chosen) throw new RangeError(`No fact ${id} with ${option}.`);
        return [fact.number, [chosen.number]];
      }),
    ),
    answers,
  };
}

const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.double({ min: 0, max: 200, noNaN: true }).map((value) => value.toFixed(1)),
  fc.constantFrom('abc', '-5', '120', '1,000', '4,5', '85%', '2026-05', '  ', 'Infinity', '1e3'),
);

/** Any worksheet: readable and unreadable texts, numbers of other editions among the rest. */
export const anySheet: fc.Arbitrary<Worksheet> = fc.record({
  facts: fc.dictionary(
    fc.integer({ min: 1, max: 5 }).map(String),
    fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  ),
  answers: fc.dictionary(
    fc
      .tuple(fc.integer({ min: 1, max: 13 }), fc.constantFrom(0, 100, 200))
      .map(([number, distance]) => String(number + distance)),
    fc.record({ answer: fc.integer({ min: 1, max: 6 }), note: anyText }, { requiredKeys: [] }),
  ),
});
