import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareItems, type Comparable, type Compared } from '#domain/comparison/compare.ts';
import type { Worksheet } from '#worksheet/types.ts';

const client = { id: 'client', number: 1, label: 'Client side' };
const external = { id: 'external', number: 2, label: 'External side' };

interface Sign {
  readonly number: number;
}

/** A count of 0 to 10, held in `consistency`: an instrument that is no ladder. Answer 5 is Don't know. */
const signs = (count: number): Comparable<Sign> => ({
  sides: [client, external],
  items: Array.from({ length: count }, (_, index) => ({ number: index + 1 })),
  read(worksheet, item) {
    const given = worksheet.answers[item.number];
    if (given?.answer === 5) return { state: 'unknown', label: "Don't know" };
    if (given?.answer === 6) return { state: 'excluded', label: 'Not possible here' };
    if (given?.consistency === undefined) return { state: 'open' };
    const value = given.consistency;
    return { state: 'value', value, label: `${value}`, details: [] };
  },
});

/** One person's answers: a number is a value, `?` Don't know, `-` Not possible here. */
function person(side: number | undefined, ...given: (number | '?' | '-' | undefined)[]): Worksheet {
  const answers = given.flatMap((value, index) => {
    if (value === undefined) return [];
    const answer =
      typeof value === 'number' ? { consistency: value } : { answer: value === '?' ? 5 : 6 };
    return [[index + 1, answer] as const];
  });
  return { ...(side && { side }), facts: {}, answers: Object.fromEntries(answers) };
}

function only(...worksheets: Worksheet[]): Compared<Sign> {
  const [item] = compareItems(signs(1), worksheets).items;
  if (!item) throw new Error('no item');
  return item;
}

const anyGiven = fc.option(
  fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('?' as const, '-' as const)),
  { nil: undefined },
);
const anyPerson = fc
  .tuple(fc.constantFrom(undefined, 1, 2, 9), fc.array(anyGiven, { minLength: 3, maxLength: 3 }))
  .map(([side, given]) => person(side, ...given));

/** All figures of a comparison, without the answers one by one. */
const figures = (items: readonly Compared<Sign>[]) =>
  items.map((compared) => ({ ...compared, answers: undefined }));

