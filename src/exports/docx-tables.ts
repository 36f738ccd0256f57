import {
  Bookmark,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { bookmarkOf, MARKED } from '#worksheet/office/clause-ids.ts';
import {
  COLUMN_TITLES,
  FIELDS_OF,
  TO_FILL_IN,
  type Contents,
  type OfficeField,
  type RecordField,
} from '#worksheet/office/columns.ts';
import { askedInFull, NO_ROLE, type DealRow } from '#worksheet/office/deal-rows.ts';
import { HEAD_GROUND } from './docx-styles.ts';
import { writtenDay } from './written-day.ts';

/** A column: its head, and its share of the width. */
interface Column {
  readonly title: string;
  readonly share: number;
  /** Marked in the head with words, and with a ground that is no colour to tell apart. */
  readonly toFillIn: boolean;
  readonly cell: (row: DealRow) => readonly Paragraph[];
  /** Ground of the cell in a row that stands out. */
  readonly ground?: (row: DealRow) => string | undefined;
}

/** Ground of the cells that may be changed. */
const OPEN_GROUND = 'FFF8E1';
/** Ground of a title over which roles are in conflict, or that they reject; its id line says so in words. */
const MARKED_GROUND = 'FBE9E7';

const paragraph = (text: string, style = 'Cell') =>
  new Paragraph({ style, children: [new TextRun(text)] });

/** Lines of a text as paragraphs; an empty text is one empty paragraph, which a cell must have. */
const lines = (text: string) => text.split('\n').map((line) => paragraph(line));

/** Id and priority, and whether roles are in conflict or reject it: the reader finds the id in it. */
const idLine = ({ id, priority, marked }: DealRow) =>
  new Paragraph({
    style: 'ClauseId',
    children: marked
      ? [
          new TextRun(`${id} (${priority}, `),
          new TextRun({ text: MARKED[marked], bold: true, size: 16 }),
          new TextRun(')'),
        ]
      : [new TextRun(`${id} (${priority})`)],
  });

/** Title with its bookmark. */
const titleLine = ({ item, title }: DealRow) =>
  new Paragraph({
    style: 'ClauseTitle',
    children: [new Bookmark({ id: bookmarkOf(item), children: [new TextRun(title)] })],
  });

/** A word of a head or a status stands on one line, also in a wider font than ours. */
const SHARES: Readonly<Record<RecordField, number>> = {
  status: 23,
  owner: 25,
  reason: 30,
  note: 34,
  acceptedBy: 24,
  due: 22,
  ref: 24,
};

const readOnly = (field: OfficeField, share: number, cell: Column['cell']): Column => ({
  title: COLUMN_TITLES[field],
  share,
  toFillIn: false,
  cell,
});

const recordColumns = (contents: Contents): Column[] =>
  FIELDS_OF[contents].map((field) => ({
    title: COLUMN_TITLES[field],
    share: SHARES[field],
    toFillIn: true,
    // Read back as a day in any form in which people write one.
    cell: ({ record }: DealRow) => lines(field === 'due' ? writtenDay(record.due) : record[field]),
  }));

/** Title and id for people outside: how much weight a clause has is not for them. */
const bareTitle = (share: number) =>
  readOnly('title', share, (row) => [titleLine(row), paragraph(row.id, 'ClauseId')]);
const answer = (share: number): Column => ({
  ...{ title: COLUMN_TITLES.answer, share, toFillIn: true },
  cell: () => lines(''),
});

const COLUMNS: Readonly<Record<Contents, readonly Column[]>> = {
  deal: [
    {
      ...readOnly('title', 40, (row) => [titleLine(row), idLine(row)]),
      ground: ({ marked }) => (marked ? MARKED_GROUND : undefined),
    },
    readOnly('asked', 85, (row) => lines(askedInFull(row))),
    ...recordColumns('deal'),
  ],
  statuses: [
    bareTitle(48),
    readOnly('asked', 80, ({ asked }) => lines(asked)),
    ...recordColumns('statuses'),
    answer(80),
  ],
  questions: [
    bareTitle(50),
    readOnly('question', 100, ({ question }) => lines(question)),
    answer(120),
  ],
};

function tableOf(columns: readonly Column[], rows: readonly DealRow[], width: number): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => Math.floor((share / all) * width));
  const cellWidth = (at: number) => ({ size: columnWidths[at] ?? 0, type: WidthType.DXA });
  const ground = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, toFillIn }, at) =>
        new TableCell({
          width: cellWidth(at),
          shading: ground(HEAD_GROUND),
          children: [
            paragraph(title, 'CellHead'),
            ...(toFillIn ? [paragraph(TO_FILL_IN, 'CellHint')] : []),
          ],
        }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ toFillIn, cell, ground: groundOf }, at) => {
          const fill = toFillIn ? OPEN_GROUND : groundOf?.(row);
          return new TableCell({
            width: cellWidth(at),
            ...(fill && { shading: ground(fill) }),
            children: cell(row),
          });
        }),
      }),
  );
  return new Table({
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [head, ...body],
  });
}

/** The clauses of one group, a row each; the head stands again on every page. */
export const clauseTable = (rows: readonly DealRow[], contents: Contents, width: number): Table =>
  tableOf(COLUMNS[contents], rows, width);

/** What each role said of a clause, a column a role. */
export const stanceTable = (
  rows: readonly DealRow[],
  roles: readonly { readonly number: number; readonly label: string }[],
  width: number,
): Table => {
  const hasNoRole = rows.some(({ stances }) => stances[NO_ROLE.number]);
  return tableOf(
    [
      {
        title: COLUMN_TITLES.title,
        share: 40,
        toFillIn: false,
        // Without the bookmark: a name stands once in a file.
        cell: (row) => [paragraph(row.title, 'ClauseTitle'), idLine(row)],
      },
      ...[...roles, ...(hasNoRole ? [NO_ROLE] : [])].map(({ number, label }) => ({
        title: label,
        share: 50,
        toFillIn: false,
        cell: ({ stances }: DealRow) => lines(stances[number] ?? ''),
      })),
    ],
    rows,
    width,
  );
};
