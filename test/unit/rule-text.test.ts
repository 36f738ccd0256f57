import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternativesText, ruleText } from '#domain/rule-text.ts';
import type { Fact, Rule } from '#schemas/facts.ts';

const yesNo = [
  { id: 'yes', number: 1, label: 'Yes' },
  { id: 'no', number: 2, label: 'No' },
];
const facts: readonly Fact[] = [
  { id: 'data', number: 1, question: 'Is there personal data?', kind: 'one', options: yesNo },
  { id: 'duty', number: 2, question: 'Is there on-call duty?', kind: 'one', options: yesNo },
  {
    id: 'places',
    number: 3,
    question: 'Where do people work?',
    kind: 'many',
    options: [
      { id: 'eu', number: 1, label: 'EU' },
      { id: 'uk', number: 2, label: 'United Kingdom' },
      { id: 'us', number: 3, label: 'United States' },
    ],
  },
];
const data: Rule = { fact: 'data', is: ['yes'] };
const duty: Rule = { fact: 'duty', is: ['yes'] };
const places = (...is: string[]): Rule => ({ fact: 'places', is });

describe('ruleText', () => {
  test.each<[string, Rule, string]>([
    ['one answer', data, '"Is there personal data?" is "Yes"'],
    ['an answer among several', places('eu'), '"Where do people work?" includes "EU"'],
    [
      'a choice of answers',
      places('eu', 'uk', 'us'),
      '"Where do people work?" includes "EU", "United Kingdom" or "United States"',
    ],
    ['not one answer', { not: data }, '"Is there personal data?" is not "Yes"'],
    ['not among several', { not: places('eu') }, '"Where do people work?" does not include "EU"'],
    [
      'none of several',
      { not: places('eu', 'uk') },
      '"Where do people work?" includes neither "EU" nor "United Kingdom"',
    ],
    [
      'all of two',
      { all: [data, duty] },
      '"Is there personal data?" is "Yes" and "Is there on-call duty?" is "Yes"',
    ],
    [
      'any inside all',
      { all: [{ any: [data, duty] }, places('eu')] },
      'either "Is there personal data?" is "Yes" or "Is there on-call duty?" is "Yes", and "Where do people work?" includes "EU"',
    ],
    [
      'all inside any',
      { any: [{ all: [data, duty] }, places('eu')] },
      '"Is there personal data?" is "Yes" and "Is there on-call duty?" is "Yes", or "Where do people work?" includes "EU"',
    ],
  ])('says %s', (_, rule, text) => expect(ruleText(rule, facts)).toBe(text));

  test('moves a negation inwards', () => {
    expect(ruleText({ not: { any: [data, { not: duty }] } }, facts)).toBe(
      '"Is there personal data?" is not "Yes" and "Is there on-call duty?" is "Yes"',
    );
  });

  test('joins nested lists of the same kind, and drops lists of one', () => {
    expect(ruleText({ all: [{ all: [data] }, { any: [duty] }] }, facts)).toBe(
      ruleText({ all: [data, duty] }, facts),
    );
  });

  test('says the same of a rule and of its double negation', () => {
    const leaf = fc.constantFrom(data, duty, places('eu'), places('eu', 'us'));
    const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('rule') }),
      ),
    }));
    fc.assert(
      fc.property(rule, (any) => {
        expect(ruleText({ not: { not: any } }, facts)).toBe(ruleText(any, facts));
      }),
    );
  });

  test('names the fact or the option that does not exist', () => {
    expect(() => ruleText({ fact: 'colour', is: ['red'] }, facts)).toThrow(/"colour"/);
    expect(() => ruleText({ fact: 'data', is: ['perhaps'] }, facts)).toThrow(/"data".*"perhaps"/);
  });
});

describe('alternativesText', () => {
  test('says a priority without condition in one word', () => {
    expect(alternativesText([{ is: 'must' }], facts)).toBe('Must');
  });

  test('says the conditions in the order they are tried', () => {
    expect(
      alternativesText(
        [{ is: 'must', when: data }, { is: 'consider', when: duty }, { is: 'should' }],
        facts,
      ),
    ).toBe(
      'Must when "Is there personal data?" is "Yes"; consider when "Is there on-call duty?" is "Yes"; otherwise should',
    );
  });
});
