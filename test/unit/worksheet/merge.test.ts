import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, changesOf, type Edit, invert } from '#worksheet/edit.ts';
import {
  choicesOf,
  type DealDifference,
  differences,
  editFor,
  mergeRecords,
  unionOf,
} from '#worksheet/merge.ts';
import { canonical } from '#worksheet/same.ts';
import { tidyShared } from '#worksheet/tidy.ts';
import type { Content, DealRecord } from '#worksheet/types.ts';
import { shared } from './arbitraries.ts';
import { byNumber, ownClause, recordEntry, text } from './basic-arbitraries.ts';
import { DEAL, EMPTY } from './samples.ts';

/** Few clauses, so that two records meet; texts of several paragraphs, some of them the same. */
const words = fc.constantFrom('Ask again.', 'Settled.', 'The vendor refuses.\nIn March.', 'b');
const note = fc
  .array(fc.oneof(words, text), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('\n\n'));
const record: fc.Arbitrary<DealRecord> = byNumber(
  fc.constantFrom(1, 2, 1007),
  fc.tuple(recordEntry, note, fc.boolean()).map(([entry, said, has]) => ({
    ...entry,
    ...(has && { note: said }),
  })),
  3,
);
const own = byNumber(fc.constantFrom(1000, 1001, 1002, 4095), ownClause, 3);
const deal: fc.Arbitrary<Content> = fc
  .tuple(shared, record, own, byNumber(fc.constantFrom(1, 2), text, 2))
  .map(([given, entries, clauses, hidden]) =>
    tidyShared({
      ...given,
      worksheet: { ...given.worksheet, answers: {}, own: clauses, hidden },
      record: entries,
    }),
  );

/** Every paragraph of every note and reason. */
const paragraphs = (given: DealRecord) =>
  Object.entries(given).flatMap(([item, { note: said = '', reason = '' }]) =>
    [said, reason].flatMap((one, field) =>
      one
        .split(/\n{2,}/)
        .map((part) => part.replace(/^\n|\n$/g, ''))
        .filter((part) => part !== '')
        .map((part) => `${item} ${field} ${part}`),
    ),
  );

const all = (given: readonly DealDifference[], choice: 'mine' | 'theirs'): Edit => ({
  set: 'several',
  changes: given.flatMap((one) => changesOf(editFor(one, choice))),
});
const states = ({ record: entries, worksheet }: Content) => {
  const { own: clauses = {}, hidden = {} } = worksheet;
  return { entries, clauses, hidden };
};

/** Everything that a state of a deal says, without the numbers of own clauses: those may move. */
const saidIn = (given: Content) =>
  Object.values(states(given)).map((entries) =>
    Object.entries(entries)
      .map(([item, entry]) => canonical(Number(item) > 999 ? [entry] : [item, entry]))
      .sort(),
  );

