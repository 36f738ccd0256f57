import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#worksheet/edit.ts';
import { MAX_OWN_CLAUSES, MAX_TEXT } from '#worksheet/limits.ts';
import type { Difference } from '#worksheet/office/differences.ts';
import { differencesFromState } from '#worksheet/office/state-differences.ts';
import { editBy, isPlain, waysOf, type Taking, type Way } from '#worksheet/office/ways.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { deal, differencesOf } from './sample.ts';

const golden = (name: string) =>
  differencesOf(new Uint8Array(readFileSync(new URL(`golden/${name}`, import.meta.url))));
const word = await golden('edited.docx');
const excel = await golden('edited.xlsx');

const taking = (content: Content = deal): Taking => ({
  ...{ checklist: sampleChecklist, content, source: 'redline.docx' },
  draw: () => 2000,
});
const one = (all: readonly Difference[], item: number | undefined, field: string, kind?: string) =>
  all.find((d) => d.item === item && d.field === field && (!kind || d.kind === kind))!;
const after = (way: Way, difference: Difference, content: Content = deal) =>
  applyEdit(content, editBy(way, difference, taking(content))!);

describe('what can be done with a difference of a Word file', () => {
  test('a note may be taken, kept beside mine, or refused', () => {
    const note = one(word, 1, 'note', 'edit');
    expect(waysOf(note, taking())).toEqual(['take', 'both', 'leave']);
    expect(after('take', note).record[1]?.note).toBe('First line\n\n- last line');
    expect(after('both', note).record[1]?.note).toBe('First line\n\n- second line\n\n- last line');
    expect(after('leave', note)).toBe(deal);
  });

  test('both texts are kept once, however often the file is brought back', () => {
    const note = one(word, 1, 'note', 'edit');
    const twice = after('both', note);
    expect(waysOf(note, taking(twice))).toEqual(['take', 'leave']);
  });

  test('a comment goes into the note of its clause with author, day and the words it is about', () => {
    const comment = one(word, 1, 'note', 'comment');
    expect(waysOf(comment, taking())).toEqual(['note', 'leave']);
    const { note } = after('note', comment).record[1]!;
    expect(note).toBe(
      'First line\n\n- second line\n\nComment by Lena Lawyer, 2026-11-28 on “First line”: Which line is binding?',
    );
  });

  test('a word that is no status goes into the note, and is never taken as one', () => {
    const status = one(word, 2, 'status');
    expect(waysOf(status, taking())).toEqual(['note', 'leave']);
    expect(after('note', status).record[2]).toMatchObject({
      status: 5,
      note: 'Status in the file: nearly done',
    });
  });

  test('a title that the checklist wrote is not changed; the tracked words may go into the note', () => {
    const title = one(word, 4, 'title');
    expect(waysOf(title, taking())).toEqual(['note', 'leave']);
    expect(after('note', title).record[4]?.note).toMatch(
      /^Clause\. Inserted by Lena Lawyer, 2026-11-28: “of code”$/,
    );
  });

  test('the title of a clause of my own is mine to change', () => {
    const title: Difference = {
      ...{ kind: 'edit', item: 1500, field: 'title', where: 'row 6' },
      ...{ before: 'Model weights', after: 'Weights of models' },
    };
    expect(waysOf(title, taking())).toEqual(['take', 'note', 'leave']);
    expect(after('take', title).worksheet.own?.[1500]).toEqual({
      ...deal.worksheet.own?.[1500],
      title: 'Weights of models',
    });
    const about = after('take', { ...title, field: 'asked', after: '' });
    expect(about.worksheet.own?.[1500]).not.toHaveProperty('about');
    const rank = { ...title, field: 'priority' as const };
    expect(after('take', { ...rank, after: 'Consider' }).worksheet.own?.[1500]?.priority).toBe(3);
    expect(waysOf({ ...rank, after: 'soon' }, taking())).toEqual(['note', 'leave']);
  });

  test('a row by hand becomes a clause of my own, with its record', () => {
    const row = one(word, undefined, 'row', 'new-row');
    expect(waysOf(row, taking())).toEqual(['take', 'leave']);
    const { worksheet, record } = after('take', row);
    expect(worksheet.own?.[2000]?.title).toBe('Audit of subcontractors');
    expect(record[2000]).toEqual({ status: 3 });
    const full = Object.fromEntries(
      Array.from({ length: MAX_OWN_CLAUSES }, (_, at) => [1000 + at, { title: `Clause ${at}` }]),
    );
    const content = { ...deal, worksheet: { ...deal.worksheet, own: full } };
    expect(waysOf(row, taking(content))).toEqual(['leave']);
  });

  test('text outside the tables belongs to no clause, so it stays in the file', () => {
    expect(waysOf(one(word, undefined, 'outside'), taking())).toEqual(['leave']);
  });

  test('a text for which the note has no room stays in the file', () => {
    const record = { ...deal.record, 1: { note: 'n'.repeat(MAX_TEXT) } };
    expect(waysOf(one(word, 1, 'note', 'comment'), taking({ ...deal, record }))).toEqual(['leave']);
  });
});

