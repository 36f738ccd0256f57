import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSigns } from '#domain/count/result.ts';
import { ANY, idsOf, letters, sheet, teammate } from './teammate.ts';

const resultOf = (given: string, facts = {}) => countSigns(teammate, sheet(given, { facts }));
const verdictOf = (given: string) => resultOf(given).verdict;
const readingOf = (given: string) => {
  const verdict = verdictOf(given);
  return verdict.kind === 'reading' ? verdict.reading : verdict.kind;
};

describe('the two counts', () => {
  test('stand for the signs alone; the mirror enters neither', () => {
    const { signs, mirror } = resultOf('ttccoodxtccd');
    expect([signs.for, signs.against, signs.neither].map((one) => one.length)).toEqual([2, 2, 2]);
    expect(idsOf(signs.unknown)).toEqual(['representation']);
    expect(idsOf(signs.excluded)).toEqual(['absence']);
    expect(idsOf(mirror.for)).toEqual(['context']);
    expect(idsOf(mirror.against)).toEqual(['introductions', 'feedback']);
  });

  test('add up to all signs, whatever is answered', () => {
    fc.assert(
      fc.property(letters(...ANY), (given) => {
        for (const one of [resultOf(given).signs, resultOf(given).mirror]) {
          const { total, ...lists } = one;
          expect(Object.values(lists).flat()).toHaveLength(total);
        }
      }),
    );
  });
});

describe('the reading', () => {
  test.each([
    ['............', 'withheld'],
    ['dddddddd....', 'withheld'],
    ['tttt....tttt', 'withheld'],
    ['ttttt.......', 'for'],
    ['ccccc.......', 'against'],
    ['ttttcccc....', 'mixed'],
    ['tttttccc....', 'for'],
    ['ttttcccx....', 'mixed'],
    ['tttccccc....', 'against'],
    ['oooooooo....', 'mixed'],
  ])('of %s is %s', (given, reading) => expect(readingOf(given)).toBe(reading));

  test('may change exactly where answers to the open signs lead to another', () => {
    const filled = (given: string): string[] => {
      const at = given.slice(0, 8).indexOf('.');
      if (at < 0) return [given];
      return [...'tco'].flatMap((one) => filled(given.slice(0, at) + one + given.slice(at + 1)));
    };
    expect(resultOf('ttttttt.....').mayChange).toBe(false);
    expect(resultOf('ccct.o......').mayChange).toBe(true);
    fc.assert(
      fc.property(letters('t', 'c', 'o', 'd'), fc.nat(3), (given, open) => {
        const now = given.slice(0, 8 - open).padEnd(12, '.');
        const verdict = verdictOf(now);
        if (verdict.kind !== 'reading') return;
        const others = filled(now).some((full) => readingOf(full) !== verdict.reading);
        expect(resultOf(now).mayChange).toBe(others);
      }),
    );
  });

  test('says how many steps would move it, towards either pole', () => {
    const movesOf = (given: string) =>
      resultOf(given).moves.map(({ towards, to, steps }) => [towards, to, steps]);
    expect(movesOf('cccccccc....')).toEqual([['for', 'mixed', 7]]);
    expect(movesOf('tttttttt....')).toEqual([['against', 'mixed', 7]]);
    expect(movesOf('ttttcccc....')).toEqual([
      ['for', 'for', 2],
      ['against', 'against', 2],
    ]);
    // At -1, one step down is the near one.
    expect(movesOf('ttooccc.....')).toEqual([
      ['for', 'for', 3],
      ['against', 'against', 1],
    ]);
    expect(movesOf('tttt........')).toEqual([]);
  });

  test('counts Don’t know and no answer among what can move it, and not what is not possible', () => {
    const [up, down] = resultOf('ooooodx.....').moves;
    for (const move of [up, down]) {
      expect(idsOf(move!.unknown)).toEqual(['project-lead']);
      expect(idsOf(move!.open)).toEqual(['absence']);
      expect(idsOf(move!.rows)).not.toContain('representation');
    }
  });

  test('is not moved by fewer steps, and is by as many', () => {
    const next: Record<string, Record<string, string>> = {
      for: { c: 'o', o: 't', d: 't', '.': 't' },
      against: { t: 'o', o: 'c', d: 'c', '.': 'c' },
    };
    const walk = (given: string, towards: string, steps: number) => {
      const now = [...given];
      for (let left = steps; left > 0; left--) {
        const at = now.findIndex((letter, index) => index < 8 && letter in next[towards]!);
        now[at] = next[towards]![now[at]!]!;
      }
      return now.join('');
    };
    fc.assert(
      fc.property(letters('t', 'c', 'o', 'd', 'x', '.'), (given) => {
        for (const { towards, to, steps } of resultOf(given).moves) {
          expect(readingOf(walk(given, towards, steps))).toBe(to);
          expect(readingOf(walk(given, towards, steps - 1))).toBe(readingOf(given));
        }
      }),
    );
  });

  test('never falls with a better row', () => {
    const order = ['against', 'mixed', 'for'];
    fc.assert(
      fc.property(letters('t', 'c', 'o'), fc.nat(7), (given, at) => {
        const raised = given.slice(0, at) + (given[at] === 'c' ? 'o' : 't') + given.slice(at + 1);
        expect(order.indexOf(readingOf(raised))).toBeGreaterThanOrEqual(
          order.indexOf(readingOf(given)),
        );
      }),
    );
  });

  test('takes Don’t know and Not possible here for no answer, never for none', () => {
    fc.assert(
      fc.property(letters(...ANY), (given) => {
        const without = given.replace(/[dx]/g, '.');
        expect(verdictOf(given)).toEqual(verdictOf(without));
      }),
    );
  });
});

describe('the client side', () => {
  test('is named as the cause where a contractor reading stands beside a No', () => {
    expect(resultOf('cccccccctttt').clientCause).toBe(false);
    expect(resultOf('cccccccctctt').clientCause).toBe(true);
    expect(resultOf('cccccccctdtt').clientCause).toBe(false);
    expect(resultOf('ttttttttcccc').clientCause).toBe(false);
  });

  test('comes first in the next step', () => {
    expect(resultOf('ctttttttttct').next?.id).toBe('feedback');
    expect(resultOf('tctttttttttt').next?.id).toBe('alternative');
    expect(resultOf('tttttttttttt').next).toBeUndefined();
  });
});

test('the phase says whether a contractor reading is to be expected', () => {
  expect(resultOf('cccccccc....').expected).toBeUndefined();
  expect(resultOf('cccccccc....', { 1: [1] }).expected).toBe(true);
  expect(resultOf('cccccccc....', { 1: [3] }).expected).toBe(false);
});

test('numbers of another edition change nothing', () => {
  const known = sheet('ttttt...cccc', { side: 1 });
  const strange = { ...known, answers: { ...known.answers, 7: { answer: 20 }, 99: { answer: 1 } } };
  expect(countSigns(teammate, strange)).toEqual(countSigns(teammate, known));
  expect(countSigns(teammate, { ...known, side: 9 })).not.toHaveProperty('side');
});
