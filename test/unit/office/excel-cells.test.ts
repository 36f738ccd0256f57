import { beforeAll, describe, expect, test } from 'vitest';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS, readOf } from './sample.ts';
import { partsOf, withParts, withRelation, zipOf } from './zip-edit.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
let excel: Uint8Array;
beforeAll(async () => {
  excel = await bytesOf(await dealXlsx(sampleChecklist, deal, OPTIONS));
});

/** The sample file with one cell written anew, as a spreadsheet would. */
const withCell = (name: string, cell: string) =>
  withParts(excel, {
    [SHEET]: (xml) =>
      xml.replace(
        new RegExp(`<c r="${name}" s="\\d+"(?:/>| t="inlineStr">.*?</c>|>.*?</c>)`, 's'),
        cell,
      ),
  });
const told = async (bytes: Uint8Array) =>
  (await differencesOf(bytes)).map(({ kind, item, field, after, change, why }) => ({
    ...{ kind, item, field, after },
    ...(change && { to: change.to }),
    ...(why && { why }),
  }));

describe('a cell is read whatever form a spreadsheet gives it', () => {
  test('a string of the table of strings, with its runs and without what is written above', async () => {
    const bytes = withParts(withCell('H2', '<c r="H2" t="s"><v>1</v></c>'), {
      'xl/sharedStrings.xml':
        '<sst xmlns="a"><si><t>no</t></si><si><r><t xml:space="preserve">Two </t></r><r><t>runs_x000D_</t></r><rPh><t>above</t></rPh></si></sst>',
      'xl/_rels/workbook.xml.rels': withRelation('sharedStrings', 'sharedStrings.xml'),
    });
    expect(await told(bytes)).toEqual([
      { kind: 'edit', item: 1, field: 'note', after: 'Two runs', to: 'Two runs' },
    ]);
  });

  test('a day as a number, as text in words, and one that is not clear', async () => {
    const day = (cell: string) => told(withCell('F4', cell));
    const edit = { kind: 'edit', item: 3, field: 'due' };
    expect(await day('<c r="F4"><v>46387.75</v></c>')).toEqual([
      { ...edit, after: '2026-12-31', to: '2026-12-31' },
    ]);
    const words = (text: string) => `<c r="F4" t="inlineStr"><is><t>${text}</t></is></c>`;
    expect(await day(words('31 Dec 2026'))).toEqual([
      { ...edit, after: '31 Dec 2026', to: '2026-12-31' },
    ]);
    expect(await day(words('3/4/2026'))).toEqual([
      { ...edit, kind: 'not-understood', after: '3/4/2026', why: 'day' },
    ]);
  });

  test('a day of a workbook that counts from 1904', async () => {
    const bytes = withParts(withCell('F2', '<c r="F2"><v>44918</v></c>'), {
      'xl/workbook.xml': (xml) =>
        xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    });
    expect(await told(bytes)).toEqual([]);
  });

  test('a number in a column of text, and an emptied cell', async () => {
    expect(await told(withCell('I2', '<c r="I2"><v>7.2</v></c>'))).toEqual([
      { kind: 'edit', item: 1, field: 'ref', after: '7.2', to: '7.2' },
    ]);
    expect(await told(withCell('I2', '<c r="I2" s="4"/>'))).toEqual([
      { kind: 'edit', item: 1, field: 'ref', after: '', to: undefined },
    ]);
  });

  test('a status in any case, the words for none, and a word that is none', async () => {
    const status = (text: string) =>
      told(withCell('D2', `<c r="D2" t="inlineStr"><is><t>${text}</t></is></c>`));
    expect(await status(' AGREED ')).toEqual([]);
    expect(await status('DON\u2019T-KNOW')).toMatchObject([
      { kind: 'not-understood', why: 'status' },
    ]);
    expect(await status('dont-know')).toMatchObject([{ kind: 'edit', to: 7 }]);
    expect(await status('Nobody has looked')).toEqual([
      { kind: 'edit', item: 1, field: 'status', after: 'Nobody has looked', to: undefined },
    ]);
    expect(await status('agreed?')).toEqual([
      { kind: 'not-understood', item: 1, field: 'status', after: 'agreed?', why: 'status' },
    ]);
  });

  test('a formula is never taken for its result', async () => {
    const formula = '<c r="H2" t="str"><f>HYPERLINK("http://example.org")</f><v>Click</v></c>';
    expect(await told(withCell('H2', formula))).toEqual([
      {
        ...{ kind: 'not-understood', item: 1, field: 'note', why: 'formula' },
        after: '=HYPERLINK("http://example.org")',
      },
    ]);
  });
});

