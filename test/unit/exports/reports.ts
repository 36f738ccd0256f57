import fc from 'fast-check';
import type { Report, Table } from '#exports/report.ts';

/** A small report by hand. */
export const REPORT: Report = {
  instrument: { id: 'small', title: 'Small instrument', edition: 3, page: '/tools/small/' },
  dossier: 'Team Atlas',
  date: '2026-11-20',
  sides: ['Client side', 'External side'],
  respondents: { count: 2, names: ['Ada'] },
  confidence: 'medium',
  headline: 'Contributing.',
  caveat: 'It is not a certification, not a rating of any person, and not a vendor ranking.',
  sections: [
    { id: 'short', title: 'Short', detail: 'summary', paragraphs: ['One.'], list: ['A', 'B'] },
    {
      id: 'long',
      title: 'Long',
      detail: 'everything',
      table: {
        caption: 'Scores',
        columns: [{ title: 'Practice' }, { title: 'Score', numeric: true }],
        rows: [['Planning', '1.5']],
      },
    },
  ],
  items: {
    caption: 'Every answer',
    columns: [{ title: 'Practice' }, { title: 'Ada: Note' }],
    rows: [
      ['Planning', 'Board, "sprint 41"'],
      ['Release', '=HYPERLINK("https://evil.example")'],
    ],
  },
  chart: {
    title: 'Profile',
    rows: [
      { label: 'Planning', value: 1.5, target: 2, max: 3, text: 'Contributes, 1.5 (target 2)' },
      { label: 'Release', max: 3, text: "Don't know" },
    ],
  },
};

/** What somebody may have put into a name or a note, to be more than text. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><!--',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '**bold** _it_ `code` ~~gone~~ $x$ {alert(1)}',
  '# heading',
  '- [ ] task',
  '1. one',
  '> quote',
  '---',
  '```\ncode\n```',
  'a | b\n| --- |\n| c',
  '&lt;b&gt; &amp; \\',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  'a;=1+1',
  'a\n=1+1',
  '\uFF1D1+1',
  '\u202Egnirts\u2066 isolate',
  'abc\u0000\u0007\uFFFE\uD800',
  '"; DROP',
];

/** Any text, hostile text among it. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 20 }),
  fc
    .array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 3 })
    .map((parts) => parts.join(' ')),
);

/** A table of any text, rectangular. */
export const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = fc.array(anyText, { minLength: width, maxLength: width });
  return fc.record({
    caption: anyText,
    columns: row.map((titles) => titles.map((title) => ({ title }))),
    rows: fc.array(row, { maxLength: 4 }),
  });
});

/** A report with any text where text can be received. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    dossier: anyText,
    names: fc.array(anyText, { maxLength: 3 }),
    list: fc.array(anyText, { maxLength: 3 }),
    table: anyTable,
    items: anyTable,
    label: anyText,
    text: anyText,
    value: fc.option(fc.double({ noNaN: true, min: -1, max: 5 }), { nil: undefined }),
  })
  .map(({ dossier, names, list, table, items, label, text, value }) => ({
    ...REPORT,
    dossier,
    respondents: { count: names.length, names },
    sections: [{ id: 'any', title: 'Any', detail: 'summary', paragraphs: list, list, table }],
    items,
    chart: {
      title: 'Any',
      rows: [{ label, max: 3, text, ...(value !== undefined && { value, target: 2 }) }],
    },
  }));
