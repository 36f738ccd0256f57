import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factsOf } from '#domain/rules.ts';
import type { Rule } from '#schemas/facts.ts';
import { ladder } from '#schemas/ladder.ts';

const file = new URL('../../content/instruments/maturity.yaml', import.meta.url);
const data: unknown = parse(readFileSync(file, 'utf8'));
const maturity = ladder.parse(data);
const steps = maturity.items.flatMap((item) => Object.values(item.steps));
const words = (text: string) => text.split(/\s+/).length;

/** Every `fact: ..., is: [...]` part of a rule. */
function leaves(rule: Rule): { fact: string; is: string[] }[] {
  if ('fact' in rule) return [rule];
  if ('not' in rule) return leaves(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(leaves);
}

const rules = [
  ...maturity.targets.map(({ when }) => when),
  ...maturity.items.flatMap(({ weight }) => weight.map(({ when }) => when)),
  ...steps.map(({ forbiddenWhen }) => forbiddenWhen),
].filter((rule) => rule !== undefined);

describe('the maturity self-assessment', () => {
  test('fits its schema', () => {
    expect(ladder.safeParse(data).error?.issues).toBeUndefined();
  });

  test('keeps the numbers that links and storage hold', () => {
    const numbers = (list: readonly { id: string; number: number }[]) =>
      Object.fromEntries(list.map(({ id, number }) => [id, number]));
    expect(maturity).toMatchObject({ id: 'maturity', number: 1, page: '/tools/maturity/' });
    expect(numbers(maturity.items)).toEqual({
      planning: 1,
      refinement: 2,
      retrospectives: 3,
      architecture: 4,
      'incident-response': 5,
      release: 6,
    });
    expect(numbers(maturity.answers)).toEqual({
      none: 1,
      attends: 2,
      contributes: 3,
      leads: 4,
      'dont-know': 5,
      'not-possible': 6,
    });
    expect(numbers(maturity.consistency)).toEqual({ once: 1, half: 2, always: 3 });
    expect(numbers(maturity.evidence)).toEqual({
      artefact: 1,
      'system-record': 2,
      observed: 3,
      impression: 4,
    });
    expect(numbers(maturity.sides)).toEqual({ client: 1, external: 2 });
    expect(Object.values(numbers(maturity.facts))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('names only facts and options that exist in its rules', () => {
    for (const { fact, is } of rules.flatMap(leaves)) {
      const options = maturity.facts.find(({ id }) => id === fact)?.options.map(({ id }) => id);
      expect(options, fact).toEqual(expect.arrayContaining(is));
    }
  });

  test('uses contract, phase and the three rights in at least one rule each', () => {
    expect(new Set(rules.flatMap(factsOf))).toEqual(
      new Set(['contract', 'phase', 'production-access', 'on-call', 'release-rights']),
    );
  });

  test('asks every fact for one option', () => {
    expect(maturity.facts.filter(({ kind }) => kind !== 'one')).toEqual([]);
  });

  test('has a target for every practice in every set, and a last set without a rule', () => {
    const ids = maturity.items.map(({ id }) => id).sort();
    for (const set of maturity.targets) expect(Object.keys(set.values).sort(), set.id).toEqual(ids);
    expect(maturity.targets.at(-1)?.when).toBeUndefined();
    for (const { weight } of maturity.items) expect(weight.at(-1)?.when).toBeUndefined();
  });

  test('has bands that rise from 0', () => {
    const from = maturity.bands.map((band) => band.from);
    expect(from[0]).toBe(0);
    expect(from).toEqual([...new Set(from)].sort((a, b) => a - b));
  });

  test('has one answer for each row, from 0 to 3, and consistencies that rise to 1', () => {
    const levels = maturity.answers.flatMap((answer) => ('level' in answer ? [answer.level] : []));
    expect(levels).toEqual([0, 1, 2, 3]);
    const values = maturity.consistency.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values.at(-1)).toBe(1);
  });

  test('says each anchor in at most 20 words, and names an actor', () => {
    for (const { id, anchors } of maturity.items) {
      for (const [row, text] of Object.entries(anchors)) {
        expect(words(text), `${id}: ${row}`).toBeLessThanOrEqual(20);
        expect(text, `${id}: ${row}`).toMatch(/external engineer/i);
      }
    }
  });

  test('offers something instead of every step that may be forbidden, and only there', () => {
    for (const { forbiddenWhen, instead } of steps) {
      expect(forbiddenWhen === undefined).toBe(instead === undefined);
    }
  });

  test('orders the practices by what others depend on', () => {
    const order = [...maturity.items].sort((a, b) => a.order - b.order).map(({ id }) => id);
    expect(order).toEqual([
      'refinement',
      'planning',
      'architecture',
      'release',
      'incident-response',
      'retrospectives',
    ]);
  });

  test('keeps every sentence within 35 words', () => {
    const texts: string[] = [];
    JSON.stringify(maturity, (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    const sentences = texts.flatMap((text) => text.split(/[.?!;:]\s/));
    expect(sentences.filter((sentence) => words(sentence) > 35)).toEqual([]);
  });
});
