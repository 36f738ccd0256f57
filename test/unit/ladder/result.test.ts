import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '#domain/ladder/result.ts';
import { answer, anyWorksheet, idsOf, maturity, worksheet } from './maturity.ts';

const everything = (words: string) =>
  Object.fromEntries(idsOf(maturity.items).map((id) => [id, words]));

describe('the worked example: a dedicated team that owns modules', () => {
  const result = assess(
    maturity,
    worksheet(
      {
        planning: 'contributes always',
        refinement: 'leads half',
        retrospectives: 'contributes half',
        architecture: 'contributes once',
        'incident-response': 'attends always',
        release: 'contributes half',
      },
      { contract: 'dedicated-team', phase: 'module', 'production-access': 'yes' },
      'client',
    ),
  );

  test('has the headline Contributing, from a median of 1.5 that the cap of 2.0 leaves alone', () => {
    if (result.headline.kind !== 'band') throw new Error(result.headline.reason);
    expect(result.headline).toMatchObject({
      median: 1.5,
      floor: 1,
      cap: 2,
      value: 1.5,
      capped: false,
    });
    expect(result.headline.band.label).toBe('Contributing');
    expect(idsOf(result.headline.setBy)).toEqual(['retrospectives', 'release']);
    expect(idsOf(result.headline.lowest)).toEqual(['incident-response']);
    expect(result.headline.sorted.map(({ score }) => score)).toEqual([1, 1.25, 1.5, 1.5, 2, 2.5]);
  });

  test('shows the gap of every practice to its target of 3', () => {
    expect(result.profile.map(({ gap }) => gap)).toEqual([1, 0.5, 1.5, 1.75, 2, 1.5]);
    expect(result.profile.map(({ target }) => target)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(result.targets).toMatchObject({ set: { id: 'dedicated-late' }, certain: true });
  });

  test('advises one step in incident response, ahead of release and architecture', () => {
    expect(result.ranking.slice(0, 3).map(({ item, priority }) => [item.id, priority])).toEqual([
      ['incident-response', 3],
      ['release', 2.25],
      ['architecture', 2.1875],
    ]);
    expect(result.advice).toMatchObject({
      kind: 'step',
      item: { id: 'incident-response' },
      row: 'contributes',
      repeat: false,
      useInstead: false,
    });
  });

  test('says that no single step moves the band, and which two do, the most urgent first', () => {
    if (result.sensitivity?.kind !== 'found') throw new Error('nothing found');
    expect(result.sensitivity.steps).toBe(2);
    const [first] = result.sensitivity.changes;
    expect(idsOf(first?.raises.map(({ item }) => item) ?? [])).toEqual([
      'incident-response',
      'release',
    ]);
    expect(first?.band.label).toBe('Leading');
  });

  test('reaches 54% of its targets, in points that add up', () => {
    expect(result.percent?.percent).toBe(54);
    expect(result.percent?.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(54);
  });

  test("is one person's view, with low confidence", () => {
    expect(result.confidence).toMatchObject({ label: 'low', onePerson: true, people: 1, sides: 1 });
    expect(result.confidence.missing.map(({ of }) => of)).toEqual(['evidence', 'people', 'sides']);
    expect(result.side?.id).toBe('client');
  });
});

describe('a worksheet', () => {
  test('with nothing answered has no score at all', () => {
    const result = assess(maturity, { facts: {}, answers: {} });
    expect(result.headline).toMatchObject({ kind: 'withheld', reason: 'nothing-scored' });
    expect(result).not.toHaveProperty('percent');
    expect(result).not.toHaveProperty('sensitivity');
    expect(result.profile.every((row) => row.reading.state === 'open' && !('gap' in row))).toBe(
      true,
    );
    expect(result.advice).toEqual({ kind: 'none', reason: 'nothing-scored' });
    expect(result.coverage.share).toBe(0);
  });

  test("with Don't know alone has no score either: Don't know is never zero", () => {
    const result = assess(maturity, worksheet(everything('dont-know')));
    expect(result.headline).toMatchObject({ kind: 'withheld', reason: 'nothing-scored' });
    expect(result.ranking).toEqual([]);
  });

  test('scores the same whether a practice is unknown, not possible or left open', () => {
    const four = {
      planning: 'leads always',
      refinement: 'contributes half',
      retrospectives: 'attends always',
      architecture: 'contributes always',
    };
    const left = (words: string) =>
      assess(maturity, worksheet({ ...four, release: words, 'incident-response': words }));
    const open = assess(maturity, worksheet(four));
    for (const result of [left('dont-know'), left('not-possible')]) {
      expect(result.headline).toEqual(open.headline);
      expect(result.percent).toEqual(open.percent);
    }
    expect(left('dont-know').coverage.share).toBe(4 / 6);
    expect(left('not-possible').coverage.share).toBe(1);
  });

  test("shows visibility gaps and asks the other side from two Don't knows on", () => {
    const unknown = { planning: 'dont-know', release: 'dont-know' };
    const result = assess(maturity, worksheet(unknown, {}, 'client'));
    expect(idsOf(result.dontKnow.items)).toEqual(['planning', 'release']);
    expect(idsOf(result.dontKnow.lookFirst)).toEqual(['release']);
    expect(idsOf(result.dontKnow.ask)).toEqual(['external']);
    expect(idsOf(assess(maturity, worksheet(unknown)).dontKnow.ask)).toEqual([
      'client',
      'external',
    ]);
    expect(assess(maturity, worksheet({ planning: 'dont-know' })).dontKnow.ask).toEqual([]);
  });

  test('says what its result takes for granted', () => {
    const result = assess(
      maturity,
      worksheet({
        planning: 'leads',
        retrospectives: answer('not-possible'),
        architecture: answer('not-possible', 'The client has an architecture board'),
        release: 'attends always',
      }),
    );
    const { consistency, targets, weights, reasons } = result.assumptions;
    expect(idsOf(consistency)).toEqual(['planning']);
    expect(targets).toEqual(['contract']);
    expect(idsOf(weights)).toEqual(['release']);
    expect(idsOf(reasons)).toEqual(['retrospectives']);
  });

  test('of another edition is read without error, and unknown numbers change nothing', () => {
    const known = worksheet({ planning: 'leads always' }, { contract: 'project' }, 'external');
    const strange = {
      ...known,
      facts: { ...known.facts, 2: [77], 99: [1] },
      answers: { ...known.answers, 2: { answer: 55 }, 77: { answer: 4, consistency: 3 } },
    };
    expect(assess(maturity, strange)).toEqual(assess(maturity, known));
    expect(assess(maturity, { ...known, side: 9 })).not.toHaveProperty('side');
  });

  test('of any content gives a result that holds together', () => {
    fc.assert(
      fc.property(anyWorksheet, (sheet) => {
        const result = assess(maturity, sheet);
        const { scored, unknown, open, excluded, share } = result.coverage;
        expect([scored, unknown, open, excluded].flat()).toHaveLength(maturity.items.length);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(result.headline.kind === 'band').toBe(scored.length >= 4);
        expect(result.percent !== undefined).toBe(scored.length >= 4);
        expect(result.confidence.label).toBe('low');
        const listed = new Set(scored);
        expect(result.ranking.every(({ item }) => listed.has(item))).toBe(true);
        if (result.advice.kind === 'step') expect(listed.has(result.advice.item)).toBe(true);
      }),
    );
  });
});
