import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phaseResult, type PhaseResult } from '#domain/phases/result.ts';
import { phasesTogether } from '#domain/phases/together.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { anyWorksheet, ownership, worksheet } from './ownership.ts';

const on = (side: number | undefined, sheet: Worksheet): Worksheet => ({
  ...sheet,
  ...(side !== undefined && { side }),
});
const shown = ({ outcome }: PhaseResult) =>
  outcome.kind === 'phase' ? (outcome.shown?.id ?? 'none') : outcome.kind;
/** A note beside no answer says nothing in a comparison. */
const answered = (sheet: Worksheet): Worksheet => ({
  ...sheet,
  answers: Object.fromEntries(
    Object.entries(sheet.answers).filter(([, { answer }]) =>
      ownership.answers.some(({ number }) => number === answer),
    ),
  ),
});

describe('phases answered by several people', () => {
  test('name the phase of each, and the careful one by the lower side of each criterion', () => {
    const { alone, together } = phasesTogether(ownership, [
      on(1, worksheet({ context: 'shown', guided: 'shown', module: 'unmet' })),
      on(2, worksheet({ context: 'shown', guided: 'unshown', module: 'unmet' })),
    ]);
    expect(alone.map(shown)).toEqual(['guided', 'context']);
    expect(shown(together)).toBe('context');
  });

  test('a criterion that does not hold counts as lost where somebody saw it before', () => {
    const { together } = phasesTogether(ownership, [
      on(1, worksheet({ context: 'shown', mentor: 'unmet' })),
      on(2, worksheet({ context: 'shown', mentor: 'lost' })),
    ]);
    expect(together.loss?.criteria.map(({ item }) => item.id)).toEqual(['mentor']);
  });

  test('a side that does not know keeps open what the other calls shown', () => {
    const sides = (guided: string) =>
      phasesTogether(ownership, [
        on(1, worksheet({ context: 'shown', guided: 'shown', module: 'unmet' })),
        on(2, worksheet({ context: 'shown', guided })),
      ]).together;
    expect(sides('shown').outcome).toMatchObject({ shown: { id: 'guided' }, certain: true });
    expect(sides('dont-know').outcome).toMatchObject({ shown: { id: 'context' }, certain: false });
    expect(sides('unmet').outcome).toMatchObject({ shown: { id: 'context' }, certain: true });
  });

  test('never show more than the lower side does', () => {
    fc.assert(
      fc.property(anyWorksheet, anyWorksheet, (client, external) => {
        const rank = ({ outcome }: PhaseResult) =>
          outcome.kind === 'phase'
            ? ownership.phases.findIndex(({ id }) => id === outcome.shown?.id)
            : -1;
        // Both answer the same criteria: who says nothing has no side in it.
        const both = (one: Worksheet, other: Worksheet): Worksheet => ({
          ...one,
          answers: { ...answered(other).answers, ...answered(one).answers },
        });
        const [one, two] = [both(client, external), both(external, client)];
        const { alone, together } = phasesTogether(ownership, [on(1, one), on(2, two)]);
        expect(rank(together)).toBeLessThanOrEqual(Math.min(...alone.map(rank)));
      }),
    );
  });

  test('facts that people give in two ways stay open', () => {
    const facts = (months: string) => worksheet({ context: 'shown' }, { months });
    const label = (...sheets: Worksheet[]) =>
      phasesTogether(ownership, sheets).together.context[0]?.label;
    expect(label(on(1, facts('under-3')), on(2, facts('under-3')))).toBe('Less than 3');
    expect(label(on(1, facts('under-3')), on(2, facts('3-to-5')))).toBeUndefined();
  });

  test('apply months to the phase that all show, not to one that a single dispute computes', () => {
    const time = { 'months-in-phase': 'over-12' };
    const all = { context: 'shown', guided: 'shown', module: 'shown', owner: 'unmet' };
    const mine = on(1, worksheet(all, time));
    const disputed = phasesTogether(ownership, [
      mine,
      on(2, worksheet({ ...all, mentor: 'unmet' })),
    ]).together;
    expect(disputed.present.id).toBe('context');
    expect(disputed.others.map(({ id }) => id)).toEqual(['module']);
    expect(disputed.months).toBe('other-phase');
    expect(disputed.warnings).toEqual([]);
    const agreed = phasesTogether(ownership, [mine, on(2, worksheet(all))]).together;
    expect([agreed.months, agreed.warnings.length]).toEqual(['apply', 1]);
    // Who has not answered yet disputes nothing.
    const partly = phasesTogether(ownership, [mine, on(2, worksheet({ explanation: 'shown' }))]);
    expect(partly.together.months).toBe('apply');
  });

  test('of one worksheet say what it says alone', () => {
    fc.assert(
      fc.property(anyWorksheet, fc.constantFrom(undefined, 1, 2), (given, side) => {
        const one = on(side, answered(given));
        const { together, comparison } = phasesTogether(ownership, [one]);
        const alone = phaseResult(ownership, one);
        expect(together.outcome).toEqual(alone.outcome);
        expect(together.phases).toEqual(alone.phases);
        expect(together.warnings).toEqual(alone.warnings);
        expect(comparison.items.filter(({ flag }) => flag)).toEqual([]);
      }),
    );
  });

  test('give the same phase in whatever order people answer', () => {
    const people = fc.array(
      fc.tuple(fc.constantFrom(undefined, 1, 2), anyWorksheet).map((one) => on(...one)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(people, (sheets) => {
        const there = phasesTogether(ownership, sheets);
        const back = phasesTogether(ownership, [...sheets].reverse());
        expect(back.together).toEqual(there.together);
        const order = ({ comparison }: typeof there) =>
          comparison.topics.map(({ item }) => item.id);
        expect(order(back)).toEqual(order(there));
      }),
    );
  });
});
