import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Difference } from '#worksheet/office/differences.ts';
import { deal, differencesOf, readOf } from './sample.ts';

/** Made by `golden/edit-in-libreoffice.py` from the two files of the sample deal. */
const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`golden/${name}`, import.meta.url)));

const told = ({ kind, item, field, before, after, change }: Difference) =>
  [kind, item, field, before, after, change?.to] as const;

test('a Word file edited in LibreOffice comes back with every change and nothing else', async () => {
  const all = await differencesOf(golden('edited.docx'));
  expect(all.map(told)).toEqual([
    [
      'edit',
      1,
      'note',
      'First line\n\n- second line',
      'First line\n\n- last line',
      'First line\n\n- last line',
    ],
    ['comment', 1, 'note', '', 'Which line is binding?', undefined],
    ['not-understood', 2, 'status', 'accepted', 'nearly done', undefined],
    ['deleted', 2, 'reason', 'No personal data yet', '', undefined],
    ['edit', 2, 'ref', '', 'DPA 2', 'DPA 2'],
    ['edit', 3, 'status', 'draft', 'AGREED', 1],
    ['inserted', 3, 'reason', '', 'Only for the product line', 'Only for the product line'],
    ['edit', 3, 'due', '', '24 December 2026', '2026-12-24'],
    ['inserted', 4, 'title', 'Escrow', 'Escrow of code', undefined],
    [
      'new-row',
      undefined,
      'row',
      '',
      'Audit of subcontractors | We may audit them once a year. | open',
      undefined,
    ],
    ['inserted', undefined, 'outside', '', 'We reserve all rights.', undefined],
  ]);
});

test('its tracked changes and its comment have their author and their date', async () => {
  const all = await differencesOf(golden('edited.docx'));
  const [note, comment] = all;
  const at = note?.date ?? '';
  expect(at).toMatch(/^2026-11-28T\d\d:\d\d:\d\dZ$/);
  const by = { author: 'Lena Lawyer', date: at };
  expect(note?.marks).toEqual([
    { kind: 'deleted', ...by, text: 'second' },
    { kind: 'inserted', ...by, text: 'last' },
  ]);
  expect(comment).toMatchObject({
    author: 'Lena Lawyer',
    date: '2026-11-28T12:30:00Z',
    comment: { quote: 'First line' },
  });
  expect((await readOf(golden('edited.docx'))).tracked).toHaveLength(5);
});

test('a row by hand is a proposal for a clause, with what could be read of its record', async () => {
  const row = (await differencesOf(golden('edited.docx'))).find(({ kind }) => kind === 'new-row');
  expect(row?.proposal).toEqual({
    clause: { title: 'Audit of subcontractors', about: 'We may audit them once a year.' },
    entry: { status: 3 },
  });
});

test('an Excel file edited in Calc comes back with every change and nothing else', async () => {
  expect((await differencesOf(golden('edited.xlsx'))).map(told)).toEqual([
    ['edit', 1, 'note', 'First line\n\n- second line', 'Changed in Calc', 'Changed in Calc'],
    ['not-understood', 1, undefined, '', 'Remarks: A column of our own', undefined],
    ['edit', 2, 'ref', '', '7.20', '7.20'],
    ['edit', 3, 'status', 'draft', 'Agreed', 1],
    ['edit', 3, 'due', '', '2027-01-31', '2027-01-31'],
    ['comment', 3, 'note', '', 'Is this a link?', undefined],
    ['missing-row', 4, 'row', 'Escrow', '', undefined],
    ['not-understood', 1500, 'note', '', '=1+1', undefined],
    ['new-row', undefined, 'row', '', 'Audit of subcontractors | open | Once a year', undefined],
  ]);
});

test('both know what they are and when they were exported', async () => {
  for (const name of ['edited.docx', 'edited.xlsx'])
    expect((await readOf(golden(name))).about).toMatchObject({
      instrument: 'small',
      edition: 1,
      contents: 'deal',
      exported: '2026-11-28T10:00:00Z',
    });
});

test('what was changed here after the export is told from what the file changed', async () => {
  const changed = {
    ...deal,
    record: { ...deal.record, 4: { note: 'Written after the export' } },
    changes: [
      {
        ...{ id: 'c1', at: '2026-11-28T18:00:00Z', item: 4, field: 'note' as const },
        ...{ to: 'Written after the export', via: 'hand' as const },
      },
    ],
  };
  const all = await differencesOf(golden('edited.docx'), changed);
  expect(all.find(({ item, field }) => item === 4 && field === 'note')).toMatchObject({
    kind: 'edit',
    before: 'Written after the export',
    after: '',
    outdated: true,
  });
});
