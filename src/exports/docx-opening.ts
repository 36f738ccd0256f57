import {
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Checklist } from '#schemas/checklist.ts';
import { OPENING_HEADING } from '#worksheet/office/opening.ts';
import { plain } from '#worksheet/plain.ts';
import type { Content } from '#worksheet/types.ts';
import { checklistReport } from './checklist-report.ts';
import { HEAD_GROUND } from './docx-styles.ts';
import { NOT_ANSWERED } from './facts-section.ts';
import type { Column, Section, Table as Rows } from './report.ts';

/** Parts of the report that tell where a deal stands, in their order. */
const PARTS = ['facts', 'progress', 'gate', 'conflicts', 'due'];

const ABOUT =
  'As it stood on the day of this file. What is changed up to the next heading is not read back: please change the tables below it.';

/** What a Word file says first of a deal, and every text in it as it is read back. */
export interface Opening {
  readonly children: readonly (Paragraph | Table)[];
  readonly texts: readonly string[];
}

/** A clause table is known by the heads of its columns: none of these tables may look like one. */
const headOf = ({ title }: Column) => (title === 'Clause' ? 'Title of the clause' : title);

/** Shares of the width: as the report gives them, else figures are short and a text gets what it asks for. */
function sharesOf({ columns, rows }: Rows): number[] {
  return columns.map(({ title, numeric, width }, at) => {
    if (width) return width;
    const longest = Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length));
    return numeric ? 14 : Math.min(80, Math.max(14, longest));
  });
}

const paragraph = (text: string, style: string, keepNext = false) =>
  new Paragraph({ style, keepNext, children: [new TextRun(text)] });

function tableOf(table: Rows, width: number): Table {
  const shares = sharesOf(table);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((share / all) * width));
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      ...(isHead && {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_GROUND },
      }),
      children: plain(text)
        .split('\n')
        .map((line) => paragraph(line, isHead ? 'CellHead' : 'Cell')),
    });
  const row = (cells: readonly string[], isHead = false) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: cells.map((text, at) => cell(text, at, isHead)),
    });
  return new Table({
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70 },
    rows: [row(table.columns.map(headOf), true), ...table.rows.map((cells) => row(cells))],
  });
}

function sectionOf({ title, paragraphs = [], list = [], table }: Section, width: number) {
  const lines = [...paragraphs, ...list].map(plain);
  return {
    children: [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_2, keepNext: true }),
      // A heading and its words stay with the table that they are about.
      ...lines
        .flatMap((text) => text.split('\n'))
        .map((text) => paragraph(text, 'Normal', table !== undefined)),
      ...(table ? [tableOf(table, width), paragraph('', 'Cell')] : []),
    ],
    texts: [
      ...[title, ...lines.flatMap((text) => text.split('\n'))],
      ...(table
        ? [table.columns.map(headOf), ...table.rows].map((row) => row.map(plain).join('\n'))
        : []),
    ],
  };
}

/** Facts that were given in a table; the others in one line, so that the first page holds more. */
function shortFacts({ table, ...section }: Section): Section {
  const { rows = [] } = table ?? {};
  const isGiven = ([, answer]: readonly string[]) => answer !== NOT_ANSWERED;
  const given = rows.filter(isGiven);
  const open = rows.filter((row) => !isGiven(row)).map(([question]) => question);
  return {
    ...section,
    ...(open.length > 0 && { paragraphs: [`${NOT_ANSWERED}: ${open.join(' ')}`] }),
    ...(table && given.length > 0 && { table: { ...table, rows: given } }),
  };
}

/**
 * What stands on the first page of a deal in Word: its facts, its progress, what speaks against signing,
 * conflicts with who says what, and what is due.
 *
 * @param date day of the file: what is overdue is told from it
 * @param width of the page without its margins, in twips
 */
export function openingOf(
  checklist: Checklist,
  content: Content,
  date: string,
  width: number,
): Opening {
  const { headline, sections } = checklistReport(checklist, content, date);
  const parts = PARTS.flatMap((part) => sections.filter(({ id }) => id === part));
  const made = parts.map((section) =>
    sectionOf(section.id === 'facts' ? shortFacts(section) : section, width),
  );
  return {
    children: [
      new Paragraph({ text: OPENING_HEADING, heading: HeadingLevel.HEADING_1, keepNext: true }),
      ...[headline, ABOUT].map((text) => paragraph(text, 'Normal')),
      ...made.flatMap(({ children }) => children),
    ],
    texts: [OPENING_HEADING, headline, ABOUT, ...made.flatMap(({ texts }) => texts)],
  };
}
