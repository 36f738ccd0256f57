import { plain } from './plain.ts';
import {
  aboutOf,
  sectionsOf,
  type Detail,
  type Report,
  type Section,
  type Table,
} from './report.ts';
import { writtenDay } from './written-day.ts';

/**
 * One line of text with everything escaped that Markdown, its tables (GFM), mathematics and MDX would
 * read as a sign. A backslash stands before each; a program that reads Markdown shows none of them.
 */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>{}&|~$#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^[-+=:!]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Received text as text. Its lines stay lines, in a table cell too, where only `<br>` can do that. */
export const inline = (text: string): string =>
  plain(text).split('\n').map(escapeLine).join('<br>');

function table({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    inline(caption),
    '',
    line(columns.map(({ title }) => inline(title))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, at) => inline(row[at] ?? '')))),
  ].join('\n');
}

function section({ title, paragraphs = [], list = [], table: given }: Section): string {
  return [
    `## ${inline(title)}`,
    ...paragraphs.map(inline),
    ...(list.length > 0 ? [list.map((entry) => `- ${inline(entry)}`).join('\n')] : []),
    ...(given ? [table(given)] : []),
  ].join('\n\n');
}

/** An address of ours, whole, as CommonMark links it; anything else stays text. */
const address = (page: string): string =>
  /^https?:\/\/[^\s<>\\]+$/.test(page) ? `<${page}>` : inline(page);

/**
 * A report in Markdown (CommonMark with the tables of GFM). What people wrote stays text. An address
 * in a note may be shown as a link by the program that reads it; it leads where it says.
 */
export function writeMarkdown(report: Report, detail: Detail = 'everything'): string {
  const title = [report.instrument.title, report.dossier].filter(Boolean).join(': ');
  const about = aboutOf(report, writtenDay(report.date)).map(
    ([name, value]) => `- **${name}:** ${name === 'Method' ? address(value) : inline(value)}`,
  );
  const parts = [
    `# ${inline(title)}`,
    inline(report.headline),
    about.join('\n'),
    `> ${inline(report.caveat)}`,
    ...sectionsOf(report, detail).map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}
