import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyResult } from '#domain/tally/result.ts';
import { compareTallies, type TallySide } from '#domain/tally/together.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { anyWorksheet, contribution, tagged } from './contribution.ts';

const on = (side: number, words: string): Worksheet => ({ ...tagged(words), side });
const usual = (side: TallySide | undefined) => side?.usual.map(({ level }) => level);
const compare = (...sheets: Worksheet[]) => compareTallies(contribution, sheets);

describe('several people who tagged work items', () => {
  test('are laid side by side with a distribution, a usual level and a ceiling for each side', () => {
    const { sides, usualApart, ceilingApart, missing } = compare(
      on(1, '1 1 1 2 2*'),
      on(1, '1 1 1 1 3'),
      on(2, '3 3* 3 2 4'),
    );
    expect(sides.map(({ side, people, tagged: tags }) => [side?.id, people, tags])).toEqual([
      ['client', 2, 10],
      ['external', 1, 5],
    ]);
    expect(sides[0]?.levels.map(({ items, proven }) => [items, proven])).toEqual([
      [7, 0],
      [2, 1],
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(sides.map(usual)).toEqual([[1], [3]]);
    expect(sides.map(({ ceiling }) => ceiling?.level)).toEqual([2, 3]);
    expect([usualApart, ceilingApart]).toEqual([true, true]);
    expect(missing).toEqual([]);
  });

  test('do not differ where the sides share a usual level, or one has too few tags', () => {
    expect(compare(on(1, '1 1 2 2 3'), on(2, '2 2 2 3 3')).usualApart).toBe(false);
    expect(compare(on(1, '1 1 1 1 1'), on(2, '3 3* 3')).usualApart).toBe(false);
    expect(compare(on(1, '1 1 1 1 1'), on(2, '3 3* 3')).ceilingApart).toBe(false);
  });

  test('never compare slots: the same tags in another order change nothing', () => {
    const one = compare(on(1, '1 2 3 4 5*'), on(2, '1 1 2 2 3'));
    const other = compare(on(1, '5* 4 3 2 1'), on(2, '3 2 2 1 1'));
    expect(other.sides).toEqual(one.sides);
  });

  test('of one side leave the other to be heard', () => {
    expect(compare(on(1, '1 1 1 1 1')).missing.map(({ id }) => id)).toEqual(['external']);
  });

  test('of one worksheet say what it says alone', () => {
    fc.assert(
      fc.property(anyWorksheet, (one) => {
        const { people, sides, usualApart, ceilingApart } = compare(one);
        const alone = tallyResult(contribution, one);
        expect(people.map(({ result }) => result)).toEqual([alone]);
        const [side] = sides;
        expect(side?.levels.map(({ items }) => items)).toEqual(
          alone.levels.map(({ items }) => items.length),
        );
        const { outcome } = alone;
        expect(side?.usual).toEqual(outcome.kind === 'spread' ? outcome.usual : []);
        expect(side?.ceiling).toEqual(outcome.kind === 'spread' ? outcome.ceiling : undefined);
        expect([usualApart, ceilingApart]).toEqual([false, false]);
      }),
    );
  });

  test('give the same sides in whatever order people answer', () => {
    fc.assert(
      fc.property(fc.array(anyWorksheet, { maxLength: 6 }), (sheets) => {
        const there = compare(...sheets);
        const back = compare(...[...sheets].reverse());
        expect(back.sides).toEqual(there.sides);
        expect([back.usualApart, back.ceilingApart]).toEqual([
          there.usualApart,
          there.ceilingApart,
        ]);
      }),
    );
  });
});
