import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallyResult, type Spread } from '#domain/tally/result.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { anyWorksheet, contribution, tagged } from './contribution.ts';

const read = (worksheet: Worksheet) => tallyResult(contribution, worksheet);
const spread = (words: string, facts: Worksheet['facts'] = {}): Spread => {
  const { outcome } = read(tagged(words, facts));
  if (outcome.kind !== 'spread') throw new RangeError(`${words}: ${outcome.kind}`);
  return outcome;
};
const usual = (one: Spread) => one.usual.map(({ level }) => level);
const ids = (items: readonly { number: number }[]) => items.map(({ number }) => number);

describe('ten tagged work items', () => {
  const worksheet = tagged('1* 1 1 2* 1 3* 4 ? 1 2');
  const result = read(worksheet);

  test('are counted by level, and those with an artefact among them', () => {
    expect(result.levels.map(({ items }) => items.length)).toEqual([5, 2, 1, 1, 0]);
    expect(result.levels.map(({ proven }) => proven.length)).toEqual([1, 1, 1, 0, 0]);
    expect([result.tagged.length, result.proven.length]).toEqual([9, 3]);
    expect(ids(result.unknown)).toEqual([8]);
  });

  test('have as usual level the one with the most items', () => {
    expect(result.outcome).toMatchObject({ kind: 'spread', usual: [{ level: 1 }], most: 5 });
  });

  test('have as ceiling the highest level with an artefact, whatever is tagged above it', () => {
    expect(result.outcome).toMatchObject({
      ceiling: { level: 3 },
      ceilingItems: [{ number: 6 }],
      highest: { level: 4 },
      aboveCeiling: [{ number: 7 }],
    });
  });

  test('name the items that nobody else can find', () => {
    const answers = { ...worksheet.answers, 1: { ...worksheet.answers[1], note: 'PAY-12' } };
    expect(ids(read({ ...worksheet, answers }).unnamed)).toEqual([2, 3, 4, 5, 6, 7, 9, 10]);
  });
});

describe('the usual level', () => {
  test('is every level that ties, the lowest first', () => {
    expect(usual(spread('3 3 1 1 2'))).toEqual([1, 3]);
  });

  test('is close where one item at the next level would change it or make it tie', () => {
    expect(spread('1 1 1 2 3').close).toBe(true);
    expect(spread('1 1 1 1 2').close).toBe(false);
    expect(spread('1 1 1 1 1').close).toBe(false);
    expect(spread('1 1 2 2 3').close).toBe(true);
  });

  test('is not moved by an artefact', () => {
    expect(usual(spread('1 1 1 3* 3*'))).toEqual([1]);
  });
});

describe('the ceiling', () => {
  test('does not exist where nothing is shown', () => {
    expect(spread('1 2 3 4 5').ceiling).toBeUndefined();
    expect(spread('1 2 3 4 5').aboveCeiling).toHaveLength(5);
  });

  test("is not raised by an artefact that nobody looked for: Don't know proves nothing", () => {
    const worksheet = tagged('1* 1 1 1 3');
    const answers = { ...worksheet.answers, 5: { answer: 3, evidence: 3 } };
    expect(read({ ...worksheet, answers }).outcome).toMatchObject({ ceiling: { level: 1 } });
  });
});

describe('too few tagged items', () => {
  test('give no result, and say how many are missing', () => {
    expect(read({ facts: {}, answers: {} }).outcome).toEqual({
      kind: 'too-few',
      missing: 5,
      reachable: true,
    });
    expect(read(tagged('1 2 3 4*')).outcome).toMatchObject({ kind: 'too-few', missing: 1 });
  });

  test("cannot be made up by Don't know, which is no level", () => {
    expect(read(tagged('? ? ? ? ? ? ? ? ? ?')).outcome).toMatchObject({ reachable: false });
    expect(read(tagged('1 1 1 1 ? ? ? ? ? ?')).outcome).toMatchObject({
      missing: 1,
      reachable: false,
    });
  });
});

