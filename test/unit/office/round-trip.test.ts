import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealDocx } from '#exports/deal-docx.ts';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import { applyEdit, type FieldChange } from '#worksheet/edit.ts';
import { differencesFromFile } from '#worksheet/office/differences.ts';
import { readOfficeFile } from '#worksheet/office/read-office.ts';
import { plain } from '#worksheet/plain.ts';
import type { Content, DealRecord, RecordEntry } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { anyText } from '../exports/reports.ts';
import { bytesOf, deal, differencesOf, OPTIONS, parse, readOf } from './sample.ts';

const WRITERS = { Word: dealDocx, Excel: dealXlsx };

const words = fc.oneof(
  anyText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    ...['=1+1', '+49 30 1', '-', '@SUM(A1)', "'=1", '_x0041_', '_x005F_x0041_', '7.20', '007'],
    ...['TRUE', ' lead and trail ', 'a\n\n\nb', 'a\tb', '<w:t>', ']]>', '&lt;', '\u200fmark'],
  ),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const entry: fc.Arbitrary<RecordEntry> = fc.record(
  {
    status: fc.integer({ min: 1, max: 7 }),
    owner: fc.integer({ min: 1, max: 2 }),
    reason: words,
    note: words,
    acceptedBy: words.map((text) => text.slice(0, 120)),
    due: day,
    ref: words.map((text) => text.slice(0, 120)),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const record: fc.Arbitrary<DealRecord> = fc.record(
  { 1: entry, 2: entry, 3: entry, 4: entry, 1500: entry },
  { requiredKeys: [], noNullPrototype: true },
);

/** A record as a file keeps it: texts as `plain` makes them, nothing empty. */
function kept(given: DealRecord): DealRecord {
  const entries = Object.entries(given).map(([item, one]) => {
    const fields = Object.entries(one as Record<string, string | number>)
      .map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value] as const)
      .filter(([, value]) => value !== '');
    return [item, Object.fromEntries(fields)] as const;
  });
  return Object.fromEntries(entries.filter(([, one]) => Object.keys(one).length > 0));
}

describe.each(Object.entries(WRITERS))('%s', (_, write) => {
  const fileOf = async (content: Content) =>
    bytesOf(await write(sampleChecklist, content, OPTIONS));

  test('an export that nobody edited differs in nothing', async () => {
    expect(await differencesOf(await fileOf(deal))).toEqual([]);
  });

  test('an export says of which deal it is', async () => {
    expect((await readOf(await fileOf(deal))).about).toEqual({
      ...{ instrument: 'small', edition: 1, contents: 'deal' },
      ...{ exported: '2026-11-28T10:00:00Z', deal: 'Vendor A, MSA v3' },
    });
    expect((await readOf(await fileOf({ ...deal, name: '' }))).about).not.toHaveProperty('deal');
  });

  test('any record comes back whole, but for characters that no file can hold', async () => {
    await fc.assert(
      fc.asyncProperty(record, words, async (given, name) => {
        const content = { ...deal, name: name.slice(0, 120), record: given };
        const read = await readOf(await fileOf(content));
        expect(differencesFromFile(content, sampleChecklist, read)).toEqual([]);

        // Taken over into a deal where nothing is recorded yet, it becomes the same record.
        const empty: Content = { ...content, record: {} };
        const changes = differencesFromFile(empty, sampleChecklist, read).flatMap(
          ({ change }): FieldChange[] => (change ? [change] : []),
        );
        expect(applyEdit(empty, { set: 'several', changes }).record).toEqual(kept(given));
      }),
      { numRuns: 20 },
    );
  });

  test('500 clauses with notes are written and read', async () => {
    const own = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [1001 + at, { title: `Clause ${at}` }]),
    );
    const items = Array.from({ length: 500 }, (_, at) => ({
      ...sampleChecklist.items[0]!,
      id: `clause-${at}`,
      number: at + 1,
    }));
    const checklist = { ...sampleChecklist, items };
    const notes = Object.fromEntries(
      items.map(({ number }) => [number, { status: 3, note: 'n'.repeat(400) }]),
    );
    const content: Content = {
      ...deal,
      worksheet: { ...deal.worksheet, own },
      record: notes,
      collected: [],
    };
    const bytes = await bytesOf(await write(checklist, content, OPTIONS));
    const read = await readOfficeFile(bytes, checklist, parse);
    expect(read.ok && read.rows.length).toBe(560);
    expect(read.ok && differencesFromFile(content, checklist, read)).toEqual([]);
  });
});

test('a Word and an Excel file of one deal tell the same', async () => {
  const empty: Content = { ...deal, record: {} };
  const told = async (write: (typeof WRITERS)['Word']) => {
    const bytes = await bytesOf(await write(sampleChecklist, deal, OPTIONS));
    const all = await differencesOf(bytes, empty);
    return all.flatMap(({ change }) => (change ? [change] : []));
  };
  const [word, excel] = [await told(dealDocx), await told(dealXlsx)];
  expect(word).toEqual(excel);
  expect(word.length).toBe(13);
});
