import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type Edit, invert } from '#worksheet/edit.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import { appended, type DealDifference, differences, takeTheirs } from '#worksheet/merge.ts';
import { differencesFromState } from '#worksheet/office/state-differences.ts';
import { editBy } from '#worksheet/office/ways.ts';
import { canonical } from '#worksheet/same.ts';
import { statusesOnly } from '#worksheet/statuses-only.ts';
import { tidyShared } from '#worksheet/tidy.ts';
import type { Content, DealRecord } from '#worksheet/types.ts';
import { shared } from './arbitraries.ts';
import { sampleChecklist } from '../office/sample-checklist.ts';
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

const all = (given: readonly DealDifference[]): Edit => ({
  set: 'several',
  changes: given.map(takeTheirs),
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

/** My state with every text of theirs beside mine, and what only they have: as a reader merges two. */
function together(mine: Content, theirs: Content): Content {
  const found = differencesFromState(mine, sampleChecklist, theirs);
  return found.reduce((content, difference) => {
    const taking = { checklist: sampleChecklist, content, source: 'a link', draw: () => 4000 };
    const both = editBy('both', difference, taking);
    if (both) return applyEdit(content, both);
    // Where theirs says all that mine does, to take it over keeps both.
    const { change } = difference;
    if (change?.set !== 'record' || typeof change.to !== 'string') return content;
    const here = String(content.record[change.item]?.[change.field] ?? '');
    const saysAll = here === '' || appended(here, change.to) === change.to;
    return saysAll ? applyEdit(content, change) : content;
  }, mine);
}

const sortedParagraphs = ({ record: entries }: Content) => [...new Set(paragraphs(entries))].sort();

describe('two texts one below the other', () => {
  test('have each paragraph once, those of the first before those of the second', () => {
    expect(appended('b\n\na', 'c\n\na')).toBe('b\n\na\n\nc');
    expect(appended('', 'first\nsecond')).toBe('first\nsecond');
  });

  test('are no longer when the second comes again, and lose no paragraph of either', () => {
    const split = (given: string) => new Set(paragraphs({ 1: { note: given } }));
    fc.assert(
      fc.property(note, note, (a, b) => {
        const both = appended(a, b);
        expect(appended(both, b)).toBe(both);
        expect(appended(a, a)).toBe(a);
        expect(split(both)).toEqual(new Set([...split(a), ...split(b)]));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two states of a deal, with both texts kept wherever both say something', () => {
  const short = deal.filter(({ record: entries }) =>
    Object.values(entries).every(({ note: said = '', reason = '' }) =>
      [said, reason].every((one) => one.length < MAX_TEXT / 2 - 2),
    ),
  );

  test('hold every note and reason of both, whoever takes over from whom', () => {
    fc.assert(
      fc.property(short, short, (given, other) => {
        const [a, b] = [given, other].map((one) => ({ ...EMPTY, record: one.record }));
        const expected = [...new Set([...sortedParagraphs(a!), ...sortedParagraphs(b!)])].sort();
        expect(sortedParagraphs(together(a!, b!))).toEqual(expected);
        expect(sortedParagraphs(together(b!, a!))).toEqual(expected);
      }),
    );
  });

  test('are left as they are when the same state comes again', () => {
    fc.assert(
      fc.property(short, short, (mine, theirs) => {
        const [a, b] = [mine, theirs].map((one) => ({ ...EMPTY, record: one.record }));
        const once = together(a!, b!);
        expect(together(once, b!)).toStrictEqual(once);
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

  test('can be taken over whole, and taken back', () => {
    fc.assert(
      fc.property(deal, deal, (mine, other) => {
        // What says nothing of why anywhere may have been made without it.
        fc.pre(paragraphs(other.record).length > 0);
        const found = differences(mine, other);
        const edit = all(found);
        const after = applyEdit(mine, edit);
        expect(saidIn(after)).toEqual(saidIn(other));
        expect(applyEdit(after, invert(mine, edit))).toStrictEqual(mine);
      }),
    );
  });
});

test('a state that was sent without its reasons takes no text of mine away', () => {
  const mine: Content = {
    ...EMPTY,
    worksheet: {
      ...EMPTY.worksheet,
      own: { 1007: { title: 'Escrow', about: 'Keep the source.', priority: 1 } },
      hidden: { 5: 'No staff there.' },
    },
    record: { 3: { status: 2, note: 'Ask again.' } },
  };
  expect(differences(mine, statusesOnly(mine))).toEqual([]);
  const renamed = statusesOnly({
    ...mine,
    worksheet: { ...mine.worksheet, own: { 1007: { title: 'Escrow', priority: 2 } } },
  });
  const [changed, ...more] = differences(mine, renamed);
  expect(more).toEqual([]);
  expect(applyEdit(mine, takeTheirs(changed!)).worksheet.own).toEqual({
    1007: { title: 'Escrow', about: 'Keep the source.', priority: 2 },
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
    expect(states(applyEdit(mine, all(news)))).toEqual({
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
    expect(applyEdit(mine, takeTheirs(found!)).worksheet.own).toEqual(renamed.worksheet.own);
    const about = differences(
      withOwn('Escrow', { about: 'A' }),
      withOwn(' escrow ', { about: 'B' }),
    );
    expect(about[0]).toMatchObject({ item: 1007, kind: 'changed' });
  });
});