describe('what to do next', () => {
  const next = (words: string, facts: Worksheet['facts'] = {}) => spread(words, facts).situation.id;

  test.each([
    ["first to look, from three Don't knows on", '1* 1 1 1 1 ? ? ?', 'look-first'],
    ['to find an artefact where none shows a level', '1 2 3 4 5', 'nothing-shown'],
    ['to give a problem where work is executed only', '1* 1 1 1 1', 'execution-only'],
    ['to repeat the exception where more is shown', '1 1 1 1 3*', 'room-above'],
    ['to ask for a design where solutions are usual', '2* 2 2 1 1', 'solving'],
    ['to name an owner where a design is the exception', '2 2 2 1 3*', 'designs-at-times'],
    ['to open a decision where design is usual', '3* 3 3 1 1', 'designing'],
    ['to keep the mix where a decision is shown', '3 3 3 1 4*', 'deciding'],
    ['to sort by module where levels far apart tie', '1 1 3 3 2*', 'mixed'],
  ])('is %s', (_name, words, id) => {
    expect(next(words)).toBe(id);
  });

  test('says that execution is expected in the context phase and for a defined result', () => {
    expect(next('1* 1 1 1 1', { 2: [1] })).toBe('expected');
    expect(next('1* 1 1 1 3*', { 1: [3] })).toBe('expected');
    expect(next('1* 1 1 1 1', { 2: [3] })).toBe('execution-only');
    expect(next('2* 2 2 1 1', { 2: [1] })).toBe('solving');
  });
});

describe('any worksheet', () => {
  test('is read without error, and every slot is in one list', () => {
    fc.assert(
      fc.property(anyWorksheet, (worksheet) => {
        const result = read(worksheet);
        const { tagged: some, unknown, open, levels, outcome } = result;
        expect([...some, ...unknown, ...open]).toHaveLength(contribution.items.length);
        expect(levels.flatMap(({ items }) => items)).toHaveLength(some.length);
        expect(outcome.kind === 'spread').toBe(some.length >= contribution.needed);
      }),
    );
  });

  test('keeps its result when the slots change places', () => {
    fc.assert(
      fc.property(anyWorksheet, ({ answers, ...rest }) => {
        const slots = Object.entries(answers).filter(([slot]) => Number(slot) <= 10);
        const straight = { ...rest, answers: Object.fromEntries(slots) };
        const turned = {
          ...rest,
          answers: Object.fromEntries(slots.map(([slot, given]) => [11 - Number(slot), given])),
        };
        const [one, other] = [read(straight), read(turned)];
        expect(one.levels.map(({ items }) => items.length)).toEqual(
          other.levels.map(({ items }) => items.length),
        );
        if (one.outcome.kind !== 'spread' || other.outcome.kind !== 'spread') return;
        expect(one.outcome.usual).toEqual(other.outcome.usual);
        expect(one.outcome.ceiling).toEqual(other.outcome.ceiling);
        expect(one.outcome.situation).toEqual(other.outcome.situation);
      }),
    );
  });

  test('never has a lower ceiling after an item was tagged higher or given an artefact', () => {
    const word = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean());
    const text = (words: readonly (readonly [number, boolean])[]) =>
      words.map(([level, proven]) => `${level}${proven ? '*' : ''}`).join(' ');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 5, maxLength: 10 }),
        fc.nat({ max: 4 }),
        (words, at) => {
          const better = words.map(([level, proven], place): [number, boolean] =>
            place === at ? [Math.min(5, level + 1), true] : [level, proven],
          );
          const before = spread(text(words)).ceiling?.level ?? 0;
          expect(spread(text(better)).ceiling?.level).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test("has the same usual level and ceiling with a Don't know as with an open slot", () => {
    const open = spread('1 1 2* 2 3');
    const unknown = spread('1 1 2* 2 3 ? ?');
    expect(usual(unknown)).toEqual(usual(open));
    expect(unknown.ceiling).toEqual(open.ceiling);
  });
});
