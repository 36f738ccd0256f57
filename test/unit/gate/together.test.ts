import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isToTalk } from '#domain/comparison/compare.ts';
import { gateTogether } from '#domain/gate/together.ts';
import { passGate } from '#domain/gate/result.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { idsOf, letters, readiness, sheet } from './readiness.ts';

const ANY = ['y', 'p', 'n', 'd', '.'];
const on = (side: number | undefined, given: string): Worksheet => ({
  ...(side !== undefined && { side }),
  ...sheet(given),
});
const outcome = ({ decision }: ReturnType<typeof passGate>) =>
  decision.kind === 'outcome' ? decision.outcome.id : decision.kind;

describe('a gate answered by several people', () => {
  test('names the outcome of each, and the careful one by the lower side of each item', () => {
    const { alone, together } = gateTogether(readiness, [
      on(1, 'yyyyyyyyy'),
      on(2, 'yyyynyyyy'),
      on(2, 'yyyynyyyy'),
    ]);
    expect(alone.map(outcome)).toEqual(['ready', 'not-yet', 'not-yet']);
    expect(outcome(together)).toBe('not-yet');
  });

  test('takes the lower of two answers of one side', () => {
    const { together } = gateTogether(readiness, [on(1, 'yyyyyyyyy'), on(1, 'pyyyyyyyy')]);
    expect(outcome(together)).toBe('ready-with-conditions');
  });

  test('a side that does not know makes a condition, also where the other says Yes', () => {
    const both = gateTogether(readiness, [on(1, 'dyyyyyyyy'), on(2, 'dyyyyyyyy')]);
    expect(idsOf(both.together.unknown)).toEqual(['leader']);
    for (const other of ['yyyyyyyyy', 'pyyyyyyyy']) {
      const { together } = gateTogether(readiness, [on(1, 'dyyyyyyyy'), on(2, other)]);
      expect(idsOf(together.unknown)).toEqual(['leader']);
      expect(outcome(together)).toBe('ready-with-conditions');
    }
  });

  test('an item that one side answers and the other does not know is to be discussed', () => {
    const { comparison } = gateTogether(readiness, [on(1, 'ppnyyyyyy'), on(2, 'dydyddyyy')]);
    const unsettled = comparison.items.filter((one) => one.unsettled).map(({ item }) => item);
    // Against a No, Don't know changes nothing.
    expect(idsOf(unsettled)).toEqual(['leader', 'review', 'architecture-owner']);
    expect(comparison.topics.slice(0, 4).every(isToTalk)).toBe(true);
    const alone = gateTogether(readiness, [on(1, 'ddddddddd'), on(1, 'yyyyyyyyy')]);
    expect(alone.comparison.items.some((one) => one.unsettled)).toBe(false);
  });

  test("a No stands beside a Don't know, and who knows speaks for their side", () => {
    const no = gateTogether(readiness, [on(1, 'dyyyyyyyy'), on(2, 'nyyyyyyyy')]);
    expect(outcome(no.together)).toBe('not-yet');
    const same = gateTogether(readiness, [on(1, 'dyyyyyyyy'), on(1, 'yyyyyyyyy')]);
    expect(outcome(same.together)).toBe('ready');
  });

  test('flags sides from one step apart, and single answers from No to Yes', () => {
    const flags = (...sheets: Worksheet[]) =>
      gateTogether(readiness, sheets).comparison.items.map(({ flag }) => flag);
    expect(flags(on(1, 'yyyyyyyyy'), on(2, 'pyyyyyyyy'))[0]).toBe('sides');
    expect(flags(on(1, 'yyyyyyyyy'), on(1, 'pyyyyyyyy'))[0]).toBeUndefined();
    expect(flags(on(1, 'yyyyyyyyy'), on(1, 'nyyyyyyyy'))[0]).toBe('spread');
  });

  test('of one worksheet says what it says alone', () => {
    fc.assert(
      fc.property(letters(...ANY), fc.constantFrom(undefined, 1, 2), (given, side) => {
        const one = on(side, given);
        const { alone, together, comparison } = gateTogether(readiness, [one]);
        expect(together).toEqual(passGate(readiness, one));
        expect(alone).toEqual([passGate(readiness, one)]);
        expect(comparison.items.filter(({ flag }) => flag)).toEqual([]);
      }),
    );
  });

  test('gives the same outcome in whatever order people answer', () => {
    const people = fc.array(
      fc.tuple(fc.constantFrom(undefined, 1, 2), letters(...ANY)).map((one) => on(...one)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(people, (sheets) => {
        const there = gateTogether(readiness, sheets);
        const back = gateTogether(readiness, [...sheets].reverse());
        expect(back.together).toEqual(there.together);
        const order = ({ comparison }: typeof there) =>
          comparison.topics.map(({ item }) => item.id);
        expect(order(back)).toEqual(order(there));
      }),
    );
  });

  test('never opens a gate that the lower side keeps shut', () => {
    fc.assert(
      fc.property(letters('y', 'p', 'n', 'd'), letters('y', 'p', 'n', 'd'), (client, external) => {
        const rank = (result: ReturnType<typeof passGate>) =>
          idsOf(readiness.outcomes).indexOf(outcome(result));
        const { alone, together } = gateTogether(readiness, [on(1, client), on(2, external)]);
        expect(rank(together)).toBeLessThanOrEqual(Math.min(...alone.map(rank)));
      }),
    );
  });
});
