import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '#integrations/content-files.ts';
import { checkMeasures } from '#integrations/measures-check.ts';
import { measures as schema, type Measures } from '#schemas/measures.ts';

const file = new URL('../../content/instruments/delivery-health.yaml', import.meta.url);
const data: unknown = parse(readFileSync(file, 'utf8'));
const measures = schema.parse(data);
const { claims } = readContent(process.cwd());
const words = (text: string) => text.split(/\s+/).length;
const numbers = (list: readonly { id: string; number: number }[]) =>
  Object.fromEntries(list.map(({ id, number }) => [id, number]));

describe('delivery health', () => {
  test('fits its schema, and holds together', () => {
    expect(schema.safeParse(data).error?.issues).toBeUndefined();
    expect(checkMeasures(measures, claims)).toEqual([]);
  });

  test('keeps the numbers that links and storage hold', () => {
    expect(measures).toMatchObject({
      id: 'delivery-health',
      number: 7,
      page: '/tools/delivery-health/',
    });
    expect(numbers(measures.items)).toEqual({
      'review-turnaround': 1,
      'test-coverage': 2,
      'defect-escape-rate': 3,
      'pull-request-size': 4,
      'review-comments': 5,
      'build-success-rate': 6,
      'change-lead-time': 7,
      'deployment-frequency': 8,
      'failed-deployment-recovery-time': 9,
      'change-fail-rate': 10,
      'deployment-rework-rate': 11,
    });
    expect(numbers(measures.answers)).toEqual({
      'as-defined': 1,
      'own-way': 2,
      'way-changed': 3,
      'dont-know': 4,
    });
    expect(numbers(measures.facts)).toEqual({ scope: 1, stakes: 2, 'maturity-band': 3 });
    expect(numbers(measures.sides)).toEqual({ client: 1, external: 2 });
  });

  test('has six measures with published bands, and five of DORA without', () => {
    const banded = measures.items.filter(({ bands }) => bands !== undefined);
    expect(banded.map(({ group }) => group)).toEqual(Array(6).fill('team'));
    expect(measures.items.filter(({ group }) => group === 'delivery')).toHaveLength(5);
    expect(measures.items.filter(({ better }) => better === 'neither').map(({ id }) => id)).toEqual(
      ['pull-request-size', 'review-comments'],
    );
  });

  test('says each way of counting in at most 20 words', () => {
    for (const { id, help = '' } of measures.answers)
      expect(words(help), id).toBeLessThanOrEqual(20);
  });

  test('names the window in every definition that counts events', () => {
    for (const { id, numerator, denominator } of measures.items.filter((item) => item.number !== 2))
      expect(`${numerator} ${denominator}`, id).toMatch(/90 days|main line/);
  });

  test('asks only questions where it says so', () => {
    const asks = [
      ...measures.first,
      ...measures.pairs.map(({ question }) => question),
      ...measures.items.flatMap(({ questions }) => [...questions.up, ...questions.down]),
    ];
    expect(asks.filter((ask) => !ask.endsWith('?'))).toEqual([]);
    expect(new Set(asks).size).toBe(asks.length);
  });

  test('has the bands of the maturity self-assessment as options, each in one reading', () => {
    const fact = measures.facts.find(({ id }) => id === 'maturity-band');
    const ladder = [...readContent(process.cwd()).instruments.values()].find(
      ({ kind }) => kind === 'ladder',
    );
    const bands = ladder?.kind === 'ladder' ? ladder.bands.map(({ label }) => label) : [];
    expect(fact?.options.map(({ label }) => label)).toEqual(bands);
    const read = measures.grid.rows.flatMap(({ when }) => ('fact' in when ? when.is : []));
    expect(read.sort()).toEqual(fact?.options.map(({ id }) => id).sort());
  });

  test('keeps every sentence within 35 words', () => {
    const texts: string[] = [];
    JSON.stringify(measures, (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    const sentences = texts.flatMap((text) => text.split(/[.?!;:]\s/));
    expect(sentences.filter((sentence) => words(sentence) > 35)).toEqual([]);
  });
});

describe('a mistake in an instrument of measures is named', () => {
  const [item] = measures.items;
  const told = (change: Partial<Measures>) => checkMeasures({ ...measures, ...change }, claims);

  test('a group, a claim or a measure that is not there', () => {
    expect(told({ items: [{ ...item!, group: 'made-up', bands: 'made-up' }], pairs: [] })).toEqual([
      'items: review-turnaround: group: unknown group "made-up"',
      'items: review-turnaround: bands: unknown claim "made-up"',
    ]);
    expect(
      told({ groups: [{ ...measures.groups[0]!, claim: 'gone' }, measures.groups[1]!] }),
    ).toEqual(['groups: team: claim: unknown claim "gone"']);
    const pair = { id: 'one', when: { 'made-up': 'up' as const }, question: 'Why?' };
    expect(told({ pairs: [pair] })).toEqual([
      'pairs: one: when: names fewer than two measures',
      'pairs: one: when: unknown item "made-up"',
    ]);
  });

  test('a share above 100, a way of counting too few, values that go to a successor', () => {
    expect(told({ items: [{ ...item!, unit: '%' }], pairs: [] })).toEqual([
      'items: review-turnaround: most: a share cannot be above 100',
    ]);
    expect(told({ answers: measures.answers.slice(0, 3) })).toEqual([
      'answers: none means "unknown"',
    ]);
    const retired = {
      list: 'items',
      id: 'old',
      number: 12,
      title: 'Old',
      edition: 1,
      successor: 1,
    };
    expect(told({ retired: [retired] })).toEqual([
      'retired: items: old: the values of a measure go to no successor',
    ]);
  });
});
