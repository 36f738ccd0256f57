import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dealDocx } from '#exports/deal-docx.ts';
import { dealXlsx } from '#exports/deal-xlsx.ts';
import { OFFICE_LIMITS } from '#worksheet/office/office-file.ts';
import { readOfficeFile } from '#worksheet/office/read-office.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS, parse, readOf } from './sample.ts';
import { withParts, withRelation, zipOf } from './zip-edit.ts';

let word: Uint8Array;
let excel: Uint8Array;
beforeAll(async () => {
  word = await bytesOf(await dealDocx(sampleChecklist, deal, OPTIONS));
  excel = await bytesOf(await dealXlsx(sampleChecklist, deal, OPTIONS));
});

const MAIN = 'word/document.xml';
const reasonOf = async (bytes: Uint8Array) => {
  const read = await readOfficeFile(bytes, sampleChecklist, parse);
  return read.ok ? 'read' : read.reason;
};
const text = (value: string) => new TextEncoder().encode(value);

/** The place of a number in the directory entry of a part. */
function entryOf(bytes: Uint8Array, name: string): number {
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const isEntry = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1;
    const found =
      isEntry && new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name.length));
    if (found === name) return at;
  }
  throw new Error(`${name} is not in the directory`);
}

/** The file with a number of a part's directory entry changed. */
function withNumber(bytes: Uint8Array, name: string, offset: number, value: number, size = 4) {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const at = entryOf(copy, name) + offset;
  if (size === 4) view.setUint32(at, value, true);
  else view.setUint16(at, value, true);
  return copy;
}

describe('what is no Word or Excel file of ours is refused with its reason', () => {
  test('another kind of file, and nothing at all', async () => {
    for (const bytes of [
      text(''),
      text('{"format":"another tool"}'),
      text('%PDF-1.7 long enough to look'),
    ])
      expect(await reasonOf(bytes)).toBe('not-office');
    expect(await reasonOf(zipOf({ 'a.txt': 'a' }))).toBe('not-office');
  });

  test('a file with a password, or in the format before 2007', async () => {
    const compound = new Uint8Array(2_000);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await reasonOf(compound)).toBe('protected');
    expect(await reasonOf(withNumber(word, MAIN, 8, 1, 2))).toBe('protected');
  });

  test('a Word file without clauses, and an Excel file without a head of ours', async () => {
    const bare = { [MAIN]: (xml: string) => xml.replace(/<w:tbl>.*<\/w:tbl>/s, '') };
    expect(await reasonOf(withParts(word, bare))).toBe('no-clauses');
    const other = { 'xl/worksheets/sheet1.xml': (xml: string) => xml.replace('Clause id', 'Key') };
    expect(await reasonOf(withParts(excel, other))).toBe('no-clauses');
  });

  test('a file of another checklist, and one of a newer edition', async () => {
    const as = (from: string, to: string) => ({
      'docProps/custom.xml': (xml: string) => xml.replace(from, to),
    });
    expect(await reasonOf(withParts(word, as('>small<', '>other<')))).toBe('other-instrument');
    expect(await reasonOf(withParts(word, as('>1<', '>2<')))).toBe('newer-edition');
    const sheet = {
      'xl/worksheets/sheet2.xml': (xml: string) => xml.replace('>small<', '>other<'),
    };
    expect(await reasonOf(withParts(excel, sheet))).toBe('other-instrument');
  });
});

describe('a damaged file is refused, and never half read', () => {
  test('cut short anywhere', async () => {
    for (const bytes of [word, excel])
      for (const part of [0.1, 0.5, 0.9, 0.999]) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * part));
        expect(await reasonOf(cut)).toBe('damaged');
      }
  });

  test('with any one byte changed it is refused, or reads as before', async () => {
    const whole = await differencesOf(excel);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(excel.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const copy = Uint8Array.from(excel);
          copy[at] = (copy[at]! + by) % 256;
          const read = await readOfficeFile(copy, sampleChecklist, parse);
          // Times and unused fields of a zip may change without a change of what it holds.
          if (read.ok) expect(await differencesOf(copy)).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('with XML that is broken', async () => {
    expect(await reasonOf(withParts(word, { [MAIN]: (xml) => xml.slice(0, -30) }))).toBe('damaged');
    const bad = { [MAIN]: (xml: string) => xml.replace('</w:body>', '</w:bodies>') };
    expect(await reasonOf(withParts(word, bad))).toBe('damaged');
  });

  test('random bytes behind the sign of a zip never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await reasonOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))).not.toBe('read');
      }),
    );
  });
});

