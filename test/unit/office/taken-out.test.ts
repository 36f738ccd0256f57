import { describe, expect, test } from 'vitest';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { dealDocx } from '#exports/deal-docx.ts';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS } from './sample.ts';
import { withParts } from './zip-edit.ts';

const without = (hidden: Record<number, string>): Content => ({
  ...deal,
  worksheet: { ...deal.worksheet, hidden },
});
const content = without({ 3: 'Not shipped', 4: 'We own\nthe platform' });
const wordOf = async (of = content) => bytesOf(await dealDocx(sampleChecklist, of, OPTIONS));
const textOf = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('a clause that is taken out of the deal', () => {
  test('stands in Word with the reason, also where its record keeps it in a table', async () => {
    const text = await textOf(await wordOf());
    expect(text).toContain('Escrow (escrow): taken out. We own the platform');
    expect(text).toContain('SBOM (sbom): taken out. Not shipped');
  });

  test('stands in Excel with the reason in a column of its own', async () => {
    const bytes = await bytesOf(await dealXlsx(sampleChecklist, content, OPTIONS));
    const [clauses] = await readExcel(Buffer.from(bytes));
    const [head = [], ...rows] = clauses!.data;
    const at = head.indexOf('Taken out because');
    expect(rows.map((row) => [row[0], row[at]])).toContainEqual(['escrow', 'We own the platform']);
    expect(await differencesOf(bytes, content)).toEqual([]);
  });

  test('comes back from Word without a difference, and a reason by hand is shown', async () => {
    const word = await wordOf();
    expect(await differencesOf(word, content)).toEqual([]);
    const edited = withParts(word, {
      'word/document.xml': (xml) => xml.replace('We own the platform', 'They own the platform'),
    });
    expect(await differencesOf(edited, content)).toMatchObject([
      { kind: 'inserted', field: 'outside', after: expect.stringContaining('They own') as string },
    ]);
  });
});
