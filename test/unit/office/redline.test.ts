import { beforeAll, describe, expect, test } from 'vitest';
import { dealDocx } from '#exports/deal-docx.ts';
import { sampleChecklist } from './sample-checklist.ts';
import { bytesOf, deal, differencesOf, OPTIONS, readOf } from './sample.ts';
import { withParts, withRelation } from './zip-edit.ts';

const MAIN = 'word/document.xml';
const LENA = 'w:id="900" w:author="Lena" w:date="2026-12-01T09:00:00Z"';
const OTTO = 'w:id="901" w:author="Otto" w:date="2026-12-02T09:00:00Z"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

let word: Uint8Array;
beforeAll(async () => {
  word = await bytesOf(await dealDocx(sampleChecklist, deal, OPTIONS));
});

/** The sample file with its document edited as Word would. */
const edited = (edit: (xml: string) => string) => withParts(word, { [MAIN]: edit });
/** Puts runs in the place of the run that says a text. */
const instead = (text: string, runs: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`), runs);
/** The row of a clause. */
const rowOf = (xml: string, id: string) =>
  xml
    .split(/(?=<w:tr>)/)
    .find((row) => row.includes(`>${id} (`))!
    .split('</w:tr>')[0] + '</w:tr>';

describe('tracked changes', () => {
  test('of two people in one text, one inside the other, keep who did what', async () => {
    const runs =
      `<w:ins ${LENA}>${run('Two ')}<w:del ${OTTO}>${gone('or three ')}</w:del></w:ins>` +
      `<w:del ${OTTO}>${gone('First')}</w:del>${run(' line')}`;
    const [only, ...more] = await differencesOf(edited(instead('First line', runs)));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      ...{ kind: 'edit', item: 1, field: 'note', author: 'Otto' },
      before: 'First line\n\n- second line',
      after: 'Two  line\n\n- second line',
      marks: [
        { kind: 'inserted', author: 'Lena', text: 'Two or three' },
        { kind: 'deleted', author: 'Otto', text: 'or three First' },
      ],
    });
    expect(only).not.toHaveProperty('base');
  });

  test('on a text that was changed without tracking show both', async () => {
    const runs = `${run('Another line')}<w:ins ${LENA}>${run(' indeed')}</w:ins>`;
    const [only] = await differencesOf(edited(instead('First line', runs)));
    expect(only).toMatchObject({
      kind: 'inserted',
      before: 'First line\n\n- second line',
      base: 'Another line\n\n- second line',
      after: 'Another line indeed\n\n- second line',
    });
  });

  test('that move text are told as moves', async () => {
    const runs =
      `<w:moveFrom ${LENA}>${run('First line')}</w:moveFrom>` +
      `<w:moveTo ${LENA}>${run('Moved here')}</w:moveTo>`;
    const read = await readOf(edited(instead('First line', runs)));
    expect(read.tracked.map(({ kind, text, item }) => [kind, text, item])).toEqual([
      ['moved-away', 'First line', 1],
      ['moved-here', 'Moved here', 1],
    ]);
  });

  test('that part a paragraph or change its look are not dropped', async () => {
    const end = (xml: string) =>
      xml.replace(
        /<w:p><w:pPr><w:pStyle w:val="Cell"\/>(<\/w:pPr><w:r><w:t[^>]*>First line)/,
        `<w:p><w:pPr><w:pStyle w:val="Cell"/><w:rPr><w:ins ${LENA}/></w:rPr>$1`,
      );
    const [split] = await differencesOf(edited(end));
    expect(split).toMatchObject({ kind: 'inserted', marks: [{ author: 'Lena', text: '¶' }] });
    const bold = `<w:r><w:rPr><w:b/><w:rPrChange ${LENA}><w:rPr/></w:rPrChange></w:rPr><w:t>First line</w:t></w:r>`;
    const [look, ...more] = await differencesOf(edited(instead('First line', bold)));
    expect(more).toEqual([]);
    expect(look).toMatchObject({ kind: 'edit', formatOnly: true, author: 'Lena' });
    expect(look).not.toHaveProperty('change');
  });

  test('of whole rows: one added, one deleted, one moved', async () => {
    const marked = (row: string, kind: 'ins' | 'del', who: string) =>
      row.replace('<w:trPr>', `<w:trPr><w:${kind} ${who}/>`);
    const add = (xml: string) => {
      const row = rowOf(xml, 'sbom')
        .replace('sbom (must)', '')
        .replace('SBOM', 'Audit')
        .replace(/<w:bookmark[^>]*>/g, '');
      return xml.replace(rowOf(xml, 'sbom'), rowOf(xml, 'sbom') + marked(row, 'ins', LENA));
    };
    const [added] = await differencesOf(edited(add));
    expect(added).toMatchObject({ kind: 'new-row', author: 'Lena', date: '2026-12-01T09:00:00Z' });
    expect(added?.proposal?.clause.title).toBe('Audit');

    const remove = (xml: string) =>
      xml.replace(rowOf(xml, 'sbom'), marked(rowOf(xml, 'sbom'), 'del', OTTO));
    expect(await differencesOf(edited(remove))).toMatchObject([
      { kind: 'deleted', item: 3, field: 'row', before: 'SBOM', author: 'Otto' },
    ]);

    const changed = (xml: string) => {
      const row = rowOf(xml, 'sbom').replace(
        /<w:r><w:t xml:space="preserve">=HYPERLINK[^<]*<\/w:t><\/w:r>/,
        `$&<w:ins ${LENA}>${run(' Which one?')}</w:ins>`,
      );
      expect(row).toContain('Which one?');
      return xml.replace(rowOf(xml, 'sbom'), marked(row, 'del', OTTO));
    };
    expect(await differencesOf(edited(changed))).toMatchObject([
      {
        ...{ kind: 'deleted', item: 3, field: 'row', author: 'Otto' },
        marks: [{ kind: 'inserted', text: 'Which one?', author: 'Lena' }],
      },
    ]);

    const move = (xml: string) => {
      const row = rowOf(xml, 'sbom');
      const first = rowOf(xml, 'assignment');
      return xml
        .replace(row, marked(row, 'del', OTTO))
        .replace(first, marked(row, 'ins', OTTO) + first);
    };
    expect(await differencesOf(edited(move))).toMatchObject([
      { kind: 'inserted', item: 3, field: 'row', after: 'SBOM', author: 'Otto' },
    ]);
  });

  test('in our own words, in a foot and outside of the tables are shown too', async () => {
    const runs = `<w:del ${LENA}>${gone('Exit')}</w:del><w:ins ${LENA}>${run('End')}</w:ins>`;
    const bytes = withParts(edited(instead('Exit', runs)), {
      'word/footer1.xml': (xml) =>
        xml.replace('</w:p>', `<w:ins ${OTTO}>${run('Confidential')}</w:ins></w:p>`),
    });
    const all = await differencesOf(bytes);
    expect(
      all.map(({ kind, field, where, before, after }) => [kind, field, where, before, after]),
    ).toEqual([
      ['inserted', 'outside', 'Footer', '', 'Confidential'],
      ['edit', 'outside', 'Rights', 'Exit', 'End'],
    ]);
  });
});

describe('comments', () => {
  const comment = (id: number, author: string, text: string, paragraph: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-12-0${id + 1}T08:00:00Z"><w:p w14:paraId="${paragraph}">${run(text)}</w:p></w:comment>`;
  const NAMES =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
  const anchored = (text: string) =>
    `<w:commentRangeStart w:id="0"/>${run(text)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;
  const bytes = () =>
    withParts(edited(instead('MSA 7.20', anchored('MSA 7.20'))), {
      'word/comments.xml': `<w:comments ${NAMES}>${comment(0, 'Lena', 'Is this 7.2?', 'AA')}${comment(1, 'Otto', 'Yes.', 'BB')}${comment(2, 'Lena', 'In general', 'CC')}</w:comments>`,
      'word/commentsExtended.xml': `<w15:commentsEx ${NAMES}><w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/></w15:commentsEx>`,
      'word/_rels/document.xml.rels': (xml) =>
        withRelation(
          'commentsExtended',
          'commentsExtended.xml',
        )(withRelation('comments', 'comments.xml')(xml)),
    });

  test('stand at their clause with author, date and the words they are about; replies too', async () => {
    const all = await differencesOf(bytes());
    expect(all).toMatchObject([
      {
        ...{ kind: 'comment', item: 1, field: 'ref', author: 'Lena', after: 'Is this 7.2?' },
        date: '2026-12-01T08:00:00Z',
        comment: { id: '0', quote: 'MSA 7.20', done: true },
      },
      {
        ...{ kind: 'comment', item: 1, field: 'ref', author: 'Otto', after: 'Yes.' },
        comment: { id: '1', replyTo: '0' },
      },
      {
        kind: 'comment',
        author: 'Lena',
        after: 'In general',
        where: 'Without a place in the text',
      },
    ]);
  });
});

describe('the rows of a table', () => {
  test('are found by the bookmark where somebody deleted the id', async () => {
    const all = await differencesOf(edited((xml) => xml.replace('sbom (must)', '')));
    expect(all).toEqual([]);
  });

  test('are found after a table was split, without its head', async () => {
    const split = (xml: string) => {
      const row = rowOf(xml, 'sbom');
      const layout = /<w:tbl><w:tblPr>.*?<\/w:tblGrid>/.exec(xml)![0];
      return xml.replace(row, `</w:tbl><w:p/>${layout}${row}`);
    };
    expect(await differencesOf(edited(split))).toEqual([]);
  });

  test('that are gone, or copied, are named by their clause', async () => {
    const without = await differencesOf(edited((xml) => xml.replace(rowOf(xml, 'sbom'), '')));
    expect(without).toMatchObject([{ kind: 'missing-row', item: 3, before: 'SBOM' }]);
    const twice = await differencesOf(
      edited((xml) => xml.replace(rowOf(xml, 'sbom'), rowOf(xml, 'sbom').repeat(2))),
    );
    expect(twice).toMatchObject([{ kind: 'not-understood', item: 3, why: 'twice' }]);
  });

  test('without one of our columns clear nothing', async () => {
    const renamed = edited((xml) => xml.replace('>Note<', '>Remarks<'));
    const all = await differencesOf(renamed);
    expect(all.filter(({ change }) => change)).toEqual([]);
    expect(all.map(({ kind, item, why, after }) => [kind, item, why, after])).toEqual([
      ['not-understood', 1, 'no-column', 'Remarks: First line\n\n- second line'],
      ['not-understood', 3, 'no-column', 'Remarks: =HYPERLINK("http://example.org")'],
      ['not-understood', undefined, 'column-missing', 'Note'],
    ]);
  });

  test('with one of our columns twice: the first is read, what stands in the second is named', async () => {
    const all = await differencesOf(edited((xml) => xml.replace('>Reference<', '>Note<')));
    expect(all.map(({ kind, item, why, after }) => [kind, item, why, after])).toEqual([
      ['not-understood', 1, 'no-column', 'Note: MSA 7.20'],
      ['not-understood', undefined, 'column-missing', 'Reference'],
    ]);
  });

  test('hold words in content controls, links and fields as well', async () => {
    const wrapped =
      `<w:sdt><w:sdtContent>${run('First')}</w:sdtContent></w:sdt>` +
      `<w:hyperlink r:id="rId9">${run(' line')}</w:hyperlink>` +
      '<w:r><w:instrText>HYPERLINK "http://example.org"</w:instrText></w:r>';
    expect(await differencesOf(edited(instead('First line', wrapped)))).toEqual([]);
  });

  test('with a picture or a footnote say so', async () => {
    const bytes = withParts(
      edited(
        instead(
          'First line',
          `${run('First line')}<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="7"/></w:r>`,
        ),
      ),
      {
        'word/footnotes.xml': (xml) =>
          xml.replace(
            '</w:footnotes>',
            `<w:footnote w:id="7"><w:p>${run('See schedule 3')}</w:p></w:footnote></w:footnotes>`,
          ),
      },
    );
    const all = await differencesOf(bytes);
    expect(all.map(({ item, why, after }) => [item, why, after])).toEqual([
      [1, 'picture', ''],
      [1, 'footnote', 'See schedule 3'],
    ]);
  });

  test('with a stance that somebody changed keep the stance', async () => {
    const changed = edited((xml) =>
      xml.replace('reject: Uncapped liability (Ada)<', 'accept: Uncapped liability (Ada)<'),
    );
    expect(await differencesOf(changed)).toMatchObject([
      { kind: 'not-understood', item: 1, field: 'stances', why: 'stance' },
    ]);
  });
});

describe('text outside of the tables', () => {
  test('that is not ours, and a heading that is gone, are named', async () => {
    const all = await differencesOf(
      edited((xml) =>
        xml
          .replace('>Exit<', '>What happens at the end<')
          .replace('Deal: Vendor A, MSA v3', 'Deal: Vendor B'),
      ),
    );
    expect(all.map(({ kind, field, before, after }) => [kind, field, before, after])).toEqual([
      ['edit', 'name', 'Vendor A, MSA v3', 'Vendor B'],
      ['inserted', 'outside', '', 'What happens at the end'],
      ['deleted', 'outside', 'Exit', ''],
    ]);
  });
});

test('words that were struck out over two paragraphs do not run together', async () => {
  const struck = (text: string) =>
    `<w:del ${OTTO}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const remove = (xml: string) => {
    const row = rowOf(xml, 'sbom');
    const without = row
      .replace(/<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>SBOM<\/w:t><\/w:r>/, struck('SBOM'))
      .replace(
        /<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>sbom \(\w+\)<\/w:t><\/w:r>/,
        struck('sbom (should)'),
      );
    return xml.replace(row, without);
  };
  const all = await differencesOf(edited(remove));
  const texts = all.flatMap(({ marks = [] }) => marks.map(({ text }) => text));
  expect(texts).toContain('SBOM\nsbom (should)');
});
