import type { Checklist } from '#schemas/checklist.ts';
import {
  COLUMN_TITLES,
  FIELDS_OF,
  ID_TITLE,
  RECORD_FIELDS,
  stanceTitle,
  TO_FILL_IN,
  type Contents,
  type OfficeField,
} from '#worksheet/office/columns.ts';
import { serialOf } from '#worksheet/office/days.ts';
import { INTERNAL } from '#worksheet/office/deal-paper.ts';
import { columnText, NO_ROLE, type DealRow } from '#worksheet/office/deal-rows.ts';
import type { OfficeOptions } from './office-options.ts';
import { cellXml, columnName, HEAD, MAIN, type Cell, type Style } from './xlsx-xml.ts';

type Role = Pick<Checklist['roles'][number], 'number' | 'label'>;

interface Column {
  readonly field: OfficeField | 'id';
  /** Where it is not that of the field. */
  readonly title?: string;
  /** Stands on paper; the columns that do are side by side. */
  readonly printed: boolean;
  /** In characters. */
  readonly width: number;
  readonly open: boolean;
  readonly cell: (row: DealRow) => Cell;
}

/** In characters. */
const WIDTHS: Readonly<Record<OfficeField | 'id', number>> = {
  ...{ id: 26, title: 32, group: 22, priority: 10, applies: 10, hidden: 30 },
  ...{ asked: 50, acceptable: 50, walkAway: 50, question: 60, answer: 70 },
  ...{ status: 16, owner: 14, reason: 30, note: 38, acceptedBy: 18, due: 12, ref: 14 },
  stances: 20,
};
const dueCell = (due: string): Cell => {
  const serial = serialOf(due);
  return serial === undefined ? due : { serial };
};

const isOpen = (field: OfficeField) =>
  field === 'answer' || (RECORD_FIELDS as readonly OfficeField[]).includes(field);

function columnOf(
  checklist: Checklist,
  field: OfficeField | 'id',
  printed: boolean,
  role?: Role,
): Column {
  const common = { field, printed, width: WIDTHS[field] };
  if (field === 'id') return { ...common, open: false, cell: ({ id }) => id };
  if (role) {
    const cell = ({ stances }: DealRow) => stances[role.number] ?? '';
    return { ...common, title: stanceTitle(role.label), open: false, cell };
  }
  const text = (row: DealRow) => columnText(checklist, row, field);
  const cell = field === 'due' ? ({ record: { due } }: DealRow) => dueCell(due) : text;
  return { ...common, open: isOpen(field), cell };
}

type Fields = readonly (OfficeField | 'id')[];

/** First what stands on paper, after the ids; the rest to its right, to be read on a screen. */
const PRINTED: Readonly<Record<Contents, Fields>> = {
  deal: ['title', 'priority', 'status', 'owner', 'due', 'reason', 'note', 'ref'],
  statuses: ['title', 'asked', ...FIELDS_OF.statuses, 'answer'],
  questions: ['title', 'group', 'question', 'answer'],
};
const BESIDE: Readonly<Record<Contents, Fields>> = {
  deal: ['group', 'applies', 'hidden', 'asked', 'acceptable', 'walkAway', 'acceptedBy'],
  statuses: ['group'],
  questions: [],
};

function columnsOf(checklist: Checklist, rows: readonly DealRow[], contents: Contents) {
  const of = (fields: Fields, printed: boolean) =>
    fields.map((field) => columnOf(checklist, field, printed));
  // One a role, so that a spreadsheet can filter by it.
  const roles = [...checklist.roles, NO_ROLE].filter(
    (role) => role !== NO_ROLE || rows.some(({ stances }) => stances[role.number]),
  );
  return [
    ...of(['id'], false),
    ...of(PRINTED[contents], true),
    ...(contents === 'deal' ? roles.map((role) => columnOf(checklist, 'stances', true, role)) : []),
    ...of(BESIDE[contents], false),
  ];
}

/** Height of a line, and of the highest row that Excel has, in points. */
const LINE = 13.5;
const HIGHEST = 409;

/** Height of a row by the length of its texts: not every program measures them when it opens a file. */
export function heightOf(
  cells: readonly { readonly cell: Cell; readonly width: number }[],
): number {
  const linesOf = (text: string, width: number) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  const most = cells.map(({ cell, width }) =>
    typeof cell === 'string' ? linesOf(cell, width) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...most) * LINE + 2);
}

export const rowXml = (number: number, height: number, cells: readonly string[]) =>
  `<row r="${number}" ht="${height}">${cells.join('')}</row>`;

const PAPER_SIZES = { a4: 9, letter: 1 };
export const pageXml = (
  { paper = 'a4', contents }: OfficeOptions,
  orientation: 'landscape' | 'portrait',
) =>
  [
    '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER_SIZES[paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;L&amp;F, &amp;A${contents === 'deal' ? `&amp;C${INTERNAL}` : ''}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
  ].join('');

export const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

const styleOf = ({ field, open }: Column, cell: Cell): Style =>
  open ? (field === 'due' && (typeof cell === 'object' || cell === '') ? 'day' : 'open') : 'text';

/** A choice from a named list on the second sheet; a list in the formula itself ends at 255 characters. */
const choice = (range: string, list: string, what: string) =>
  `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${what}" error="Choose one of the list, or leave it empty." sqref="${range}"><formula1>${list}</formula1></dataValidation>`;

/**
 * The sheet with a row a clause, filters on, its head and its first column always in view.
 *
 * @returns it with its range, and the range that stands on paper
 */
export function clauseSheet(
  checklist: Checklist,
  rows: readonly DealRow[],
  options: OfficeOptions,
): { readonly xml: string; readonly range: string; readonly printed: string } {
  const { contents } = options;
  const columns = columnsOf(checklist, rows, contents);
  const last = rows.length + 1;
  const range = `A1:${columnName(columns.length - 1)}${last}`;
  const head = columns.map((column, at) => {
    const title = column.title ?? (column.field === 'id' ? ID_TITLE : COLUMN_TITLES[column.field]);
    return cellXml(1, at, column.open ? `${title}\n${TO_FILL_IN}` : title, 'head');
  });
  const body = rows.map((row, place) => {
    const cells = columns.map((column) => ({ ...column, cell: column.cell(row) }));
    const xml = columns.map((column, at) =>
      cellXml(place + 2, at, cells[at]!.cell, styleOf(column, cells[at]!.cell)),
    );
    return rowXml(place + 2, heightOf(cells), xml);
  });
  // Rows that somebody adds below can choose as well.
  const below = (field: OfficeField) => {
    const letter = columnName(columns.findIndex((column) => column.field === field));
    return `${letter}2:${letter}${last + 200}`;
  };
  const choices = [
    choice(below('status'), 'Statuses', COLUMN_TITLES.status),
    choice(below('owner'), 'Owners', COLUMN_TITLES.owner),
  ];
  const xml = [
    `${HEAD}<worksheet xmlns="${MAIN}">${FIT}`,
    `<dimension ref="${range}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">`,
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    '<selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>',
    '<cols>',
    ...columns.map(
      ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    ),
    `</cols><sheetData><row r="1" ht="28" customHeight="1">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="${range}"/>`,
    contents !== 'questions'
      ? `<dataValidations count="2">${choices.join('')}</dataValidations>`
      : '',
    pageXml(options, 'landscape'),
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
  const shown = columns.flatMap(({ printed }, at) => (printed ? columnName(at) : []));
  return { xml, range, printed: `${shown[0]}1:${shown.at(-1)}${last}` };
}
