import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, writeCsv, writeTable } from '#exports/csv.ts';
import { plain } from '#exports/plain.ts';
import { anyReport, anyTable, anyText, HOSTILE, REPORT } from './reports.ts';

/** Reads CSV as RFC 4180 writes it, and throws at anything else. */
function parse(csv: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const found = field.exec(csv);
    if (!found) throw new SyntaxError(`No field at ${at}: ${csv.slice(at, at + 20)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new SyntaxError('The last line does not end.');
  if (rows.some(({ length }) => length !== rows[0]?.length))
    throw new SyntaxError('Lines of different lengths.');
  return rows;
}

const withoutMark = (csv: string) => {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  return csv.slice(1);
};

describe('a table as CSV', () => {
  test('is what RFC 4180 says, after the byte order mark', () => {
    const columns = ['a', 'b'].map((title) => ({ title }));
    const rows = [
      ['1.5', 'x, "y"'],
      ['-2', 'two\nlines'],
      ['', 'plain'],
    ];
    expect(writeTable({ columns, rows })).toBe(
      '\uFEFFa,b\r\n1.5,"x, ""y"""\r\n-2,"two\nlines"\r\n,plain\r\n',
    );
  });

  test('gives back every cell, whatever stands in it', () => {
    fc.assert(
      fc.property(anyTable, ({ columns, rows, caption }) => {
        const read = parse(withoutMark(writeTable({ columns, rows })));
        expect(caption).toBeTypeOf('string');
        const all = [columns.map(({ title }) => title), ...rows];
        expect(read).toEqual(all.map((row) => row.map(cellText)));
      }),
    );
  });
});

describe('a cell that would run as a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['  =1', "'=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['"=1', '"\'=1'],
    ['a;=1', "a;'=1"],
    ['a\n- b', "a\n'- b"],
  ])('%j becomes %j', (given, wanted) => expect(cellText(given)).toBe(wanted));

  test.each(['-1', '2.25', 'a - b', 'a=b', "'=1", 'mail@example.org', '2026-11-20'])(
    '%j is none, and stays',
    (given) => expect(cellText(given)).toBe(given),
  );

  test('never stays one, in a sheet that parts cells by commas, semicolons or lines', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...HOSTILE)), (text) => {
        const cell = cellText(text);
        const starts = cell.split(/[;\n]/).map((part) => part.replace(/^[\s"]+/, ''));
        for (const start of starts)
          if (!/^-\d+(\.\d+)?$/.test(cell))
            expect(start).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
        expect(cell.replaceAll("'", '')).toBe(plain(text).replaceAll("'", ''));
      }),
    );
  });
});

describe('a report as CSV', () => {
  test('has one row per item, and what the result is at the end of each', () => {
    const [head, ...rows] = parse(withoutMark(writeCsv(REPORT)));
    expect(head).toEqual([
      'Practice',
      'Ada: Note',
      'Result',
      'Instrument',
      'Dossier',
      'Date',
      'Sides heard',
      'People',
      'Confidence',
      'Method',
      'What this is',
    ]);
    const about = [
      'Contributing.',
      'Small instrument, edition 3',
      'Team Atlas',
      '2026-11-20',
      'Client side, External side',
      '2 (Ada, 1 without a name)',
      'medium',
      '/tools/small/',
      REPORT.caveat,
    ];
    expect(rows).toEqual([
      ['Planning', 'Board, "sprint 41"', ...about],
      ['Release', '\'=HYPERLINK("https://evil.example")', ...about],
    ]);
  });

  test('is rectangular whatever stands in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(parse(withoutMark(writeCsv(report)))).toHaveLength(report.items.rows.length + 1);
      }),
    );
  });
});
