import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStill, movement } from '#domain/ladder/movement.ts';
import type { Run } from '#domain/ladder/run.ts';
import { trend } from '#domain/ladder/trend.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { anyWorksheet, idsOf, itemOf, maturity, worksheet } from './maturity.ts';

const everything = (words: string) =>
  Object.fromEntries(idsOf(maturity.items).map((id) => [id, words]));

/** One person of each side with the same answers. */
const run = (answers: Record<string, string>, edition = 1): Run => ({
  edition,
  worksheets: ['client', 'external'].map((side) => worksheet(answers, {}, side)),
});

const base = everything('contributes half artefact');
const moved = (after: Record<string, string>) => movement(maturity, run(base), run(after));

describe('the movement between two runs', () => {
  test('is a change from one row of a practice on', () => {
    const result = moved({ ...base, planning: 'leads half artefact' });
    expect(result.verdict).toEqual({ changed: true });
    expect(result.practices[0]).toMatchObject({ before: 1.5, after: 2.5, rows: 1 });
    expect(result.practices[0]?.verdict).toEqual({ changed: true });
    expect(result.practices[1]?.verdict).toEqual({ changed: false, reason: 'less-than-a-row' });
    expect(result.band).toMatchObject({ moved: false });
  });

  test('is within noise below a row, up or down', () => {
    for (const words of ['leads once artefact', 'contributes once artefact'])
      expect(moved({ ...base, planning: words }).verdict).toEqual({
        changed: false,
        reason: 'less-than-a-row',
      });
  });

  test('is a change where the band moves, although no practice moves a row', () => {
    const result = moved(everything('contributes always artefact'));
    expect(result.band).toMatchObject({
      before: { id: 'contributing' },
      after: { id: 'leading' },
      moved: true,
    });
    expect(result.verdict).toEqual({ changed: true });
    expect(result.practices.some(({ verdict }) => verdict.changed)).toBe(false);
  });

  test('is within noise where the band differs only because other practices were scored', () => {
    const four = Object.fromEntries(Object.entries(everything('leads half artefact')).slice(0, 4));
    const low = { 'incident-response': 'none', release: 'none' };
    const result = movement(maturity, run(four), run({ ...four, ...low }));
    expect(result.band).toMatchObject({ differs: true, moved: false });
    expect(result.verdict).toEqual({ changed: false, reason: 'other-practices' });
  });

  test('is within noise where the later run is less certain, and says so', () => {
    const result = moved(everything('leads always impression'));
    expect([result.confidence.before.label, result.confidence.after.label]).toEqual([
      'medium',
      'low',
    ]);
    expect(result.verdict).toEqual({ changed: false, reason: 'lower-confidence' });
    expect(result.practices[0]).toMatchObject({
      rows: 1.5,
      verdict: { changed: false, reason: 'lower-confidence' },
    });
  });

  test('names a side that moved above the other one, which the score does not show', () => {
    const of = (client: Record<string, string>) => ({
      edition: 1,
      worksheets: [worksheet(client, {}, 'client'), worksheet(base, {}, 'external')],
    });
    const lead = { ...base, planning: 'leads half artefact' };
    const result = movement(maturity, of(base), of(lead));
    expect(isStill(result)).toBe(true);
    expect(result.practices[0]).toMatchObject({
      rows: 0,
      sides: [
        { side: { id: 'client' }, before: 1.5, after: 2.5, rows: 1 },
        { side: { id: 'external' }, before: 1.5, after: 1.5, rows: 0 },
      ],
    });
    expect(result.practices[1]).not.toHaveProperty('sides');
    const silent = movement(maturity, of({ ...base, planning: 'dont-know' }), of(lead));
    expect(silent.practices[0]?.sides).toMatchObject([
      { side: { id: 'client' }, after: 2.5 },
      { side: { id: 'external' }, before: 1.5, after: 1.5, rows: 0 },
    ]);
    // A side that never has a score adds nothing.
    const unsure = worksheet({ ...base, planning: 'dont-know' }, {}, 'external');
    const [was, is] = [base, lead].map((client): Run => ({
      edition: 1,
      worksheets: [worksheet(client, {}, 'client'), unsure],
    }));
    expect(movement(maturity, was!, is!).practices[0]).not.toHaveProperty('sides');
    // Both sides as the score: nothing to add, and no standstill.
    const both = moved(lead);
    expect(both.practices[0]).not.toHaveProperty('sides');
    expect(isStill(both)).toBe(false);
    expect(isStill(moved({ ...base, planning: 'dont-know' }))).toBe(false);
    expect(isStill(movement(maturity, run({}), run({})))).toBe(false);
  });

  test('does not exist for a practice without a score in both', () => {
    const result = moved({ ...base, planning: 'dont-know' });
    expect(result.practices[0]).toEqual({
      item: itemOf('planning'),
      before: 1.5,
      verdict: { changed: false, reason: 'not-scored' },
    });
    expect(movement(maturity, run({}), run(base)).verdict).toEqual({
      changed: false,
      reason: 'not-scored',
    });
  });

  test('is none between a run and itself, and turns round with the runs', () => {
    const anyRun = fc
      .array(anyWorksheet, { maxLength: 4 })
      .map((worksheets): Run => ({ edition: 1, worksheets }));
    fc.assert(
      fc.property(anyRun, anyRun, (one, other) => {
        expect(movement(maturity, one, one).verdict.changed).toBe(false);
        const [there, back] = [movement(maturity, one, other), movement(maturity, other, one)];
        there.practices.forEach(({ rows }, index) => {
          const opposite = back.practices[index]?.rows;
          expect(opposite === undefined ? undefined : 0 - opposite).toBe(
            rows === undefined ? undefined : rows + 0,
          );
        });
      }),
    );
  });
});

