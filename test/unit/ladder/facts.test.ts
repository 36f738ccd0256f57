import { describe, expect, test } from 'vitest';
import { agreedFacts } from '#domain/facts.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import { idsOf, maturity, worksheet } from './maturity.ts';

const agreed = (...facts: Record<string, string>[]) =>
  agreedFacts(
    maturity,
    facts.map((given) => worksheet({}, given)),
  );

describe('the facts of several people', () => {
  test('are those that one gives and nobody contradicts', () => {
    const { known, differing } = agreed({ contract: 'project' }, {}, { 'on-call': 'no' });
    expect(Object.fromEntries(known)).toEqual({
      contract: new Set(['project']),
      'on-call': new Set(['no']),
    });
    expect(differing).toEqual([]);
  });

  test('count as open where people differ, and say who gives what', () => {
    const { known, differing } = agreed(
      { contract: 'project' },
      { contract: 'dedicated-team' },
      {},
      { contract: 'project' },
    );
    expect(known.has('contract')).toBe(false);
    expect(differing.map(({ fact }) => fact.id)).toEqual(['contract']);
    expect(differing[0]?.given.map(({ options, people }) => [idsOf(options), people])).toEqual([
      [['dedicated-team'], [1]],
      [['project'], [0, 3]],
    ]);
  });

  test('keep each view once, in an order that does not depend on the people', () => {
    const [a, b] = [{ contract: 'project' }, { phase: 'guided' }];
    expect(agreed(a, b, a).views).toEqual(agreed(b, a).views);
  });

  test('lead to the strict side where they differ: the higher weight, the targets of an open fact', () => {
    const low = { 'incident-response': 'attends always' };
    const result = assessTogether(maturity, [
      worksheet(low, { contract: 'project', 'production-access': 'no' }),
      worksheet(low, { contract: 'dedicated-team', 'production-access': 'yes' }),
    ]);
    expect(result.targets).toMatchObject({ certain: false, openFacts: ['contract'] });
    expect(result.ranking[0]).toMatchObject({ weight: 1.5, weightCertain: false });
  });

  test('forbid a step as soon as one person says so, and name what to settle', () => {
    const low = { release: 'attends always' };
    const people = [
      worksheet(low, { 'release-rights': 'yes' }, 'client'),
      worksheet(low, { 'release-rights': 'no' }, 'external'),
    ];
    const { advice } = assessTogether(maturity, people);
    expect(advice).toMatchObject({ useInstead: true, settleFirst: ['release-rights'] });
    expect(assessTogether(maturity, people.slice(0, 1)).advice).toMatchObject({
      useInstead: false,
      settleFirst: [],
    });
  });
});
