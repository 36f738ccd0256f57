import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, firstThatMayHold, knownFacts, whyFalse } from '#domain/rules.ts';
import type { Fact, Rule } from '#schemas/facts.ts';

const yesNo = (id: string, number: number): Fact => ({
  id,
  number,
  question: `${id}?`,
  kind: 'one',
  options: [
    { id: 'yes', number: 1, label: 'Yes' },
    { id: 'no', number: 2, label: 'No' },
  ],
});
const facts = [yesNo('a', 1), yesNo('b', 2), yesNo('c', 3)];
const is = (fact: string, option: string): Rule => ({ fact, is: [option] });

const leaf: fc.Arbitrary<Rule> = fc.record({
  fact: fc.constantFrom('a', 'b', 'c'),
  is: fc.constantFrom('yes', 'no', 'both').map((one) => (one === 'both' ? ['yes', 'no'] : [one])),
});
const { rule: anyRule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ not: tie('rule') }),
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const anyFacts = fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom([1], [2]));

describe('a rule over facts', () => {
  test('is unknown while its fact is open', () => {
    expect(evaluate(is('a', 'yes'), knownFacts(facts, {}))).toBeUndefined();
  });

  test('is decided where people differ only if it does not matter who is right', () => {
    const differing = new Map([['a', [new Set(['yes']), new Set(['no'])]]]);
    expect(evaluate(is('a', 'yes'), differing)).toBeUndefined();
    expect(evaluate({ fact: 'a', is: ['yes', 'no'] }, differing)).toBe(true);
    expect(evaluate(is('a', 'later'), differing)).toBe(false);
    expect(whyFalse(is('a', 'later'), differing)).toEqual(['a']);
  });

  test('is decided by one part when that part is enough', () => {
    const known = knownFacts(facts, { 1: [1] });
    expect(evaluate({ any: [is('a', 'yes'), is('b', 'yes')] }, known)).toBe(true);
    expect(evaluate({ all: [is('a', 'no'), is('b', 'yes')] }, known)).toBe(false);
    expect(evaluate({ all: [is('a', 'yes'), is('b', 'yes')] }, known)).toBeUndefined();
  });

  test('holds for a fact with several answers when one of them is named', () => {
    const countries: Fact = {
      ...yesNo('countries', 4),
      kind: 'many',
      options: [
        { id: 'india', number: 1, label: 'India' },
        { id: 'uk', number: 2, label: 'UK' },
      ],
    };
    const known = knownFacts([countries], { 4: [1, 2] });
    expect(evaluate(is('countries', 'uk'), known)).toBe(true);
    expect(evaluate({ not: is('countries', 'india') }, known)).toBe(false);
  });

  test('treats option numbers it does not know as an open fact', () => {
    expect(knownFacts(facts, { 1: [9] }).has('a')).toBe(false);
    expect(knownFacts(facts, { 99: [1] }).size).toBe(0);
  });

  test('once decided, stays decided when more facts become known', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, anyFacts, (rule, some, more) => {
        const before = evaluate(rule, knownFacts(facts, some));
        const after = evaluate(rule, knownFacts(facts, { ...more, ...some }));
        if (before !== undefined) expect(after).toBe(before);
      }),
    );
  });

  test('is never unknown when every fact is known', () => {
    const everything = fc.tuple(...facts.map(() => fc.constantFrom(1, 2)));
    fc.assert(
      fc.property(anyRule, everything, (rule, values) => {
        const given = Object.fromEntries(values.map((value, index) => [index + 1, [value]]));
        expect(evaluate(rule, knownFacts(facts, given))).toBeTypeOf('boolean');
      }),
    );
  });

  test('names known facts, and only those, as the reason why it is false', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, given) => {
        const known = knownFacts(facts, given);
        const reasons = whyFalse(rule, known);
        expect(reasons.length > 0).toBe(evaluate(rule, known) === false);
        for (const reason of reasons) expect(known.has(reason)).toBe(true);
      }),
    );
  });
});

describe('a list of alternatives', () => {
  const alternatives = [{ is: 'must', when: is('a', 'yes') }, { is: 'should' }];

  test('gives the strictest that an open fact leaves possible, and says it is not certain', () => {
    const { chosen, certain } = firstThatMayHold(alternatives, knownFacts(facts, {}));
    expect([chosen.is, certain]).toEqual(['must', false]);
  });

  test('gives the one that holds once the fact is known', () => {
    const { chosen, certain } = firstThatMayHold(alternatives, knownFacts(facts, { 1: [2] }));
    expect([chosen.is, certain]).toEqual(['should', true]);
  });

  test('refuses to choose when none can apply', () => {
    const only = [{ is: 'must', when: is('a', 'yes') }];
    expect(() => firstThatMayHold(only, knownFacts(facts, { 1: [2] }))).toThrow(RangeError);
  });
});
