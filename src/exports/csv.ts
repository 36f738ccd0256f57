import { plain } from './plain.ts';
import { aboutOf, type Report, type Table } from './report.ts';

/** A number as a spreadsheet and a program read it: it runs nothing, so it stays a number. */
const NUMBER = /^-?\d+(\.\d+)?$/;
/**
 * Where a spreadsheet begins a formula: `=`, `+`, `-`, `@` and their full-width forms, first in a cell.
 * Where semicolons part cells, as in much of Europe, quotes do not hold a cell together that begins
 * after a comma: so also after a semicolon or a line end inside the text.
 */
const FORMULA = /(^|[;\n])([\s"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * Text of a cell. In front of what would begin a formula stands an apostrophe, which a reader sees;
 * tabs and carriage returns, which begin one too, are spaces and line ends by then (`plain`).
 */
export function cellText(text: string): string {
  const safe = plain(text);
  return NUMBER.test(safe) ? safe : safe.replace(FORMULA, "$1$2'");
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const line = (cells: readonly string[]) =>
  cells.map((cell) => (/^[\w .%-]*$/.test(cell) ? cell : quoted(cell))).join(',');

/** A table as CSV (RFC 4180): CRLF, quotes doubled, with the byte order mark that Excel asks for. */
export function writeTable({ columns, rows }: Omit<Table, 'caption'>): string {
  const all = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((_, at) => row[at] ?? '')),
  ];
  return `\uFEFF${all.map((row) => `${line(row.map(cellText))}\r\n`).join('')}`;
}

/**
 * A report as CSV: one row per item with every respondent's answer, and no other row, so that a sheet
 * can be filtered and two can be put together. The result and what it is (instrument, edition, date,
 * sides, confidence, caveat) therefore stand in columns at the end of each row.
 */
export function writeCsv(report: Report): string {
  const about = [
    ['Result', report.headline] as const,
    ...aboutOf(report),
    ['What this is', report.caveat] as const,
  ];
  return writeTable({
    columns: [...report.items.columns, ...about.map(([title]) => ({ title }))],
    rows: report.items.rows.map((row) => [
      ...report.items.columns.map((_, at) => row[at] ?? ''),
      ...about.map(([, value]) => value),
    ]),
  });
}
