import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headline } from '#domain/ladder/headline.ts';
import { median } from '#domain/median.ts';
import { anyProfile, idsOf, maturity, scores } from './maturity.ts';

function bandOf(byId: Record<string, number>) {
  const result = headline(maturity, scores(byId), 0);
  if (result.kind !== 'band') throw new Error(`withheld: ${result.reason}`);
  return {
    ...result,
    setBy: idsOf(result.setBy),
    lowest: idsOf(result.lowest),
    band: result.band.id,
  };
}

describe('the headline', () => {
  test('names the practice that holds the band down where the cap sets it', () => {
    const result = bandOf({
      planning: 3,
      refinement: 3,
      retrospectives: 3,
      architecture: 3,
      release: 0.25,
    });
    expect(result).toMatchObject({
      median: 3,
      floor: 0.25,
      cap: 1.25,
      value: 1.25,
      band: 'contributing',
    });
    expect(result).toMatchObject({ capped: true, setBy: ['release'], lowest: ['release'] });
  });

  test('names the lower of the two in the middle where the median sets it', () => {
    const result = bandOf({ planning: 1, refinement: 1.5, retrospectives: 2, release: 2.5 });
    expect(result).toMatchObject({ median: 1.75, cap: 2, band: 'contributing', capped: false });
    expect(result.setBy).toEqual(['refinement']);
  });

  test('names the lower half alone where two scores share all practices', () => {
    const low = { planning: 1.25, refinement: 1.25, retrospectives: 1.25 };
    const result = bandOf({ ...low, architecture: 2.25, release: 2.25, 'incident-response': 2.25 });
    expect(result.setBy).toEqual(Object.keys(low));
  });

  test('does not blame the lowest practice where the cap leaves the band as it is', () => {
    const result = bandOf({ planning: 1, refinement: 2.5, retrospectives: 2.5, release: 3 });
    expect(result).toMatchObject({ median: 2.5, value: 2, band: 'leading', capped: false });
    expect(result.setBy).toEqual(['refinement', 'retrospectives']);
  });

  test('begins each band at its own lowest value', () => {
    const at = (score: number) =>
      bandOf({ planning: score, refinement: score, architecture: score, release: score }).band;
    expect([0, 0.5, 1, 1.5, 2, 2.5, 3].map(at)).toEqual([
      'executing',
      'executing',
      'contributing',
      'contributing',
      'leading',
      'leading',
      'owning',
    ]);
    expect(bandOf({ planning: 2.5, refinement: 2.5, architecture: 3, release: 3 }).band).toBe(
      'owning',
    );
  });

  test('is withheld below four scored practices, with the reason', () => {
    const three = scores({ planning: 2, refinement: 2, release: 2 });
    expect(headline(maturity, three, 0)).toEqual({
      kind: 'withheld',
      reason: 'too-few-scored',
      scored: 3,
      needed: 4,
    });
    expect(headline(maturity, [], 0)).toMatchObject({ reason: 'nothing-scored', scored: 0 });
  });

  test('says that no answer can give a band where three practices are not possible', () => {
    expect(headline(maturity, scores({ planning: 2 }), 3)).toMatchObject({ reason: 'excluded' });
  });

  test('never lies above the lowest practice plus one row, nor above the median', () => {
    fc.assert(
      fc.property(anyProfile(4), (scored) => {
        const result = headline(maturity, scored, 0);
        if (result.kind !== 'band') throw new Error(result.reason);
        const lowest = Math.min(...scored.map(({ score }) => score));
        expect(result.value).toBeLessThanOrEqual(lowest + 1);
        expect(result.value).toBeLessThanOrEqual(median(scored.map(({ score }) => score)));
        expect(result.band.from).toBeLessThanOrEqual(result.value);
        expect(result.setBy.length).toBeGreaterThan(0);
      }),
    );
  });

  test('never falls when one practice gets better', () => {
    fc.assert(
      fc.property(anyProfile(4), fc.nat(5), (scored, which) => {
        const better = scored.map(({ item, score }, index) => ({
          item,
          score: index === which ? Math.min(3, score + 0.5) : score,
        }));
        const [before, after] = [scored, better].map((profile) => headline(maturity, profile, 0));
        if (before?.kind !== 'band' || after?.kind !== 'band') throw new Error('withheld');
        expect(after.value).toBeGreaterThanOrEqual(before.value);
      }),
    );
  });
});