test('sorted rows and moved columns are found by id and title', async () => {
  const { [SHEET]: xml = '' } = partsOf(excel);
  const rows = xml.match(/<row .*?<\/row>/gs)!.slice(1);
  const sorted = withParts(excel, {
    [SHEET]: (sheet) => {
      const body = [...rows]
        .reverse()
        .map((row, at) => row.replace(/r="([A-Z]*)\d+"/g, `r="$1${at + 2}"`));
      return sheet.replace(rows.join(''), body.join(''));
    },
  });
  expect(await told(sorted)).toEqual([]);
  const swapped = withParts(excel, {
    [SHEET]: (sheet) =>
      sheet.replace(
        /r="(G|H)(\d+)"/g,
        (_, column, row) => `r="${column === 'G' ? 'H' : 'G'}${row}"`,
      ),
  });
  expect(await told(swapped)).toEqual([]);
});

test('notes and threaded comments have their author, and a note that stands for a thread is left out', async () => {
  const bytes = withParts(excel, {
    'xl/comments1.xml': `<comments xmlns="a"><authors><author>Lena</author><author>tc={0A1B2C3D-0000-0000-0000-000000000000}</author></authors><commentList><comment ref="H4" authorId="0"><text><r><t>A note</t></r></text></comment><comment ref="I2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="a"><threadedComment ref="I2" dT="2026-12-01T09:00:00.00" personId="{P}" id="{1}" done="1"><text>Is it 7.2?</text></threadedComment><threadedComment ref="I2" dT="2026-12-02T09:00:00.00" personId="{P}" id="{2}" parentId="{1}"><text>Yes</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `<personList xmlns="a"><person displayName="Otto" id="{P}"/></personList>`,
    'xl/_rels/workbook.xml.rels': withRelation('person', 'persons/person.xml'),
    'xl/worksheets/_rels/sheet1.xml.rels': () =>
      withRelation(
        'threadedComment',
        '../threadedComments/threadedComment1.xml',
      )(withRelation('comments', '../comments1.xml')('<Relationships xmlns="a"></Relationships>')),
  });
  expect(await differencesOf(bytes)).toMatchObject([
    {
      ...{ kind: 'comment', item: 1, field: 'ref', author: 'Otto', after: 'Is it 7.2?' },
      ...{ date: '2026-12-01T09:00:00.00', comment: { id: '{1}', done: true } },
    },
    { item: 1, field: 'ref', author: 'Otto', after: 'Yes', comment: { id: '{2}', replyTo: '{1}' } },
    { kind: 'comment', item: 3, field: 'note', author: 'Lena', after: 'A note' },
  ]);
});

describe('stances in a column a role', () => {
  const head = (name: string, title: string) => (xml: string) =>
    xml.replace(new RegExp(`(<c r="${name}".*?<t[^>]*>)[^<]*`), `$1${title}`);

  test('stand by themselves, so that a spreadsheet can filter by role', () => {
    const { [SHEET]: xml = '' } = partsOf(excel);
    const cell = (name: string) =>
      new RegExp(`<c r="${name}"[^>]*>.*?<t[^>]*>([^<]*)`).exec(xml)?.[1];
    expect([cell('J1'), cell('K1')]).toEqual(['Stance: Legal', 'Stance: Procurement']);
    expect([cell('J2'), cell('K2')]).toEqual([
      'reject: Uncapped liability (Ada)',
      'fallback (Bob)',
    ]);
    expect(xml).not.toContain('>Stance: Without a role<');
  });

  test('stay what their roles said, whatever somebody writes over them', async () => {
    const words = '<c r="K2" t="inlineStr"><is><t>accept (Bob)</t></is></c>';
    expect(await told(withCell('K2', words))).toMatchObject([
      { kind: 'not-understood', item: 1, field: 'stances', why: 'stance' },
    ]);
  });

  test('are not missed where the column of a role is gone, or was moved', async () => {
    const swapped = (_: string, column: string, row: string) =>
      `r="${column === 'J' ? 'K' : 'J'}${row}"`;
    const moved = withParts(excel, {
      [SHEET]: (xml) => xml.replace(/r="(J|K)(\d+)"/g, swapped),
    });
    expect(await told(moved)).toEqual([]);
    const gone = withParts(excel, {
      [SHEET]: (xml) => xml.replace(/<c r="K\d+".*?(<\/c>|\/>)/g, ''),
    });
    expect(await told(gone)).toEqual([]);
  });

  test('are read from a file of one column for all roles as well', async () => {
    const joint = 'Legal: reject: Uncapped liability (Ada)\nProcurement: fallback (Bob)';
    const old = withParts(excel, {
      [SHEET]: (xml) =>
        head(
          'J1',
          'Stances',
        )(head('K1', '')(xml))
          .replace('>reject: Uncapped liability (Ada)<', `>${joint}<`)
          .replace(/>accept \(Ada\)</, '>Legal: accept (Ada)<')
          .replace(/<c r="K2".*?<\/c>/, ''),
    });
    expect(await told(old)).toEqual([]);
  });
});

test('on paper stand the main columns, on wide pages with the head again on each', () => {
  const { 'xl/workbook.xml': workbook = '', [SHEET]: sheet = '' } = partsOf(excel);
  expect(workbook).toContain('_xlnm.Print_Area" localSheetId="0">Clauses!$B$1:$K$6<');
  expect(workbook).toContain('_xlnm.Print_Titles" localSheetId="0">Clauses!$1:$1<');
  expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
  // What is fitted to one page must not be so wide that nobody can read it.
  const widths = [...sheet.matchAll(/<col min="(\d+)".*? width="(\d+)"/g)];
  const printed = widths.filter(([, at]) => Number(at) >= 2 && Number(at) <= 11);
  expect(printed.reduce((sum, [, , width]) => sum + Number(width), 0)).toBeLessThan(210);
});

test('a sheet and a row of somebody else are named; an empty row is nothing', async () => {
  const bytes = withParts(excel, {
    [SHEET]: (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="9"><c r="A9" t="inlineStr"><is><t>my-own-id</t></is></c><c r="B9" t="inlineStr"><is><t>Audit</t></is></c></row><row r="10"><c r="B10" s="2"/></row></sheetData>',
      ),
    'xl/workbook.xml': (xml) =>
      xml.replace('</sheets>', '<sheet name="Ours" sheetId="9" r:id="rIdXworksheet"/></sheets>'),
    'xl/_rels/workbook.xml.rels': withRelation('worksheet', 'worksheets/sheet9.xml'),
    'xl/worksheets/sheet9.xml':
      '<worksheet xmlns="a"><sheetData><row><c t="inlineStr"><is><t>Hello</t></is></c></row></sheetData></worksheet>',
  });
  expect(await told(bytes)).toEqual([
    { kind: 'new-row', item: undefined, field: 'row', after: 'Audit | my-own-id' },
    { kind: 'not-understood', item: undefined, field: undefined, after: 'Hello', why: 'sheet' },
  ]);
});

test('a text that is longer than its field is shown and not taken over', async () => {
  const long = 'x'.repeat(121);
  const cell = `<c r="I2" t="inlineStr"><is><t>${long}</t></is></c>`;
  expect(await told(withCell('I2', cell))).toEqual([
    { kind: 'not-understood', item: 1, field: 'ref', after: long, why: 'too-long' },
  ]);
});

test('an own clause that this deal does not have is a proposal', async () => {
  const without: Content = { ...deal, worksheet: { ...deal.worksheet, own: {} } };
  const [only, ...more] = await differencesOf(excel, without);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    ...{ kind: 'new-row', item: 1500 },
    proposal: {
      clause: { title: 'Model weights', about: 'Who keeps them.', priority: 1 },
      entry: { status: 3, owner: 1 },
    },
  });
});

describe('an added clause of another deal, under a number that stands here for something else', () => {
  const escrow = { title: 'Escrow', about: 'Keep the source.', ask: 'With whom?' };
  const here = (name: string): Content => ({
    ...deal,
    name,
    worksheet: { ...deal.worksheet, own: { 1500: escrow } },
  });

  test('is a clause of its own, and nothing of mine is changed by it', async () => {
    const all = await differencesOf(excel, here('Vendor B'));
    const about = all.filter(({ field }) => field === 'row');
    expect(about.map(({ kind, item, before }) => [kind, item, before])).toEqual([
      ['missing-row', 1500, 'Escrow'],
      ['new-row', undefined, ''],
    ]);
    expect(about[1]?.proposal?.clause.title).toBe('Model weights');
  });

  test('keeps what was said of it from standing under mine', async () => {
    const noted = withParts(excel, {
      [SHEET]: (sheet) => sheet.replace('>agreed<', '>nearly done<'),
    });
    const all = await differencesOf(noted, here('Vendor B'));
    expect(all.filter(({ item, field }) => item === 1500 && field !== 'row')).toEqual([]);
  });

  test('is the same clause in a file of this very deal, whatever was written anew in it', async () => {
    const all = await differencesOf(excel, here(deal.name));
    expect(all.filter(({ kind }) => kind === 'new-row' || kind === 'missing-row')).toEqual([]);
  });
});

test('two columns with one title: the first is read, what stands in the second is named', async () => {
  const twice = withParts(excel, {
    [SHEET]: (sheet) => sheet.replace('>Reference', '>Note'),
  });
  const all = await differencesOf(twice);
  expect(all.map(({ kind, item, why, after }) => [kind, item, why, after])).toEqual([
    ['not-understood', 1, 'no-column', 'Note: MSA 7.20'],
    ['not-understood', undefined, 'column-missing', 'Reference'],
  ]);
});

test('a file that lost what it says of itself is read by its columns', async () => {
  const parts = Object.entries(partsOf(excel)).filter(([path]) => path !== 'docProps/core.xml');
  const bare = withParts(zipOf(Object.fromEntries(parts)), {
    'xl/worksheets/sheet2.xml': '<worksheet xmlns="a"><sheetData/></worksheet>',
    '_rels/.rels': (xml) => xml.replace(/<Relationship Id="rId2"[^>]*>/, ''),
  });
  expect((await readOf(bare)).about).toEqual({});
  expect(await told(bare)).toEqual([]);
});