describe('what can be done with a difference of an Excel file', () => {
  test('a row that is missing hides its clause with a reason, and can be refused', () => {
    const row = one(excel, 4, 'row');
    expect(waysOf(row, taking())).toEqual(['take', 'leave']);
    expect(after('take', row).worksheet.hidden).toEqual({
      4: 'Its row was taken out in the file “redline.docx”.',
    });
    expect(waysOf(row, taking(after('take', row)))).toEqual(['leave']);
  });

  test('accepting many at once leaves out what takes away, puts back or was not understood', () => {
    expect(excel.filter((d) => !isPlain(d)).map(({ kind, item }) => [kind, item])).toEqual([
      ['not-understood', 1],
      ['missing-row', 4],
      ['not-understood', 1500],
    ]);
    expect(isPlain({ ...one(excel, 1, 'note'), outdated: true })).toBe(false);
    expect(isPlain({ ...one(excel, 1, 'note'), changedHere: true })).toBe(false);
  });

  test('accepting many at once empties no field', () => {
    const note = one(excel, 1, 'note');
    expect(isPlain(note)).toBe(true);
    const change = { set: 'record', item: 1, field: 'note', to: undefined } as const;
    expect(isPlain({ ...note, after: '', change })).toBe(false);
  });
});

describe('another state of the same deal', () => {
  const theirs: Content = {
    ...deal,
    worksheet: {
      ...deal.worksheet,
      own: { 1700: { title: 'Keys', ask: 'Where?' } },
      hidden: { 3: 'No product' },
    },
    record: { ...deal.record, 1: { ...deal.record[1], status: 4, note: 'Other' }, 2: {} },
  };
  const all = differencesFromState(deal, sampleChecklist, theirs);
  const told = all.map(({ kind, item, field, before, after: to, absent }) => [
    ...[kind, item, field, before, to],
    ...(absent ? ['absent'] : []),
  ]);

  test('differs field by field, in words, in the order of the checklist', () => {
    expect(told).toEqual([
      ['edit', 1, 'status', 'agreed', 'missing'],
      ['edit', 1, 'note', 'First line\n\n- second line', 'Other'],
      ['edit', 2, 'status', 'accepted', '', 'absent'],
      ['edit', 2, 'reason', 'No personal data yet', '', 'absent'],
      ['edit', 2, 'acceptedBy', 'Grace', '', 'absent'],
      ['edit', 2, 'owner', 'Procurement', '', 'absent'],
      ['edit', 3, 'applies', 'Shown', 'Hidden: No product'],
      [
        ...['missing-row', 1500, 'row'],
        ...['Model weights\nWho keeps them.\nQuestion: Where?\nPriority: must', '', 'absent'],
      ],
      ['new-row', 1700, 'row', '', 'Keys\nQuestion: Where?\nPriority: should'],
    ]);
  });

  test('and with everything accepted they hold the same, but that what only stood here is hidden', () => {
    const same = all.reduce(
      (content, difference) => applyEdit(content, editBy('take', difference, taking(content))!),
      deal,
    );
    expect(same.record).toEqual({
      ...{ 1: theirs.record[1], 3: deal.record[3], 1500: deal.record[1500] },
    });
    expect(same.worksheet.own).toEqual({ ...deal.worksheet.own, ...theirs.worksheet.own });
    expect(Object.keys(same.worksheet.hidden ?? {})).toEqual(['3', '1500']);
  });

  test('what it does not have is never taken along with many at once', () => {
    expect(all.filter(({ absent }) => absent).some(isPlain)).toBe(false);
  });

  test('a deal and itself differ in nothing', () => {
    expect(differencesFromState(deal, sampleChecklist, deal)).toEqual([]);
  });
});
