import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownFacts } from '#domain/rules.ts';
import { chooseTargets, percentToTarget } from '#domain/ladder/targets.ts';
import { anyProfile, idsOf, maturity, scores, worksheet } from './maturity.ts';

function targetsFor(facts: Record<string, string>) {
  const { set, certain, openFacts } = chooseTargets(
    maturity,
    knownFacts(maturity.facts, worksheet({}, facts).facts),
  );
  return { id: set.id, certain, openFacts };
}

function setOf(id: string) {
  const set = maturity.targets.find((candidate) => candidate.id === id);
  if (!set) throw new RangeError(`No targets ${id}.`);
  return set;
}

describe('the targets', () => {
  test('follow the contract and, for a dedicated team, the phase', () => {
    const settled = { certain: true, openFacts: [] };
    expect(targetsFor({ contract: 'staff-augmentation' })).toEqual({
      id: 'staff-augmentation',
      ...settled,
    });
    expect(targetsFor({ contract: 'dedicated-team', phase: 'guided' })).toEqual({
      id: 'dedicated-early',
      ...settled,
    });
    expect(targetsFor({ contract: 'dedicated-team', phase: 'module' })).toEqual({
      id: 'dedicated-late',
      ...settled,
    });
    expect(targetsFor({ contract: 'project' })).toEqual({ id: 'project', ...settled });
  });

  test('are row 2 everywhere while the contract is open, and name what would settle them', () => {
    expect(targetsFor({})).toEqual({
      id: 'staff-augmentation',
      certain: false,
      openFacts: ['contract'],
    });
  });

  test('are those of the early phases while only the phase is open', () => {
    expect(targetsFor({ contract: 'dedicated-team' })).toEqual({
      id: 'dedicated-early',
      certain: false,
      openFacts: ['phase'],
    });
  });
});

describe('edited targets', () => {
  const known = knownFacts(maturity.facts, worksheet({}, { contract: 'project' }).facts);

  test('replace those of the set, practice by practice', () => {
    const { set, edited } = chooseTargets(maturity, known, { 1: 2.5, 6: 0 });
    expect(set).toMatchObject({ id: 'project', values: { planning: 2.5, release: 0 } });
    expect(set.values['refinement']).toBe(setOf('project').values['refinement']);
    expect(idsOf(edited)).toEqual(['planning', 'release']);
  });

  test('count only where they are targets, of a known practice, and differ', () => {
    const { set, edited } = chooseTargets(maturity, known, { 1: 1, 2: 3.5, 3: -1, 4: NaN, 99: 2 });
    expect(set).toBe(setOf('project'));
    expect(edited).toEqual([]);
  });

  test('leave nothing open once every practice has one', () => {
    const all = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 };
    expect(chooseTargets(maturity, new Map(), all)).toMatchObject({ certain: true, openFacts: [] });
    expect(chooseTargets(maturity, new Map(), { 1: 1 })).toMatchObject({
      certain: false,
      openFacts: ['contract'],
    });
  });
});

describe('the percentage to target', () => {
  test('is the mean share of the targets that is reached', () => {
    const result = percentToTarget(
      scores({ planning: 1, release: 2, refinement: 3 }),
      setOf('staff-augmentation'),
    );
    expect(result?.percent).toBe(83);
    expect(result?.contributions.map(({ reached }) => reached)).toEqual([0.5, 1, 1]);
  });

  test('shows points that add up where rounding each would not', () => {
    const all = Object.fromEntries(idsOf(maturity.items).map((id) => [id, 3]));
    const result = percentToTarget(scores(all), setOf('dedicated-late'));
    expect(result?.percent).toBe(100);
    expect(result?.contributions.map(({ points }) => points)).toEqual([17, 17, 17, 17, 16, 16]);
  });

  test('has contributions that add up to it, for any profile and any targets', () => {
    fc.assert(
      fc.property(anyProfile(1), fc.constantFrom(...maturity.targets), (scored, set) => {
        const result = percentToTarget(scored, set);
        const points = result?.contributions.map((entry) => entry.points) ?? [];
        const exact = scored.reduce((sum, { item, score }) => {
          const target = set.values[item.id] ?? NaN;
          return sum + Math.min(score, target) / target;
        }, 0);
        expect(points.reduce((sum, value) => sum + value, 0)).toBe(result?.percent);
        expect(
          Math.abs((exact / scored.length) * 100 - (result?.percent ?? NaN)),
        ).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('leaves out a practice whose target is 0', () => {
    const none = { id: 'none', label: 'None', values: { planning: 0, release: 2 } };
    expect(percentToTarget(scores({ planning: 3, release: 1 }), none)?.percent).toBe(50);
    expect(percentToTarget(scores({ planning: 3 }), none)).toBeUndefined();
  });

  test('does not exist while nothing is scored', () => {
    expect(percentToTarget([], setOf('project'))).toBeUndefined();
  });
});