describe('two texts as one', () => {
  test('have each paragraph once, in whatever order they are merged, and however often', () => {
    expect(unionOf('b\n\na', 'c\n\na')).toBe('a\n\nb\n\nc');
    expect(unionOf('first\nsecond', undefined)).toBe('first\nsecond');
    expect(unionOf('b\n\na', 'b\n\na')).toBe('b\n\na');
    const some = fc.option(note, { nil: undefined });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(unionOf(a, b)).toBe(unionOf(b, a));
        expect(unionOf(unionOf(a, b), c)).toBe(unionOf(a, unionOf(b, c)));
        expect(unionOf(a, a)).toBe(a);
        expect(unionOf(unionOf(a, b), b)).toBe(unionOf(a, b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two records as one', () => {
  test('are the same whoever merges with whom, in whatever order, and however often', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(mergeRecords(a, b)).toStrictEqual(mergeRecords(b, a));
        expect(mergeRecords(mergeRecords(a, b), c)).toStrictEqual(
          mergeRecords(a, mergeRecords(b, c)),
        );
        expect(mergeRecords(a, a)).toStrictEqual(a);
        expect(mergeRecords(mergeRecords(a, b), a)).toStrictEqual(mergeRecords(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('lose no note and no reason, and no field that only one of them has', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const merged = mergeRecords(a, b);
        expect(new Set(paragraphs(merged))).toEqual(new Set([...paragraphs(a), ...paragraphs(b)]));
        for (const [item, entry] of Object.entries(a)) {
          const there = b[Number(item)] ?? {};
          const only = Object.entries(entry).filter(([field]) => !(field in there));
          expect(merged[Number(item)]).toMatchObject(Object.fromEntries(only));
        }
      }),
    );
  });
});

describe('what differs between two states of a deal', () => {
  test('is named clause by clause and field by field, with both values', () => {
    const theirs: Content = {
      ...DEAL,
      record: {
        3: { ...DEAL.record[3], status: 2, note: 'They agree.' },
        1007: DEAL.record[1007]!,
      },
      worksheet: { ...DEAL.worksheet, hidden: { 31: 'No staff in that country.' } },
    };
    expect(differences(DEAL, theirs)).toEqual([
      { part: 'record', item: 3, field: 'status', mine: 5, theirs: 2, kind: 'changed' },
      {
        ...{ part: 'record', item: 3, field: 'note', kind: 'new' },
        ...{ mine: undefined, theirs: 'They agree.' },
      },
      {
        ...{ part: 'record', item: 12, field: 'ref', kind: 'missing' },
        ...{ mine: 'MSA 7.2', theirs: undefined },
      },
      {
        ...{ part: 'record', item: 12, field: 'note', kind: 'missing' },
        ...{ mine: 'Ask again.', theirs: undefined },
      },
      {
        ...{ part: 'hidden', item: 4095, field: 'hidden', kind: 'missing' },
        ...{ mine: 'Settled by e-mail.', theirs: undefined },
      },
    ]);
    expect(differences(DEAL, DEAL)).toEqual([]);
  });

  test('can be taken over whole: theirs everywhere is their state, mine everywhere changes nothing', () => {
    fc.assert(
      fc.property(deal, deal, (mine, other) => {
        const found = differences(mine, other);
        expect(applyEdit(mine, all(found, 'mine'))).toBe(mine);
        const edit = all(found, 'theirs');
        const after = applyEdit(mine, edit);
        expect(saidIn(after)).toEqual(saidIn(other));
        expect(applyEdit(after, invert(mine, edit))).toStrictEqual(mine);
      }),
    );
  });

  test('lets both stand where both are texts, and loses neither', () => {
    const mine: Content = { ...EMPTY, record: { 1: { note: 'B', status: 1, ref: 'x' } } };
    const theirs: Content = { ...EMPTY, record: { 1: { note: 'A', status: 2, ref: 'y' } } };
    const found = differences(mine, theirs);
    expect(found.map((one) => [one.field, choicesOf(one)])).toEqual([
      ['status', ['mine', 'theirs']],
      ['ref', ['mine', 'theirs']],
      ['note', ['mine', 'theirs', 'both']],
    ]);
    expect(() => editFor(found[0]!, 'both')).toThrow(RangeError);
    const both = applyEdit(mine, editFor(found[2]!, 'both'));
    expect(both.record[1]?.note).toBe('A\n\nB');
    const back = differences(theirs, mine).at(-1)!;
    expect(applyEdit(theirs, editFor(back, 'both')).record[1]?.note).toBe('A\n\nB');
  });

  test('does not offer both where they would be cut', () => {
    const of = (letter: string): Content => ({
      ...EMPTY,
      record: { 1: { note: letter.repeat(1500) } },
    });
    const [found] = differences(of('a'), of('b'));
    expect(choicesOf(found!)).toEqual(['mine', 'theirs']);
  });
});

describe('own clauses under one number', () => {
  const withOwn = (title: string, more: object = {}): Content => ({
    ...EMPTY,
    worksheet: { ...EMPTY.worksheet, own: { 1007: { title, ...more } } },
    record: { 1007: { status: 4, note: `About ${title}` } },
  });

  test('with different titles are two clauses: that of the other moves with what is said of it', () => {
    const mine = withOwn('Escrow');
    const theirs = withOwn('Travel costs');
    const found = differences(mine, theirs);
    expect(found.map(({ item, kind }) => [item, kind])).toEqual([
      [1007, 'missing'],
      [1008, 'new'],
      [1007, 'missing'],
      [1007, 'missing'],
      [1008, 'new'],
      [1008, 'new'],
    ]);
    const news = found.filter(({ kind }) => kind === 'new');
    expect(states(applyEdit(mine, all(news, 'theirs')))).toEqual({
      clauses: { 1007: { title: 'Escrow' }, 1008: { title: 'Travel costs' } },
      entries: {
        1007: { status: 4, note: 'About Escrow' },
        1008: { status: 4, note: 'About Travel costs' },
      },
      hidden: {},
    });
  });

  test('with the same title, or another one above the same text, are one clause that was changed', () => {
    const mine = withOwn('Escrow', { ask: 'Where is it kept?', priority: 2 });
    const renamed = withOwn('Source-code escrow', { ask: 'Where is it kept?', priority: 1 });
    const [found] = differences(mine, renamed);
    expect(found).toMatchObject({ part: 'own', item: 1007, kind: 'changed' });
    expect(applyEdit(mine, editFor(found!, 'both')).worksheet.own).toEqual({
      1007: { title: 'Escrow', ask: 'Where is it kept?', priority: 1 },
    });
    const about = differences(
      withOwn('Escrow', { about: 'A' }),
      withOwn(' escrow ', { about: 'B' }),
    );
    expect(about[0]).toMatchObject({ item: 1007, kind: 'changed' });
  });
});
