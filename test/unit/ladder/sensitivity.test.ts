import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownFacts } from '#domain/rules.ts';
import { bandOf, levelOf } from '#domain/ladder/band.ts';
import { sensitivity, STEP_LIMIT } from '#domain/ladder/sensitivity.ts';
import type { Scored } from '#domain/ladder/score.ts';
import { anyProfile, idsOf, itemOf, maturity, scores, worksheet } from './maturity.ts';

function move(
  scored: readonly Scored[],
  facts: Record<string, string> = {},
  urgency: (id: string) => number = () => 0,
) {
  const known = knownFacts(maturity.facts, worksheet({}, facts).facts);
  return sensitivity(maturity.bands, scored, { known, views: [] }, (item) => urgency(item.id));
}

function found(...args: Parameters<typeof move>) {
  const result = move(...args);
  if (result.kind !== 'found') throw new Error(result.kind);
  const sets = result.changes.map(({ raises }) => idsOf(raises.map(({ item }) => item)));
  return { ...result, sets };
}

describe('what would move the band', () => {
  test('is one row of the practice that holds it down', () => {
    const result = found(
      scores({ planning: 3, refinement: 3, retrospectives: 3, architecture: 3, release: 0.25 }),
    );
    expect(result).toMatchObject({ steps: 1, sets: [['release']] });
    expect(result.changes[0]?.raises[0]).toMatchObject({ rows: 1, from: 0.25, to: 1.25 });
    expect(result.changes[0]?.band.id).toBe('leading');
  });

  test('is the smallest set of steps where no single one does', () => {
    const result = found(
      scores({ planning: 1, refinement: 1, retrospectives: 1, architecture: 1, release: 1 }),
    );
    expect(result.steps).toBe(3);
    expect(result.sets).toHaveLength(10);
  });

  test('may need several rows of one practice', () => {
    const result = found(
      scores({
        planning: 1,
        refinement: 1,
        release: 1,
        retrospectives: 3,
        architecture: 3,
        'incident-response': 3,
      }),
    );
    expect(result.steps).toBe(4);
    expect(result.changes[0]?.raises.map(({ rows }) => rows).sort()).toEqual([1, 1, 2]);
  });

  test('puts the most urgent change first', () => {
    const profile = scores({ planning: 1, refinement: 1, retrospectives: 1, architecture: 1 });
    const result = found(profile, {}, (id) => (id === 'architecture' || id === 'planning' ? 2 : 1));
    expect(result.sets[0]).toEqual(expect.arrayContaining(['architecture', 'planning']));
  });

  test('marks a row that the contract forbids, and puts it last', () => {
    const profile = scores({
      planning: 2,
      refinement: 1,
      retrospectives: 2,
      release: 1,
      architecture: 1,
    });
    const result = found(profile, { 'release-rights': 'no' }, (id) => (id === 'release' ? 9 : 1));
    expect(result.sets).toEqual([['refinement'], ['architecture'], ['release']]);
    expect(result.changes.map(({ raises }) => raises[0]?.forbidden)).toEqual([false, false, true]);
  });

  test('is nothing where the band is the highest', () => {
    expect(move(scores({ planning: 3, refinement: 3, retrospectives: 3, release: 3 }))).toEqual({
      kind: 'top',
    });
  });

  test('is not searched for beyond a few steps, and the result says how far', () => {
    const bands = maturity.bands.filter(({ id }) => id === 'executing' || id === 'owning');
    const profile = scores({ planning: 0, refinement: 0, retrospectives: 0, release: 0 });
    expect(sensitivity(bands, profile, { known: new Map(), views: [] }, () => 0)).toEqual({
      kind: 'not-found',
      limit: STEP_LIMIT,
    });
  });

  test('stops before a long ladder makes too many sets, and says how far it went', () => {
    const many = Array.from({ length: 40 }, () => ({ item: { ...itemOf('planning') }, score: 1 }));
    expect(move(many)).toEqual({ kind: 'not-found', limit: 2 });
  });

  test('does move the band, for any profile', () => {
    fc.assert(
      fc.property(anyProfile(4), (scored) => {
        const result = move(scored);
        if (result.kind !== 'found') return;
        for (const { raises, band } of result.changes) {
          const after = scored.map(
            ({ item, score }) => raises.find((entry) => entry.item === item)?.to ?? score,
          );
          const before = bandOf(maturity.bands, levelOf(scored.map(({ score }) => score)).value);
          expect(bandOf(maturity.bands, levelOf(after).value)).toBe(band);
          expect(band.from).toBeGreaterThan(before.from);
          expect(raises.reduce((sum, { rows }) => sum + rows, 0)).toBe(result.steps);
        }
      }),
    );
  });

  test('is found for every profile of the published practices', () => {
    fc.assert(
      fc.property(anyProfile(4), (scored) => {
        expect(['top', 'found']).toContain(move(scored).kind);
      }),
      { numRuns: 500 },
    );
  });
});
