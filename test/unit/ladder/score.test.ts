import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practiceScore, readAnswer, readWorksheet, scoredOf } from '#domain/ladder/score.ts';
import { answer, maturity, worksheet } from './maturity.ts';

const read = (words: string, note?: string) => readAnswer(maturity, answer(words, note));

describe('the score of a practice', () => {
  test('is the row below plus how consistently the row is shown', () => {
    expect(practiceScore(3, 1)).toBe(3);
    expect(practiceScore(3, 0.25)).toBe(2.25);
    expect(practiceScore(1, 1)).toBe(1);
  });

  test('is 0 for None, whatever the consistency', () => {
    expect(read('none always')).toMatchObject({ score: 0, assumed: false });
  });

  test('takes the lowest consistency while none is given, and says so', () => {
    expect(read('contributes')).toMatchObject({ score: 1.25, assumed: true });
    expect(read('contributes half')).toMatchObject({ score: 1.5, assumed: false });
  });

  test('never falls when the answer gets better', () => {
    const values = maturity.consistency.map(({ id }) => id);
    const ranked = [
      'none',
      ...['attends', 'contributes', 'leads'].flatMap((row) =>
        values.map((value) => `${row} ${value}`),
      ),
    ];
    const better = fc.tuple(fc.nat(ranked.length - 1), fc.nat(ranked.length - 1));
    fc.assert(
      fc.property(better, ([one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((index) =>
          read(ranked[index] ?? ''),
        );
        if (low?.state !== 'scored' || high?.state !== 'scored') throw new Error('not scored');
        expect(high.score).toBeGreaterThanOrEqual(low.score);
      }),
    );
  });

  test('never falls when a higher row is chosen before its consistency is known', () => {
    expect(read('leads')).toMatchObject({ score: 2.25 });
    expect(read('contributes always')).toMatchObject({ score: 2 });
  });
});

describe('an answer without a score', () => {
  test("is unknown for Don't know, which is not zero", () => {
    expect(read('dont-know')).toEqual({ state: 'unknown' });
  });

  test('is excluded for Not possible here, with its reason', () => {
    expect(read('not-possible', ' The regulator forbids it ')).toEqual({
      state: 'excluded',
      reason: 'The regulator forbids it',
    });
    expect(read('not-possible')).toEqual({ state: 'excluded', reason: '' });
  });

  test('is open where nothing is chosen, even with a note', () => {
    expect(readAnswer(maturity, undefined)).toEqual({ state: 'open' });
    expect(readAnswer(maturity, { consistency: 3, note: 'https://example.org' })).toEqual({
      state: 'open',
    });
  });
});

describe('numbers of another edition', () => {
  test('leave an answer open', () => {
    expect(readAnswer(maturity, { answer: 99 })).toEqual({ state: 'open' });
  });

  test('leave consistency and evidence out', () => {
    expect(readAnswer(maturity, { answer: 4, consistency: 99, evidence: 99 })).toEqual({
      state: 'scored',
      level: 3,
      score: 2.25,
      assumed: true,
      proven: false,
    });
  });

  test('add no practice', () => {
    const sheet = { ...worksheet({}), answers: { 99: { answer: 4 } } };
    expect(readWorksheet(maturity, sheet)).toHaveLength(6);
    expect(scoredOf(readWorksheet(maturity, sheet))).toEqual([]);
  });
});
