import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealDocx } from '#exports/deal-docx.ts';
import { dealFile } from '#exports/deal-files.ts';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import type { OfficeOptions } from '#exports/office-options.ts';
import { questionsFor } from '#islands/sharing/questions.ts';
import { encodeQuestions } from '#worksheet/codec/link.ts';
import type { Content } from '#worksheet/types.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS, readOf } from './sample.ts';
import { withParts } from './zip-edit.ts';

const QUESTIONS: OfficeOptions = { ...OPTIONS, contents: 'questions' };

/** Marks that stand in nothing but what the vendor must not see. */
const SECRETS = ['NAMEQ', 'NOTEQ', 'REASONQ', 'REFQ', 'PERSONQ', 'OTHERQ', 'HIDDENQ', 'MARKQ'];
const secret: Content = {
  ...deal,
  name: 'NAMEQ',
  worksheet: {
    ...deal.worksheet,
    name: 'PERSONQ',
    mark: 'markq123',
    answers: { 1: { answer: 3, note: 'REASONQ' } },
    hidden: { 4: 'HIDDENQ' },
  },
  record: {
    1: { status: 5, owner: 2, reason: 'REASONQ', note: 'NOTEQ', acceptedBy: 'PERSONQ' },
    3: { status: 7, due: '2027-03-09', ref: 'REFQ' },
    1500: { status: 2, note: 'NOTEQ' },
  },
  collected: deal.collected!.map((one) => ({
    ...one,
    worksheet: { ...one.worksheet, name: 'OTHERQ', answers: { 1: { answer: 3, note: 'NOTEQ' } } },
  })),
};

/** Every part as text, without the two times that change with each file. */
const texts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      strFromU8(part)
        .replace(/<dcterms:\w+ [^>]*>[^<]*/g, '')
        .replace(/(<w:bookmark(?:Start|End)[^>]*w:id=)"\d+"/g, '$1""'),
    ]),
  );

describe.each([
  ['Word', dealDocx],
  ['Excel', dealXlsx],
] as const)('the %s file for the vendor', (_, write) => {
  const fileOf = async (content: Content, options = QUESTIONS) =>
    bytesOf(await write(sampleChecklist, content, options));

  test('holds no name, note, reason, reference, date, status, owner or stance', async () => {
    const all = Object.values(texts(await fileOf(secret))).join('\n');
    expect(all).toContain('Assignment');
    for (const mark of SECRETS) expect(all.toUpperCase()).not.toContain(mark);
    for (const word of ['2027-03-09', '46455', 'dont-know', '(must)', 'not-mine', 'Procurement'])
      expect(all).not.toContain(word);
    // The marks do stand in the file of the client, so the check above can fail.
    const own = Object.values(texts(await fileOf(secret, OPTIONS))).join('\n');
    for (const mark of ['NAMEQ', 'NOTEQ', 'REASONQ', 'REFQ', 'PERSONQ', 'OTHERQ'])
      expect(own).toContain(mark);
  });

  test('is the same whatever the record, the stances and the names say', async () => {
    const bare = texts(
      await fileOf({
        ...{ instrument: 9, edition: 1, name: '', record: {} },
        worksheet: { ...secret.worksheet, name: '', answers: {} },
      }),
    );
    const text = fc.string({ minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, text, fc.integer({ min: 1, max: 7 }), async (name, note, status) => {
        const record = { 1: { status, note }, 4: { status, reason: note, acceptedBy: name } };
        const content: Content = { ...secret, name, record };
        expect(texts(await fileOf(content))).toEqual(bare);
      }),
      { numRuns: 8 },
    );
  });

  test('leaves out what is taken out, and asks what a reader added', async () => {
    const all = Object.values(texts(await fileOf(secret))).join('\n');
    expect(all).not.toContain('escrow');
    expect(all).toContain('Model weights');
    expect(all).toContain('Where?');
  });
});

describe('a clause that the owner called not applicable, with a reason', () => {
  const ruledOut: Content = {
    ...secret,
    record: {
      ...secret.record,
      1: { status: 6, reason: 'REASONQ' },
      1500: { status: 6, reason: 'no' },
    },
  };
  const asking = { which: 'all', withOwn: true } as const;
  const link = (content: Content) => questionsFor(sampleChecklist, content, asking);
  const read = async (format: 'docx' | 'xlsx') => {
    const options = { ...QUESTIONS, withAdded: true };
    const file = await dealFile(format, sampleChecklist, ruledOut, options);
    return (await readOf(await bytesOf(file))).rows.map(({ item }) => item);
  };

  test('is asked about in the link, in Word and in Excel alike', async () => {
    const { items, own } = link(ruledOut);
    expect([...items, ...own.map(({ title }) => title)]).toEqual([1, 2, 3, 'Model weights']);
    expect(await read('docx')).toEqual([1, 2, 3, 1500]);
    expect(await read('xlsx')).toEqual([1, 2, 3, 1500]);
  });

  test('changes no byte of the link about all clauses', async () => {
    const without = { ...ruledOut, record: {} };
    expect(await encodeQuestions(link(ruledOut))).toBe(await encodeQuestions(link(without)));
  });
});

describe('clauses that people added', () => {
  const options = { ...OPTIONS, contents: 'questions' } as const;
  const textOf = async (withAdded: boolean) => {
    const file = await dealFile('docx', sampleChecklist, deal, { ...options, withAdded });
    return Object.values(texts(await bytesOf(file))).join('\n');
  };

  test('go to the vendor only where that was chosen', async () => {
    expect(await textOf(false)).not.toContain('Model weights');
    expect(await textOf(true)).toContain('Model weights');
  });

  test('that were not asked about are not missed in the file that comes back', async () => {
    const file = await dealFile('docx', sampleChecklist, deal, options);
    expect(await differencesOf(await bytesOf(file))).toEqual([]);
  });
});

test('an answer of the vendor comes back as the answer to its clause', async () => {
  const bytes = await bytesOf(await dealDocx(sampleChecklist, deal, QUESTIONS));
  const answered = withParts(bytes, {
    'word/document.xml': (xml) =>
      xml.replace(
        /(assignment<\/w:t>.*?<w:tc>.*?<w:tc>.*?<w:t xml:space="preserve">)(<\/w:t>)/,
        '$1Yes, on payment$2',
      ),
  });
  expect((await readOf(answered)).about.contents).toBe('questions');
  const all = await differencesOf(answered);
  expect(
    all.map(({ kind, item, field, before, after }) => [kind, item, field, before, after]),
  ).toEqual([['edit', 1, 'answer', '', 'Yes, on payment']]);
});
