import { describe, expect, test } from 'vitest';
import { reusedIn, type HeardRun } from '#worksheet/reused.ts';
import type { Collected, Worksheet } from '#worksheet/types.ts';

const sheet = (answer: number, rest: Partial<Worksheet> = {}): Worksheet => ({
  facts: {},
  answers: { 1: { answer } },
  ...rest,
});
const sent = (id: string, received: string, worksheet: Worksheet): Collected => ({
  ...{ id, received: `${received}T08:00:00.000Z`, edition: 1, via: 'link', worksheet },
});
const run = (day: string, own: Worksheet | undefined, ...collected: Collected[]): HeardRun => ({
  at: `${day}T09:00:00.000Z`,
  content: { collected },
  worksheets: [...(own ? [own] : []), ...collected.map(({ worksheet }) => worksheet)],
});

const lena = sent('a', '2026-08-20', sheet(2, { name: 'Lena', side: 2 }));
const omar = sent('b', '2026-08-21', sheet(3, { mark: 'abcdefgh' }));
const unnamed = sent('c', '2026-08-22', sheet(1));
const august = run('2026-08-24', sheet(1), lena, omar, unnamed);

describe('the worksheets of an earlier run', () => {
  test('are counted with their day where only the owner answered again', () => {
    const november = run('2026-11-26', sheet(2), lena, omar, unnamed);
    expect(reusedIn([august, november])).toEqual([
      undefined,
      { of: 4, from: [{ day: '2026-08-24', worksheets: 3 }] },
    ]);
  });

  test('are of the first run that holds them, however many runs repeat them', () => {
    const september = run('2026-09-24', sheet(2), lena, omar);
    const november = run('2026-11-26', sheet(2), lena, omar);
    expect(reusedIn([august, september, november])[2]).toEqual({
      of: 3,
      from: [
        { day: '2026-08-24', worksheets: 2 },
        { day: '2026-09-24', worksheets: 1 },
      ],
    });
  });

  test('are no more where a person answered otherwise, or sent the same again', () => {
    const changed = { ...lena, worksheet: { ...lena.worksheet, answers: { 1: { answer: 4 } } } };
    const again = { ...omar, received: '2026-11-20T08:00:00.000Z' };
    expect(reusedIn([august, run('2026-11-26', undefined, changed, again)])[1]).toBeUndefined();
  });

  test('are those of a person by name, under another id, too', () => {
    const moved = { ...lena, id: 'z' };
    expect(reusedIn([august, run('2026-11-26', undefined, moved)])[1]?.of).toBe(1);
    const other = sent('y', '2026-08-20', sheet(2, { name: 'Ida', side: 2 }));
    expect(reusedIn([august, run('2026-11-26', undefined, other)])[1]).toBeUndefined();
  });

  test('of a run that was kept under an earlier date count, although they came in after it', () => {
    const dated = { ...august, at: '2026-08-10T10:00:00.000Z' };
    expect(reusedIn([dated, run('2026-11-26', undefined, lena)])[1]?.from).toEqual([
      { day: '2026-08-10', worksheets: 1 },
    ]);
  });

  test('are not old on the day of the run itself', () => {
    const later = { ...august, at: '2026-08-24T16:00:00.000Z' };
    expect(reusedIn([august, later])).toEqual([undefined, undefined]);
  });

  test('without an answer are none', () => {
    const empty = { ...sheet(1), answers: {} };
    expect(reusedIn([run('2026-08-24', empty), run('2026-11-26', empty)])[1]).toBeUndefined();
  });
});