describe('a file that would fill the memory is refused while it is unpacked', () => {
  test('a part that says how large it is', async () => {
    const bomb = withParts(word, { [MAIN]: ' '.repeat(OFFICE_LIMITS.part + 1) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await reasonOf(bomb)).toBe('unpacks-too-large');
  });

  test('a part that says it is small', async () => {
    const bomb = withParts(word, { [MAIN]: ' '.repeat(OFFICE_LIMITS.part + 1) });
    expect(await reasonOf(withNumber(bomb, MAIN, 24, 1_000))).toBe('unpacks-too-large');
  });

  test('many parts that are each small enough', async () => {
    const part = `<worksheet>${' '.repeat(OFFICE_LIMITS.part - 100)}</worksheet>`;
    const sheets = [1, 2].map((number) => `xl/worksheets/more${number}.xml`);
    const bomb = withParts(excel, {
      ...Object.fromEntries(sheets.map((path) => [path, part])),
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '</sheets>',
          `${sheets.map((_, at) => `<sheet name="M${at}" sheetId="${at + 7}" r:id="rIdM${at}"/>`).join('')}</sheets>`,
        ),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `${sheets.map((path, at) => `<Relationship Id="rIdM${at}" Type="a/worksheet" Target="/${path}"/>`).join('')}</Relationships>`,
        ),
    });
    expect(await reasonOf(bomb)).toBe('unpacks-too-large');
  });

  test('a file that is too large itself, or has too many parts', async () => {
    expect(await reasonOf(new Uint8Array(OFFICE_LIMITS.file + 1))).toBe('too-large');
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}.xml`, '']));
    expect(await reasonOf(withParts(word, many))).toBe('too-large');
  });

  test('thousands of rows, elements in each other without end, an endless tag', async () => {
    const rows = `<w:tr><w:tc><w:p/></w:tc></w:tr>`.repeat(6_000);
    const long = { [MAIN]: (xml: string) => xml.replace('</w:tbl>', `${rows}</w:tbl>`) };
    expect(await reasonOf(withParts(word, long))).toBe('too-large');
    const deep = '<w:x>'.repeat(50_000) + '</w:x>'.repeat(50_000);
    const nested = { [MAIN]: (xml: string) => xml.replace('<w:body>', `<w:body>${deep}`) };
    expect(await reasonOf(withParts(word, nested))).toBe('too-deep');
    const tag = {
      [MAIN]: (xml: string) => xml.replace('<w:body>', `<w:body a="${'x'.repeat(70_000)}">`),
    };
    expect(await reasonOf(withParts(word, tag))).toBe('too-large');
    // Text that looks like the end of a tag does not hide the depth.
    const hidden = '<w:x>/>'.repeat(300) + '</w:x>'.repeat(300);
    const tricky = { [MAIN]: (xml: string) => xml.replace('<w:body>', `<w:body>${hidden}`) };
    expect(await reasonOf(withParts(word, tricky))).toBe('too-deep');
  });

  test('a cell of a million characters is cut and named', async () => {
    const huge = 'x'.repeat(1_000_000);
    const cells = { 'xl/worksheets/sheet1.xml': (xml: string) => xml.replace('First line', huge) };
    const all = await differencesOf(withParts(excel, cells));
    expect(all.map(({ kind, item, field, why }) => [kind, item, field, why])).toEqual([
      ['not-understood', 1, 'note', 'too-long'],
      ['not-understood', 1, 'note', 'too-long'],
    ]);
    for (const { after } of all) expect(after.length).toBeLessThanOrEqual(OFFICE_LIMITS.text);
    const paragraphs = { [MAIN]: (xml: string) => xml.replace('First line', huge) };
    const told = await differencesOf(withParts(word, paragraphs));
    expect(told.map(({ why }) => why)).toContain('too-long');
    expect(told.every(({ change }) => change === undefined)).toBe(true);
  });
});

describe('a file that could reach out or run is refused, or nothing of it is used', () => {
  const VBA = 'application/vnd.ms-office.vbaProject';
  test('macros, whatever the file is called', async () => {
    expect(await reasonOf(withParts(word, { 'word/vbaProject.bin': 'x' }))).toBe('macros');
    expect(await reasonOf(withParts(excel, { 'xl/vbaProject.bin': 'x' }))).toBe('macros');
    const types = (type: string) => ({
      '[Content_Types].xml': (xml: string) =>
        xml.replace('</Types>', `<Override PartName="/x.bin" ContentType="${type}"/></Types>`),
    });
    expect(await reasonOf(withParts(word, types(VBA)))).toBe('macros');
    const enabled = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await reasonOf(withParts(word, types(enabled)))).toBe('macros');
  });

  test('a declared document type, with entities that grow or that lead to a file', async () => {
    const declared = [
      '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;">]>',
      '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
      '<!doctype a>',
      '<!ENTITY a SYSTEM "http://example.org/">',
    ];
    for (const line of declared)
      for (const [file, path] of [
        [word, MAIN],
        [excel, 'xl/worksheets/sheet1.xml'],
        [word, '[Content_Types].xml'],
      ] as const) {
        const changed = withParts(file, { [path]: (xml) => xml.replace('?>', `?>${line}`) });
        expect(await reasonOf(changed)).toBe('entities');
      }
  });

  test('the words of a declaration in a note are only words', async () => {
    const note = '<!DOCTYPE a [<!ENTITY b "c">]>';
    const content = { ...deal, record: { 1: { note } } };
    const bytes = await bytesOf(await dealDocx(sampleChecklist, content, OPTIONS));
    expect(await differencesOf(bytes, content)).toEqual([]);
  });

  test('paths that lead out of the file, and two parts of one name', async () => {
    const paths = [
      '../a.xml',
      '/a.xml',
      'a/../../b.xml',
      'C:\\a.xml',
      'a\\b.xml',
      'WORD/document.xml',
    ];
    for (const path of paths)
      expect(await reasonOf(withParts(word, { [path]: 'x' }))).toBe('unsafe');
  });

  test('parts that share their bytes, as in some zip bombs', async () => {
    const bytes = withParts(word, { 'a.xml': '<a/>' });
    const first = new DataView(bytes.buffer).getUint32(entryOf(bytes, MAIN) + 42, true);
    expect(await reasonOf(withNumber(bytes, 'a.xml', 42, first))).toBe('unsafe');
  });

  test('a local header that names another part than the directory', async () => {
    const copy = Uint8Array.from(word);
    const view = new DataView(copy.buffer);
    const local = view.getUint32(entryOf(copy, MAIN) + 42, true);
    copy[local + 30] = 'W'.charCodeAt(0);
    expect(await reasonOf(copy)).toBe('unsafe');
  });

  test('a template on another machine is not loaded, and is told', async () => {
    const attached = withParts(word, {
      'word/_rels/document.xml.rels': withRelation(
        'attachedTemplate',
        'file:///C:/firm.dotm',
        true,
      ),
    });
    const read = await readOf(attached);
    expect(read.linksElsewhere).toBe(true);
    expect((await readOf(word)).linksElsewhere).toBe(false);
    const outside = withParts(word, {
      'word/_rels/document.xml.rels': withRelation('comments', 'http://example.org/c.xml', true),
    });
    expect((await readOf(outside)).comments).toEqual([]);
  });
});
