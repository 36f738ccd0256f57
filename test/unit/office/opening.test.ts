import { beforeAll, expect, test } from 'vitest';
import mammoth from 'mammoth';
import { dealDocx } from '#exports/deal-docx.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS } from './sample.ts';
import { partsOf, withParts } from './zip-edit.ts';

let word: Uint8Array;
let document: string;
beforeAll(async () => {
  word = await bytesOf(await dealDocx(sampleChecklist, deal, OPTIONS));
  document = partsOf(word)['word/document.xml']!;
});
const edited = (edit: (xml: string) => string) => withParts(word, { 'word/document.xml': edit });
const told = async (bytes: Uint8Array, content?: Content) =>
  (await differencesOf(bytes, content)).map(({ kind, field, after }) => [kind, field, after]);

test('a Word file says first where the deal stands: facts, progress, reasons, conflicts with reasons', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word) });
  const opening = value.slice(0, value.indexOf('\nClauses\n'));
  const places = [
    ...['Where the deal stands', 'Facts', 'Personal data?', 'Progress', 'Reasons not to sign'],
    'Uncapped liability',
  ].map((text) => opening.indexOf(text));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(document).toMatch(/<w:pageBreakBefore\/>.{0,200}<w:t[^>]*>Clauses</);
});

test('the words under a heading stay with the table below them', () => {
  const from = document.indexOf('>Reasons not to sign<');
  const between = document.slice(from, document.indexOf('<w:tbl>', from));
  const paragraphs = between.split('<w:p>').slice(1);
  expect(paragraphs.length).toBeGreaterThan(0);
  for (const one of paragraphs) expect(one).toContain('<w:keepNext/>');
});

test('the column for who accepted it is wide enough for its head', () => {
  const widths = document.split('<w:tbl>').flatMap((table) => {
    if (!table.includes('>Accepted by<')) return [];
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const heads = [...table.split('</w:tr>')[0]!.matchAll(/CellHead.*?<w:t[^>]*>([^<]*)</g)];
    return grid[heads.findIndex(([, head]) => head === 'Accepted by')] ?? [];
  });
  expect(widths.length).toBeGreaterThan(0);
  // "Accepted" in bold takes 16 mm where a wide font stands for ours; margins take 2.5 mm.
  for (const width of widths) expect(width).toBeGreaterThan(18.5 * 56.7);
});

test('a clause on which roles are in conflict says so under its title, and is still found', async () => {
  const marked = /assignment \(must, <\/w:t>.{0,200}>conflict<\/w:t>/;
  expect(document).toMatch(marked);
  // By its id alone, and by its bookmark alone.
  expect(await told(edited((xml) => xml.replace(/<w:bookmark[^>]*>/g, '')))).toEqual([]);
  const withoutId = edited((xml) =>
    xml.replace(/assignment \(must, (<.{0,200}?>)conflict(<.{0,200}?>)\)/, '$1$2'),
  );
  expect(await told(withoutId)).toEqual([]);
});

test('a clause that a role rejects and nobody accepts is marked, and is still found', async () => {
  const alone = withKey(deal, 'collected', undefined);
  const rejected: Content = {
    ...alone,
    worksheet: {
      ...{ side: 1, facts: deal.worksheet.facts },
      answers: { 1: { answer: 3, note: 'No cap' } },
    },
  };
  const bytes = await bytesOf(await dealDocx(sampleChecklist, rejected, OPTIONS));
  const xml = partsOf(bytes)['word/document.xml']!;
  expect(xml).toMatch(/assignment \(must, <\/w:t>.{0,200}>rejected<\/w:t>/);
  expect(xml).toMatch(/w:fill="FBE9E7"/);
  const byId = withParts(bytes, { 'word/document.xml': xml.replace(/<w:bookmark[^>]*>/g, '') });
  expect(await told(byId, rejected)).toEqual([]);
});

test('the whole deal says how far the client goes, and an edit of it is shown once', async () => {
  expect(document).toContain('Walk away: w');
  const [only, ...more] = await differencesOf(
    edited((xml) => xml.replace('Walk away: w', 'Walk away: never')),
  );
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    ...{ kind: 'edit', item: 1, field: 'asked' },
    before: 'The preferred position.\nAcceptable fallback: b\nWalk away: w',
  });
  expect(only).not.toHaveProperty('change');
});

test('what was decided here since the export is no difference of the first page', async () => {
  const since: Content = { ...deal, record: { ...deal.record, 4: { status: 4 } } };
  const all = await told(word, since);
  expect(all.filter(([, field]) => field === 'outside')).toEqual([]);
});

test('a direction mark or control character that was pasted here is no change of a file nobody edited', async () => {
  const own = { 1500: { ...deal.worksheet.own![1500]!, title: 'Model\u202A weights\u202C' } };
  const answers = { 1: { answer: 3, note: '\u202DUncapped\u0007 liability\u202C' } };
  const pasted: Content = { ...deal, worksheet: { ...deal.worksheet, own, answers } };
  const bytes = await bytesOf(await dealDocx(sampleChecklist, pasted, OPTIONS));
  expect(await differencesOf(bytes, pasted)).toEqual([]);
});

test('what somebody types into the first page is shown, a row of a table by itself', async () => {
  const typed = edited((xml) =>
    xml.replace('Personal data?', 'Personal data of staff?').replace('not legal advice', 'advice'),
  );
  const all = await told(typed);
  expect(all).toHaveLength(2);
  expect(all.flat().join()).toContain('Personal data of staff?');
});

test('the first page of a file that has lost its properties is not taken for additions', async () => {
  const bare = withParts(word, {
    'docProps/custom.xml': (xml) => xml.replace(/<property .*<\/property>/s, ''),
  });
  expect(await told(bare)).toEqual([]);
});
