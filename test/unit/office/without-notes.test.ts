import { describe, expect, test } from 'vitest';
import { dealDocx } from '#exports/deal-docx.ts';
import { dealFile } from '#exports/deal-files.ts';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import type { OfficeOptions } from '#exports/office-options.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS, readOf } from './sample.ts';
import { partsOf, withParts } from './zip-edit.ts';

const STATUSES: OfficeOptions = { ...OPTIONS, contents: 'statuses' };
/** Marks that stand in nothing but what people think among themselves. */
const SECRETS = ['NOTEQ', 'REASONQ', 'REFQ', 'PERSONQ', 'OTHERQ', 'HIDDENQ', 'WALKQ', 'FALLQ'];
const checklist = {
  ...sampleChecklist,
  items: sampleChecklist.items.map((item) => ({
    ...item,
    positions: { ...item.positions, acceptable: 'FALLQ', walkAway: 'WALKQ' },
  })),
};
const secret: Content = {
  ...deal,
  worksheet: {
    ...deal.worksheet,
    name: 'PERSONQ',
    answers: { 1: { answer: 3, note: 'REASONQ' } },
    hidden: { 4: 'HIDDENQ' },
  },
  record: {
    1: { status: 1, owner: 2, reason: 'REASONQ', note: 'NOTEQ', acceptedBy: 'PERSONQ' },
    3: { status: 7, due: '2027-03-09', ref: 'REFQ' },
  },
  collected: deal.collected!.map((one) => ({
    ...one,
    worksheet: { ...one.worksheet, name: 'OTHERQ', answers: { 1: { answer: 2, note: 'NOTEQ' } } },
  })),
};

describe.each([
  ['Word', dealDocx],
  ['Excel', dealXlsx],
] as const)('the %s file without notes, reasons and stances', (_, write) => {
  const fileOf = async (options: OfficeOptions) => bytesOf(await write(checklist, secret, options));

  test('holds statuses, owners and days, and nothing that people think among themselves', async () => {
    const all = Object.values(partsOf(await fileOf(STATUSES))).join('\n');
    for (const said of ['Vendor A, MSA v3', 'agreed', 'Procurement', 'The preferred position.'])
      expect(all).toContain(said);
    for (const mark of [...SECRETS, 'reject', '(must)', 'escrow', 'Internal:'])
      expect(all).not.toContain(mark);
    // The marks do stand in the whole deal, so the check above can fail.
    const own = Object.values(partsOf(await fileOf(OPTIONS))).join('\n');
    for (const mark of ['NOTEQ', 'REASONQ', 'REFQ', 'PERSONQ', 'OTHERQ', 'HIDDENQ'])
      expect(own).toContain(mark);
  });

  test('that comes back takes no note, reason or reference away', async () => {
    const bytes = await fileOf(STATUSES);
    expect((await readOf(bytes)).about.contents).toBe('statuses');
    expect(await differencesOf(bytes, secret)).toEqual([]);
  });

  test('takes none away either where it has lost what it says of itself', async () => {
    const bytes = withParts(await fileOf(STATUSES), {
      'docProps/custom.xml': (xml) => xml.replace('>statuses<', '><'),
      'xl/worksheets/sheet2.xml': (xml) => xml.replace('>statuses<', '><'),
    });
    expect((await readOf(bytes)).about).not.toHaveProperty('contents');
    expect(await differencesOf(bytes, secret)).toEqual([]);
  });

  test('says that it is internal where the whole deal is in it, on the first page and at the foot', async () => {
    const parts = partsOf(await fileOf(OPTIONS));
    const has = (path: string) => parts[path]?.includes('Internal: holds notes and stances');
    const paths = ['word/document.xml', 'word/footer1.xml'];
    const sheets = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'];
    expect(('word/document.xml' in parts ? paths : sheets).every(has)).toBe(true);
  });
});

test('a column for notes that somebody put into such a file clears no note where it is empty', async () => {
  const bytes = await bytesOf(await dealXlsx(sampleChecklist, secret, STATUSES));
  const noted = withParts(bytes, {
    'xl/worksheets/sheet1.xml': (xml) => xml.replace('>Answer of the vendor', '>Note'),
  });
  expect(await differencesOf(noted, secret)).toEqual([]);
});

test('clauses that people added go along only where that was chosen', async () => {
  const textOf = async (withAdded: boolean) => {
    const file = await dealFile('docx', sampleChecklist, deal, { ...STATUSES, withAdded });
    const bytes = await bytesOf(file);
    expect(await differencesOf(bytes)).toEqual([]);
    return Object.values(partsOf(bytes)).join('\n');
  };
  expect(await textOf(false)).not.toContain('Model weights');
  expect(await textOf(true)).toContain('Model weights');
});
