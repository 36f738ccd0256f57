import { describe, expect, test } from 'vitest';
import { knownFacts } from '#domain/rules.ts';
import { advise } from '#domain/ladder/advice.ts';
import { prioritise } from '#domain/ladder/priority.ts';
import { nextRow } from '#domain/ladder/rows.ts';
import { chooseTargets } from '#domain/ladder/targets.ts';
import type { Scored } from '#domain/ladder/score.ts';
import { idsOf, itemOf, maturity, scores, worksheet } from './maturity.ts';

const late = { contract: 'dedicated-team', phase: 'module' };

function rank(scored: readonly Scored[], facts: Record<string, string>) {
  const known = knownFacts(maturity.facts, worksheet({}, facts).facts);
  const ranking = prioritise(scored, chooseTargets(maturity, known).set, known);
  return { ranking, advice: advise(ranking, scored.length, { known, views: [] }) };
}

function step(byId: Record<string, number>, facts: Record<string, string>) {
  const { advice } = rank(scores(byId), facts);
  if (advice.kind !== 'step') throw new Error(`no advice: ${advice.reason}`);
  return advice;
}

describe('the row to reach next', () => {
  test('is the lowest that is not shown nearly always', () => {
    expect(nextRow(0)).toEqual({ row: 'attends', repeat: false });
    expect(nextRow(0.25)).toEqual({ row: 'attends', repeat: true });
    expect(nextRow(1)).toEqual({ row: 'contributes', repeat: false });
    expect(nextRow(1.5)).toEqual({ row: 'contributes', repeat: true });
    expect(nextRow(2.25)).toEqual({ row: 'leads', repeat: true });
  });

  test('does not exist above the last one', () => {
    expect(() => nextRow(3)).toThrow(RangeError);
  });
});

describe('the advice', () => {
  test('goes to the practice with the largest weighted gap, and shows the numbers', () => {
    const advice = step(
      { planning: 0.5, 'incident-response': 1, release: 2 },
      { ...late, 'production-access': 'yes' },
    );
    expect(advice).toMatchObject({
      target: 3,
      gap: 2,
      weight: 1.5,
      priority: 3,
      row: 'contributes',
    });
    expect(advice.item.id).toBe('incident-response');
    expect(advice.step.action).toBe(itemOf('incident-response').steps.contributes.action);
  });

  test('weighs incidents and releases like the rest where production is out of reach', () => {
    const advice = step(
      { planning: 0.5, 'incident-response': 1 },
      { ...late, 'production-access': 'no' },
    );
    expect(advice).toMatchObject({ weight: 1, priority: 2.5 });
    expect(advice.item.id).toBe('planning');
  });

  test('takes the higher weight while production access is open, and says that it is not certain', () => {
    const { ranking } = rank(scores({ 'incident-response': 1 }), late);
    expect(ranking[0]).toMatchObject({ weight: 1.5, weightCertain: false });
  });

  test('goes first to the practice that others depend on where priorities are equal', () => {
    const all = Object.fromEntries(idsOf(maturity.items).map((id) => [id, 1.5]));
    const { ranking } = rank(scores({ ...all, architecture: 1.8 }), {
      ...late,
      'production-access': 'no',
    });
    expect(idsOf(ranking.map(({ item }) => item))).toEqual([
      'refinement',
      'planning',
      'architecture',
      'release',
      'incident-response',
      'retrospectives',
    ]);
  });

  test('offers what is possible instead where the contract forbids the step', () => {
    const advice = step({ release: 1 }, { ...late, 'release-rights': 'no' });
    expect(advice).toMatchObject({ useInstead: true, settleFirst: [] });
    expect(advice.step.instead).toContain('test environment');
  });

  test('names the open facts that could forbid the step', () => {
    const advice = step({ 'incident-response': 2 }, { ...late, 'production-access': 'yes' });
    expect(advice).toMatchObject({ useInstead: false, settleFirst: ['on-call'] });
  });

  test('passes over a practice whose step is forbidden with nothing in its place', () => {
    const { forbiddenWhen, instead, ...bare } = itemOf('release').steps.contributes;
    if (!forbiddenWhen || !instead) throw new Error('the step is never forbidden');
    const contributes = { ...bare, forbiddenWhen };
    const release = {
      ...itemOf('release'),
      steps: { ...itemOf('release').steps, contributes },
    };
    const profile = [{ item: release, score: 1 }, ...scores({ planning: 2.5 })];
    const { advice } = rank(profile, { ...late, 'release-rights': 'no' });
    expect(advice).toMatchObject({ kind: 'step', item: { id: 'planning' }, passedOver: [release] });
    expect(rank(profile.slice(0, 1), { ...late, 'release-rights': 'no' }).advice).toEqual({
      kind: 'none',
      reason: 'all-forbidden',
    });
  });

  test('is none where every target is met, or nothing is scored', () => {
    expect(rank(scores({ planning: 2 }), { contract: 'project' }).advice).toEqual({
      kind: 'none',
      reason: 'targets-met',
    });
    expect(rank([], {}).advice).toEqual({ kind: 'none', reason: 'nothing-scored' });
  });
});
