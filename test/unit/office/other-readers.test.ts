import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { dealDocx } from '#exports/deal-docx.ts';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, OPTIONS } from './sample.ts';
import { partsOf } from './zip-edit.ts';

describe('another program that reads Word files', () => {
  test('finds the headings, a table a group with its head, and every cell', async () => {
    const bytes = await bytesOf(await dealDocx(sampleChecklist, deal, OPTIONS));
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Title'] => h1.title"], includeDefaultStyleMap: true },
    );
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const headings = [...value.matchAll(/<h([12])[^>]*>(.*?)<\/h\1>/g)].map(([, , text]) =>
      text!.replace(/<[^>]*>/g, ''),
    );
    expect(headings).toEqual([
      ...['Small', 'Where the deal stands', 'Facts', 'Progress', 'Reasons not to sign'],
      ...['Conflicts', 'Clauses', 'Rights', 'Exit', 'Clauses added to the checklist'],
      'Stances by role',
    ]);
    // Four of clauses and stances, three of the first page.
    expect(value.match(/<thead>/g)).toHaveLength(7);
    for (const text of ['sbom (must)', 'MSA 7.20', '24 Dec 2026', '=HYPERLINK(', 'own-1500 (must)'])
      expect(value).toContain(text.replace('"', '&quot;'));
    expect(value).toContain('<p>reject: Uncapped liability (Ada)</p>');
  });
});

describe('another program that reads Excel files', () => {
  test('finds a row a clause with real days, and the second sheet', async () => {
    const bytes = Buffer.from(await bytesOf(await dealXlsx(sampleChecklist, deal, OPTIONS)));
    const sheets = await readExcel(bytes);
    const [clauses, about] = sheets.map(({ data }) => data);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Clauses', 'About']);
    expect(clauses?.map(([id]) => id)).toEqual([
      'Clause id',
      ...['assignment', 'data-terms', 'sbom', 'escrow', 'own-1500'],
    ]);
    const head = clauses![0]!.map((title) => String(title).split('\n')[0]);
    const cell = (row: number, title: string) => clauses![row]![head.indexOf(title)];
    expect(cell(1, 'Due')).toEqual(new Date('2026-12-24T00:00:00Z'));
    expect(cell(1, 'Reference')).toBe('MSA 7.20');
    expect(cell(3, 'Note')).toBe('=HYPERLINK("http://example.org")');
    expect(about?.map(([name]) => name)).toContain('Statuses');
  });
});

describe('the parts of an Excel file', () => {
  const parts = async () => partsOf(await bytesOf(await dealXlsx(sampleChecklist, deal, OPTIONS)));

  test('hold no formula; what would begin one has the mark of a leading apostrophe', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, 'xl/styles.xml': styles } = await parts();
    expect(sheet).not.toMatch(/<f[ >]/);
    const style = /s="(\d+)" t="inlineStr"><is><t[^>]*>=HYPERLINK/.exec(sheet!)?.[1];
    const formats = [...styles!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)];
    expect(formats[Number(style)]?.[0]).toContain('quotePrefix="1"');
    expect(formats[Number(style)]?.[0]).toContain('numFmtId="49"');
    const note = /s="(\d+)" t="inlineStr"><is><t[^>]*>First line/.exec(sheet!)?.[1];
    expect(formats[Number(note)]?.[0]).not.toContain('quotePrefix');
  });

  test('have filters on, the head and the ids in view, and lists for status and owner', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, 'xl/workbook.xml': workbook } = await parts();
    expect(sheet).toContain('<autoFilter ref="A1:R6"/>');
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
    expect(sheet).toMatch(/sqref="D2:D206"><formula1>Statuses</);
    expect(sheet).toMatch(/sqref="E2:E206"><formula1>Owners</);
    expect(workbook).toContain('<definedName name="Statuses">About!$A$15:$A$21</definedName>');
  });

  test('the named lists are where the workbook says they are', async () => {
    const { 'xl/worksheets/sheet2.xml': about, 'xl/workbook.xml': workbook } = await parts();
    const list = (name: string) => {
      const [, from, to] = new RegExp(`"${name}">About!\\$A\\$(\\d+):\\$A\\$(\\d+)<`).exec(
        workbook!,
      )!;
      const text = (row: number) =>
        new RegExp(`<c r="A${row}"[^>]*><is><t[^>]*>([^<]*)`).exec(about!)?.[1];
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
        text(Number(from) + at),
      );
    };
    expect(list('Statuses')).toEqual(sampleChecklist.statuses.map(({ label }) => label));
    expect(list('Owners')).toEqual(sampleChecklist.roles.map(({ label }) => label));
  });
});

describe('the parts of a Word file', () => {
  test('are in English, with heads that stand again on each page and rows that stay whole', async () => {
    const parts = partsOf(await bytesOf(await dealDocx(sampleChecklist, deal, OPTIONS)));
    const document = parts['word/document.xml']!;
    expect(parts['word/styles.xml']).toContain('w:lang w:val="en-GB"');
    expect(document.match(/<w:tblHeader/g)).toHaveLength(7);
    expect(document.match(/<w:cantSplit/g)).toHaveLength(document.match(/<w:tr>/g)!.length);
    expect(document).toContain('w:orient="landscape"');
    const foot = parts['word/footer1.xml'];
    expect(foot).toContain('Vendor A, MSA v3 · Small, edition 1 · 28 Nov 2026');
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Small</dc:title>');
  });

  test('have the size of the paper that was asked for', async () => {
    const sizeOf = async (paper: 'a4' | 'letter') => {
      const blob = await dealDocx(sampleChecklist, deal, { ...OPTIONS, paper });
      return /<w:pgSz [^>]*>/.exec(partsOf(await bytesOf(blob))['word/document.xml']!)?.[0];
    };
    expect(await sizeOf('a4')).toContain('w:w="16838" w:h="11906"');
    expect(await sizeOf('letter')).toContain('w:w="15840" w:h="12240"');
  });
});
