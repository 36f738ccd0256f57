import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '#worksheet/edit.ts';
import { applyEdit, clearAnswers, invert } from '#worksheet/edit.ts';
import { tidyParts } from '#worksheet/tidy-dossier.ts';
import { tidyShared } from '#worksheet/tidy.ts';
import { content, edit } from './arbitraries.ts';
import { ASSESSMENT, CHECKLIST, DEAL, EMPTY } from './samples.ts';

describe('an edit', () => {
  test('sets one field and leaves the others as they are', () => {
    const after = applyEdit(ASSESSMENT, { set: 'answer', item: 2, field: 'answer', to: 3 });
    expect(after.worksheet.answers[2]).toEqual({ answer: 3, consistency: 3 });
    expect(after.worksheet.answers[1]).toBe(ASSESSMENT.worksheet.answers[1]);
    expect(after.record).toBe(ASSESSMENT.record);
    expect(ASSESSMENT.worksheet.answers[2]).toEqual({ answer: 2, consistency: 3 });
  });

  test.each<[string, Edit, object]>([
    ['the name of the dossier', { set: 'name', to: 'B' }, { name: 'B' }],
    ['the edition', { set: 'edition', to: 2 }, { edition: 2 }],
    ['the respondent', { set: 'respondent', to: 'Bo' }, { worksheet: { name: 'Bo' } }],
    ['the side', { set: 'side', to: 2 }, { worksheet: { side: 2 } }],
    ['a fact', { set: 'fact', fact: 4, to: [3, 1, 3] }, { worksheet: { facts: { 4: [1, 3] } } }],
    [
      'a note of the record',
      { set: 'record', item: 9, field: 'note', to: 'Hm' },
      { record: { 9: { note: 'Hm' } } },
    ],
  ])('sets %s', (_, given, expected) => {
    expect(applyEdit(EMPTY, given)).toMatchObject(expected);
  });

  test('clears a field, and the entry with its last field', () => {
    const clear = { set: 'record', item: 1, to: undefined } as const;
    const content = { ...EMPTY, record: { 1: { status: 2, note: 'x' } } };
    const once = applyEdit(content, { ...clear, field: 'status' });
    expect(once.record).toEqual({ 1: { note: 'x' } });
    expect(applyEdit(once, { ...clear, field: 'note' }).record).toEqual({});
  });

  test('clears a text that is emptied, and a fact without an option', () => {
    const content = { ...EMPTY, record: { 1: { note: 'x' } } };
    expect(applyEdit(content, { set: 'record', item: 1, field: 'note', to: '' })).toEqual(EMPTY);
    const known = applyEdit(EMPTY, { set: 'fact', fact: 1, to: [2] });
    expect(applyEdit(known, { set: 'fact', fact: 1, to: [] })).toEqual(EMPTY);
  });

  test('takes the word undefined for a text like any other', () => {
    const given = { set: 'record', item: 1, field: 'note', to: 'undefined' } as const;
    expect(applyEdit(EMPTY, given).record).toEqual({ 1: { note: 'undefined' } });
  });

  test('cuts a text at its limit, never through a character', () => {
    const note = `${'x'.repeat(1999)}🙂`;
    const after = applyEdit(EMPTY, { set: 'record', item: 1, field: 'note', to: note });
    expect(after.record[1]?.note).toBe('x'.repeat(1999));
    expect(applyEdit(EMPTY, { set: 'name', to: 'x'.repeat(500) }).name).toHaveLength(120);
  });

  test('takes a day that no calendar has for none', () => {
    const due = (to: string) => ({ set: 'record', item: 1, field: 'due', to }) as const;
    const content = applyEdit(EMPTY, due('2028-02-29'));
    expect(content.record).toEqual({ 1: { due: '2028-02-29' } });
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '20260-01-01', 'tomorrow', '']) {
      expect(applyEdit(content, due(day)), day).toEqual(EMPTY);
    }
  });

  test('adds a clause of the reader, changes it, and takes it out with nothing else', () => {
    const added = applyEdit(EMPTY, { set: 'own', item: 1007, to: { title: 'A', about: '' } });
    expect(added.worksheet).toStrictEqual({ ...EMPTY.worksheet, own: { 1007: { title: 'A' } } });
    const recorded = applyEdit(added, { set: 'record', item: 1007, field: 'status', to: 2 });
    const gone = applyEdit(recorded, { set: 'own', item: 1007, to: undefined });
    expect(gone).toStrictEqual({ ...EMPTY, record: { 1007: { status: 2 } } });
  });

  test('leaves a clause of the reader as it is when its title is emptied', () => {
    const emptied = {
      set: 'own',
      item: 1007,
      to: { title: '', about: 'What it settles' },
    } as const;
    expect(applyEdit(DEAL, emptied)).toBe(DEAL);
    expect(applyEdit(EMPTY, emptied)).toBe(EMPTY);
  });

  test('adds no more clauses than one reader may have, and still changes those', () => {
    const many = Array.from({ length: 60 }, (_, at) => [1000 + at, { title: `Clause ${at}` }]);
    const own = Object.fromEntries(many) as Record<number, { title: string }>;
    const full = { ...EMPTY, worksheet: { ...EMPTY.worksheet, own } };
    expect(applyEdit(full, { set: 'own', item: 2000, to: { title: 'One more' } })).toBe(full);
    const changed = applyEdit(full, { set: 'own', item: 1000, to: { title: 'Another' } });
    expect(changed.worksheet.own?.[1000]).toEqual({ title: 'Another' });
  });

  test('hides a clause for a reason, and shows it again without one', () => {
    const hidden = applyEdit(EMPTY, { set: 'hidden', item: 3, to: 'No staff there.' });
    expect(hidden.worksheet.hidden).toEqual({ 3: 'No staff there.' });
    for (const to of ['', undefined]) {
      expect(applyEdit(hidden, { set: 'hidden', item: 3, to })).toStrictEqual(EMPTY);
    }
  });

  test('that changes nothing returns the same object', () => {
    const status = CHECKLIST.record[1]?.status;
    expect(applyEdit(CHECKLIST, { set: 'record', item: 1, field: 'status', to: status })).toBe(
      CHECKLIST,
    );
    expect(applyEdit(EMPTY, { set: 'fact', fact: 1, to: [] })).toBe(EMPTY);
  });

  test('keeps any content in normal form', () => {
    fc.assert(
      fc.property(content, edit, (start, given) => {
        const after = applyEdit(start, given);
        expect(after).toStrictEqual({ ...tidyShared(after), ...tidyParts(after) });
      }),
    );
  });

  test('made twice does no more than made once', () => {
    fc.assert(
      fc.property(content, edit, (start, given) => {
        const once = applyEdit(start, given);
        expect(applyEdit(once, given)).toStrictEqual(once);
      }),
    );
  });

  test('and its inverse leave any content as it was', () => {
    fc.assert(
      fc.property(content, edit, (start, given) => {
        const inverse = invert(start, given);
        expect(applyEdit(applyEdit(start, given), inverse)).toStrictEqual(start);
      }),
    );
  });
});

describe('clearing the answers', () => {
  test('keeps names, side and facts', () => {
    expect(applyEdit(ASSESSMENT, clearAnswers(ASSESSMENT))).toEqual({
      ...ASSESSMENT,
      worksheet: { ...ASSESSMENT.worksheet, answers: {} },
    });
    expect(applyEdit(CHECKLIST, clearAnswers(CHECKLIST)).record).toEqual({});
  });

  test('leaves what another tab has answered since, and comes back with undo', () => {
    const clear = clearAnswers(ASSESSMENT);
    const answered = applyEdit(ASSESSMENT, { set: 'answer', item: 5, field: 'answer', to: 1 });
    expect(applyEdit(answered, clear).worksheet.answers).toEqual({ 5: { answer: 1 } });
    expect(applyEdit(applyEdit(answered, clear), invert(ASSESSMENT, clear))).toEqual(answered);
  });
});
