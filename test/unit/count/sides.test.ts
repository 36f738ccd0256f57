import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSigns } from '#domain/count/result.ts';
import { compareSides } from '#domain/count/sides.ts';
import { ANY, idsOf, letters, sheet, teammate } from './teammate.ts';

const client = (given: string, name = 'Ada') => sheet(given, { side: 1, name });
const external = (given: string, name = 'Wen') => sheet(given, { side: 2, name });
const differ = (...sheets: ReturnType<typeof sheet>[]) =>
  idsOf(
    compareSides(teammate, sheets)
      .comparison.topics.filter(({ flag }) => flag)
      .map(({ item }) => item),
  );

describe('several people', () => {
  test('keep their own counts, side by side', () => {
    const { people, missing } = compareSides(teammate, [
      external('cccccccc....'),
      client('tttttttt'),
    ]);
    expect(
      people.map(({ respondent, result: { signs } }) => [
        respondent.name,
        signs.for.length,
        signs.against.length,
      ]),
    ).toEqual([
      ['Ada', 8, 0],
      ['Wen', 0, 8],
    ]);
    expect(missing).toEqual([]);
  });

  test('differ where the sides see another sign, the widest apart first', () => {
    expect(differ(client('ttttttttttt'), external('tottctttttt'))).toEqual([
      'decision',
      'alternative',
    ]);
  });

  test('do not differ where one does not know, or nobody answered', () => {
    expect(differ(client('tttttttttttt'), external('dx.ttttttttt'))).toEqual([]);
  });

  test('of one side leave the other to be heard', () => {
    const { missing } = compareSides(teammate, [client('t'), client('c', 'Bo')]);
    expect(idsOf(missing)).toEqual(['external']);
  });

  test('of one worksheet say what it says alone', () => {
    fc.assert(
      fc.property(letters(...ANY), (given) => {
        const one = client(given);
        const { people, comparison } = compareSides(teammate, [one]);
        expect(people.map(({ result }) => result)).toEqual([countSigns(teammate, one)]);
        expect(comparison.topics.filter(({ flag }) => flag)).toEqual([]);
      }),
    );
  });

  test('give the same counts and differences in any order', () => {
    const people = fc.array(
      fc
        .tuple(letters(...ANY), fc.constantFrom(1, 2))
        .map(([given, side]) => sheet(given, { side })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(people, (sheets) => {
        const counts = (of: typeof sheets) =>
          compareSides(teammate, of)
            .people.map(({ result }) => JSON.stringify(result))
            .sort();
        const reversed = [...sheets].reverse();
        expect(counts(reversed)).toEqual(counts(sheets));
        expect(differ(...reversed)).toEqual(differ(...sheets));
      }),
    );
  });
});
