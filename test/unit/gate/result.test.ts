import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passGate } from '#domain/gate/result.ts';
import { idsOf, letters, readiness, sheet } from './readiness.ts';

const pass = (given: string) => passGate(readiness, sheet(given));
const decisionOf = (given: string) => {
  const { decision } = pass(given);
  return decision.kind === 'outcome' ? decision.outcome.id : decision.kind;
};
const rank = (id: string) => idsOf(readiness.outcomes).indexOf(id);
const decided = (given: string) => {
  const { decision } = pass(given);
  if (decision.kind !== 'outcome') throw new RangeError(`${given} is not decided.`);
  return decision;
};
const fits = (given: string) =>
  Object.fromEntries(pass(given).models.map(({ model, fit }) => [model.id, fit]));

describe('the outcome', () => {
  test.each([
    ['.........', 'none'],
    ['yyyyyyyyy', 'ready'],
    ['nyyyyyyyy', 'not-yet'],
    ['yyyynyyyy', 'not-yet'],
    ['yyyyynyyy', 'not-yet'],
    ['yyyyyynyy', 'not-yet'],
    ['ynyyyyyyy', 'small-first'],
    ['yyynyyyyy', 'small-first'],
    ['nnnnnnnnn', 'not-yet'],
    ['yynyyyyyy', 'ready-with-conditions'],
    ['yyyyyyyny', 'ready-with-conditions'],
    ['yyyyyyyyn', 'ready-with-conditions'],
    ['pyyyyyyyy', 'ready-with-conditions'],
    ['dyyyyyyyy', 'ready-with-conditions'],
    ['dddyyyyyy', 'ready-with-conditions'],
    ['ddddyyyyy', 'find-out'],
    ['ddddddddd', 'find-out'],
    ['yydyyyydn', 'ready-with-conditions'],
    ['yydyydydn', 'find-out'],
    ['dddddnddd', 'not-yet'],
  ])('of %s is %s', (given, outcome) => expect(decisionOf(given)).toBe(outcome));

  test('is decided by a No on a gate, whatever is open', () => {
    expect(decisionOf('n........')).toBe('not-yet');
  });

  test('is open while an item can still make it stricter, and names what is possible', () => {
    const { decision } = pass('.yyyyyyyy');
    expect(decision.kind === 'open' && idsOf(decision.possible)).toEqual([
      'not-yet',
      'ready-with-conditions',
      'ready',
    ]);
  });

  test('names the items that decided it, what to do first and what is missing besides', () => {
    const { decision, first, conditions } = pass('nypyyyndy');
    expect(decision.kind === 'outcome' && idsOf(decision.because)).toEqual([
      'leader',
      'data-rules',
    ]);
    expect(idsOf(first.map(({ item }) => item))).toEqual(['leader', 'data-rules']);
    expect(first[0]?.text).toBe(readiness.items[0]?.first['no']);
    expect(idsOf(conditions.map(({ item }) => item))).toEqual(['onboarding', 'contract']);
  });

  test('names a Yes that nobody can check', () => {
    const given = sheet('yyyyyyyyy');
    const noted = { ...given, answers: { ...given.answers, 1: { answer: 1, note: 'Team page' } } };
    expect(idsOf(passGate(readiness, noted).unproven)).not.toContain('leader');
    expect(passGate(readiness, noted).unproven).toHaveLength(8);
  });

  test('of another edition is read without error, and unknown numbers count as open', () => {
    const given = { facts: { 9: [1] }, answers: { 1: { answer: 20 }, 77: { answer: 3 } } };
    expect(passGate(readiness, given).decision).toEqual({ kind: 'none' });
  });
});

describe('what would change it', () => {
  test('is the fewest better answers, and the lowest of them', () => {
    const { improvement } = decided('nyyyynyyy');
    expect(improvement?.raises.map(({ item, to }) => [item.id, to.id])).toEqual([
      ['leader', 'partly'],
      ['architecture-owner', 'partly'],
    ]);
    expect(improvement?.outcome.id).toBe('ready-with-conditions');
  });

  test('asks for a full Yes where partly is not enough', () => {
    const { improvement } = decided('yyyyyyyyp');
    expect(improvement?.raises.map(({ item, to }) => [item.id, to.id])).toEqual([['hours', 'yes']]);
    expect(improvement?.outcome.id).toBe('ready');
  });

  test('is what a No would do to the mildest outcome, as no answer is better', () => {
    const { improvement, falls } = decided('yyyyyyyyy');
    expect(improvement).toBeUndefined();
    expect(falls.map(({ outcome, items }) => [outcome.id, idsOf(items)])).toEqual([
      ['not-yet', ['leader', 'review', 'architecture-owner', 'data-rules']],
      ['small-first', ['need', 'work']],
      ['ready-with-conditions', ['onboarding', 'contract', 'hours']],
    ]);
  });

  test('says what a Don’t know may turn out to be', () => {
    expect(decided('dyyyyyyyy').falls[0]).toMatchObject({ outcome: { id: 'not-yet' } });
    expect(idsOf(decided('dyyyyyyyy').falls[0]!.items)).toContain('leader');
  });
});