/** The instrument one edition later: incident response is new, drills are gone. */
const later: Ladder = {
  ...maturity,
  edition: 2,
  items: maturity.items.map((item) =>
    item.id === 'incident-response' ? { ...item, since: 2 } : item,
  ),
  retired: [{ list: 'items', id: 'drills', number: 7, title: 'Drills', edition: 2 }],
};

describe('runs of different editions', () => {
  const other = { ...base, 'incident-response': 'leads always artefact' };

  test('are compared over the practices that both had, and the rest is named', () => {
    const result = movement(later, run(base, 1), run(other, 2));
    expect(idsOf(result.practices.map(({ item }) => item))).not.toContain('incident-response');
    expect(result.verdict).toEqual({ changed: false, reason: 'less-than-a-row' });
    expect(result.editions).toMatchObject({ before: 1, after: 2, retired: ['Drills'] });
    expect(idsOf(result.editions.leftOut)).toEqual(['incident-response']);
  });

  test('of the same edition leave nothing out', () => {
    const result = movement(later, run(base, 2), run(other, 2));
    expect(result.practices).toHaveLength(6);
    expect(result.editions).toMatchObject({ leftOut: [], retired: [] });
    expect(result.verdict).toEqual({ changed: true });
  });
});

describe('the trend', () => {
  const dated = (name: string, at: string, one: Run) => ({ name, at, ...one });
  const runs = [
    dated('Q3', '2026-09-30T08:00:00.000Z', run({ ...base, planning: 'leads always artefact' }, 2)),
    dated('Q1', '2026-03-31T08:00:00.000Z', run(base)),
    dated('Q2', '2026-06-30T08:00:00.000Z', run({ planning: 'contributes always' })),
  ];

  test('shows every practice over all runs, the earliest first', () => {
    const { runs: points, lines } = trend(maturity, runs);
    expect(points.map(({ run: { name } }) => name)).toEqual(['Q1', 'Q2', 'Q3']);
    expect(lines[0]?.scores).toEqual([1.5, 2, 3]);
    expect(lines[1]?.scores).toEqual([1.5, undefined, 1.5]);
    expect(points.map(({ band }) => band?.id)).toEqual(['contributing', undefined, 'contributing']);
    expect(points.map(({ confidence }) => confidence.label)).toEqual(['medium', 'low', 'medium']);
  });

  test('marks where the edition changes, and leaves out what an edition did not have', () => {
    const { runs: points, lines } = trend(later, runs);
    expect(points.map(({ otherEdition }) => otherEdition)).toEqual([false, false, true]);
    const line = lines.find(({ item }) => item.id === 'incident-response');
    expect(line?.scores).toEqual([undefined, undefined, 1.5]);
  });

  test('of no run is empty', () => {
    const { runs: points, lines } = trend(maturity, []);
    expect(points).toEqual([]);
    expect(lines.every(({ scores }) => scores.length === 0)).toBe(true);
  });
});

describe('two runs of different editions', () => {
  const later = everything('leads always artefact');
  const between = (reworded: Ladder['reworded'], retired: Ladder['retired'] = []) =>
    movement({ ...maturity, edition: 2, reworded, retired }, run(base, 1), run(later, 2));
  const planning = itemOf('planning').number;

  test('claim no change of a practice that asks something else since, and name it', () => {
    const found = between([
      { list: 'items', number: planning, note: 'Leads asks for more.', edition: 2 },
    ]);
    expect(idsOf(found.editions.reworded)).toEqual(['planning']);
    expect(idsOf(found.practices.map(({ item }) => item))).not.toContain('planning');
    expect(found.practices).toHaveLength(5);
  });

  test('claim none of a practice that took over the answers of another', () => {
    const gone = { list: 'items', id: 'demo', number: 99, title: 'Demo', edition: 2 };
    const found = between([], [{ ...gone, successor: planning }]);
    expect(idsOf(found.editions.reworded)).toEqual(['planning']);
  });

  test('claim none at all where a row of the scale means something else', () => {
    const found = between([{ list: 'answers', number: 3, was: 'Helps', edition: 2 }]);
    expect(found.editions.reworded).toHaveLength(6);
    expect(found.verdict).toEqual({ changed: false, reason: 'not-scored' });
  });

  test('compare what was reworded before both', () => {
    const reworded = [{ list: 'items', number: planning, was: 'Plans', edition: 2 }];
    const found = movement({ ...maturity, edition: 2, reworded }, run(base, 2), run(later, 2));
    expect(found.editions.reworded).toEqual([]);
    expect(found.practices).toHaveLength(6);
  });
});