describe('a comparison', () => {
  test('shows the median of each side, the range and the lower side', () => {
    const item = only(person(1, 4), person(1, 6), person(2, 3), person(2, 9), person(2, 3));
    expect(item.groups).toEqual([
      // Two answers, so neither stands for the side.
      { side: client, median: 5, valued: 2, unknown: 0, excluded: 0 },
      { side: external, median: 3, valued: 3, unknown: 0, excluded: 0 },
    ]);
    expect(item).toMatchObject({ lowest: 3, difference: 2, range: 6, flag: 'sides' });
    expect(item).toMatchObject({ higher: client, lower: external, disagreement: 3 });
  });

  test('flags sides from one row apart, single answers from two', () => {
    expect(only(person(1, 2), person(2, 1))).toMatchObject({ flag: 'sides', disagreement: 1 });
    expect(only(person(1, 2), person(2, 1.25))).not.toHaveProperty('flag');
    expect(only(person(1, 3), person(1, 1))).toMatchObject({ flag: 'spread', disagreement: 1 });
    expect(only(person(1, 3), person(1, 1.25))).not.toHaveProperty('flag');
  });

  test('flags a difference that decimal fractions make a hair too small', () => {
    expect(only(person(1, 2.3), person(2, 1.3))).toMatchObject({ flag: 'sides' });
  });

  test('takes other thresholds for another scale', () => {
    const people = [person(1, 8), person(2, 5)];
    const [item] = compareItems(signs(1), people, { difference: 4, range: 6 }).items;
    expect(item).not.toHaveProperty('flag');
    expect(item?.disagreement).toBe(0.75);
  });

  test('lists every answer by side, with the name where it is given', () => {
    const named = { ...person(2, 1), name: ' Ana ' };
    const { respondents, items } = compareItems(signs(1), [person(undefined, 2), named, person(1)]);
    expect(respondents).toEqual([
      { index: 2, side: client },
      { index: 1, side: external, name: 'Ana' },
      { index: 0 },
    ]);
    expect(items[0]?.answers.map(({ voice }) => voice.state)).toEqual(['open', 'value', 'value']);
  });

  test("shows Don't know and Not possible here, and counts neither as zero", () => {
    const item = only(person(1, 4), person(1, '?'), person(2, '-'), person(2));
    expect(item).toMatchObject({ lowest: 4, range: 0, disagreement: 0, disputed: true });
    expect(item).not.toHaveProperty('difference');
    expect(item.groups).toEqual([
      { side: client, median: 4, label: '4', valued: 1, unknown: 1, excluded: 0 },
      { side: external, valued: 0, unknown: 0, excluded: 1 },
    ]);
    expect(only(person(1, '?'), person(2, '?'))).not.toHaveProperty('lowest');
    expect(only(person(1, '-'), person(2, '?')).disputed).toBe(false);
  });

  test('compares people without a side as a group of their own, which no direction names', () => {
    const item = only(person(1, 4), person(undefined, 1), person(9, 3));
    expect(item.groups).toHaveLength(2);
    expect(item).toMatchObject({ lowest: 2, range: 3, flag: 'spread' });
    expect(item).not.toHaveProperty('higher');
  });

  test('puts the largest disagreement first, then the lowest value, then what nobody valued', () => {
    const { topics } = compareItems(signs(5), [
      person(1, 5, 3, '?', 2, 2),
      person(2, 5, 3, '?', 3, 5),
    ]);
    expect(topics.map(({ item }) => item.number)).toEqual([5, 4, 2, 1, 3]);
  });

  test('puts what somebody calls not possible here before what nobody needs to discuss', () => {
    const { topics } = compareItems(signs(3), [person(1, 5, 4, 1), person(2, 5, '-', 1.5)]);
    // Item 3 differs a little and is not flagged; item 2 has one value alone, so no distance.
    expect(topics.map(({ item, flag, disputed }) => [item.number, flag, disputed])).toEqual([
      [2, undefined, true],
      [3, undefined, false],
      [1, undefined, false],
    ]);
  });

  test('never puts a flagged or disputed item below one that is neither', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 6 }), (people) => {
        const calls = compareItems(signs(3), people).topics.map(
          ({ flag, disputed }) => flag !== undefined || disputed,
        );
        expect(calls).toEqual([...calls].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('of one person is what that person said', () => {
    fc.assert(
      fc.property(anyPerson, (worksheet) => {
        const kind = signs(3);
        for (const { item, lowest, range, disagreement } of compareItems(kind, [worksheet]).items) {
          const voice = kind.read(worksheet, item);
          expect(lowest).toBe(voice.state === 'value' ? voice.value : undefined);
          expect(range).toBe(voice.state === 'value' ? 0 : undefined);
          expect(disagreement).toBe(0);
        }
      }),
    );
  });

  test('gives the same figures and topics in whatever order people answer', () => {
    const shuffled = fc
      .array(anyPerson, { maxLength: 7 })
      .chain((people) =>
        fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
      );
    fc.assert(
      fc.property(shuffled, ([people, others]) => {
        const [one, other] = [people, others].map((list) => compareItems(signs(3), list));
        expect(figures(one?.items ?? [])).toEqual(figures(other?.items ?? []));
        const order = (list: typeof one) => list?.topics.map(({ item }) => item.number);
        expect(order(one)).toEqual(order(other));
      }),
    );
  });

  test('changes no median when somebody joins who answers like the middle of the side', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 6 }), (people) => {
        const before = compareItems(signs(3), people);
        const side = people[0]?.side;
        const known = [client, external].find(({ number }) => number === side);
        const middle = before.items.map(
          ({ groups }) => groups.find((group) => group.side === known)?.median,
        );
        const after = compareItems(signs(3), [...people, person(side, ...middle)]);
        const medians = (list: typeof before) =>
          list.items.map(({ groups, lowest }) => [lowest, ...groups.map((group) => group.median)]);
        expect(medians(after)).toEqual(medians(before));
      }),
    );
  });
});