describe('every model has a fit of its own', () => {
  test('hiring and doing nothing among them', () => {
    expect(fits('yyyyyyyyy')).toEqual({
      'do-nothing': 'conditions',
      hire: 'fits',
      discovery: 'conditions',
      'staff-augmentation': 'fits',
      'dedicated-team': 'fits',
      'managed-team': 'fits',
      'project-outsourcing': 'fits',
    });
    expect(fits('nnnnnnnnn')).toEqual({
      'do-nothing': 'fits',
      hire: 'not-yet',
      discovery: 'conditions',
      'staff-augmentation': 'not-yet',
      'dedicated-team': 'not-yet',
      'managed-team': 'not-yet',
      'project-outsourcing': 'not-yet',
    });
    expect(fits('ynyyyyyyy')).toMatchObject({ discovery: 'fits', hire: 'not-yet' });
    expect(fits('nyyyyyyyy')).toMatchObject({ 'managed-team': 'conditions', hire: 'conditions' });
  });

  test('none while nothing is answered', () => {
    expect(new Set(Object.values(fits('.........')))).toEqual(new Set([undefined]));
  });

  test('and staff augmentation follows the outcome', () => {
    fc.assert(
      fc.property(letters('y', 'p', 'n', 'd'), (given) => {
        const fit = fits(given)['staff-augmentation'];
        const outcome = decisionOf(given);
        if (outcome === 'not-yet' || outcome === 'small-first') expect(fit).toBe('not-yet');
        else expect(fit).toBe(outcome === 'ready' ? 'fits' : 'conditions');
      }),
    );
  });
});

describe('whatever is answered', () => {
  test('a better answer never leads to a stricter outcome', () => {
    const better: Record<string, readonly string[]> = {
      n: ['d', 'p', 'y'],
      d: ['p', 'y'],
      p: ['y'],
      y: [],
    };
    fc.assert(
      fc.property(letters('y', 'p', 'n', 'd'), fc.nat(8), (given, at) => {
        for (const letter of better[given[at]!]!) {
          const raised = given.slice(0, at) + letter + given.slice(at + 1);
          expect(rank(decisionOf(raised))).toBeGreaterThanOrEqual(rank(decisionOf(given)));
        }
      }),
    );
  });

  test('what is said to be possible holds whatever the open items turn out to be', () => {
    fc.assert(
      fc.property(letters('y', 'p', 'n', 'd', '.'), letters('y', 'p', 'n', 'd'), (given, rest) => {
        const full = [...given].map((letter, at) => (letter === '.' ? rest[at] : letter)).join('');
        const { decision } = pass(given);
        if (decision.kind === 'outcome') expect(decisionOf(full)).toBe(decision.outcome.id);
        if (decision.kind === 'open') expect(idsOf(decision.possible)).toContain(decisionOf(full));
        for (const [model, fit] of Object.entries(fits(given)))
          if (fit) expect(fits(full)[model]).toBe(fit);
      }),
    );
  });

  test('Don’t know alone never leads to what a No leads to', () => {
    fc.assert(
      fc.property(letters('y', 'p', 'd'), (given) => {
        expect(rank(decisionOf(given))).toBeGreaterThanOrEqual(rank('find-out'));
      }),
    );
  });

  test('the improvement named leads to the outcome named, and no smaller set does', () => {
    fc.assert(
      fc.property(letters('y', 'p', 'n', 'd'), (given) => {
        const { improvement, outcome } = decided(given);
        if (!improvement) return expect(outcome.id).toBe('ready');
        const raise = (items: readonly { id: string }[], to: string) =>
          [...given]
            .map((letter, at) => (idsOf(items).includes(readiness.items[at]!.id) ? to : letter))
            .join('');
        const to = improvement.raises[0]!.to.id === 'yes' ? 'y' : 'p';
        const items = improvement.raises.map(({ item }) => item);
        expect(decisionOf(raise(items, to))).toBe(improvement.outcome.id);
        expect(rank(improvement.outcome.id)).toBeGreaterThan(rank(outcome.id));
        for (const item of items) {
          const fewer = items.filter((one) => one !== item);
          expect(rank(decisionOf(raise(fewer, 'y')))).toBe(rank(outcome.id));
        }
      }),
    );
  });
});
