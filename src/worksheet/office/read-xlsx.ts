import type { Checklist } from '#schemas/checklist.ts';
import { clauseFinder } from './clause-ids.ts';
import { ABOUT_NAMES, fieldOfTitle, isIdTitle, missingColumns, roleOfTitle } from './columns.ts';
import type { Contents, OfficeField } from './columns.ts';
import { dayOfSerial } from './days.ts';
import { NO_ROLE } from './deal-rows.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import type { OfficePackage } from './package.ts';
import type {
  AboutFile,
  OfficeContent,
  Place,
  ReadComment,
  ReadRow,
  Unclear,
} from './read-types.ts';
import { attributeOf, childAt, childrenOf } from './xml.ts';
import {
  placeOfName,
  sharedStrings,
  sheetRows,
  type SheetCell,
  type SheetRows,
} from './xlsx-cells.ts';
import { xlsxComments } from './xlsx-comments.ts';

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly rows: SheetRows;
}

/** A workbook whose sheets have been read as cells. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
}

/** Where the table of clauses begins. */
interface Head {
  readonly sheet: Sheet;
  readonly row: number;
  readonly idColumn: number;
  readonly titles: ReadonlyMap<number, string>;
}

/** @throws OfficeError, as promise */
export async function readWorkbook(file: OfficePackage): Promise<Workbook> {
  const root = await file.part(file.main);
  if (!root) throw new OfficeError('damaged');
  const relations = await file.relations(file.main);
  const shared = relations.find(({ type }) => type === 'sharedStrings')?.target;
  const strings = sharedStrings(shared === undefined ? undefined : await file.part(shared));
  const list = childAt(root, 'sheets');
  const sheets: Sheet[] = [];
  for (const element of list ? childrenOf(list, 'sheet').slice(0, 50) : []) {
    // `r:id` beside `sheetId`: only the first has this local name.
    const relation = relations.find(({ id }) => id === attributeOf(element, 'id'));
    if (relation?.type !== 'worksheet' || relation.external) continue;
    const sheet = await file.part(relation.target);
    const name = attributeOf(element, 'name') ?? '';
    if (sheet) sheets.push({ name, path: relation.target, rows: sheetRows(sheet, strings) });
  }
  const from1904 = attributeOf(childAt(root, 'workbookPr'), 'date1904') ?? '0';
  return { sheets, from1904: from1904 === '1' || from1904 === 'true' };
}

/** The sheet whose head names the ids. Somebody may have put rows above it. */
function headOf({ sheets }: Workbook): Head | undefined {
  for (const sheet of sheets)
    for (const [row, cells] of [...sheet.rows].slice(0, 50)) {
      const id = cells.find(({ text }) => isIdTitle(text));
      if (id)
        return {
          ...{ sheet, row, idColumn: id.column },
          titles: new Map(cells.map(({ column, text }) => [column, text.split('\n')[0]!.trim()])),
        };
    }
  return undefined;
}

/** What the file says of itself, on its second sheet. */
export function xlsxAbout({ sheets }: Workbook): ReadonlyMap<string, string> {
  const names = Object.values<string>(ABOUT_NAMES);
  const pairs = sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap(([name, value]): [string, string][] =>
      name && value && names.includes(name.text) ? [[name.text, value.text]] : [],
    ),
  );
  return new Map(pairs);
}

const asText = (text: string) => ({ before: text, after: text, marks: [] });

/** Text of a cell: in the column of days a number is a day. */
function textOf({ text, number }: SheetCell, field: OfficeField | undefined, from1904: boolean) {
  const day = field === 'due' && number !== undefined ? dayOfSerial(number, from1904) : undefined;
  return day ?? text;
}

/** Columns that hold what one role said, in the order of the roles, wherever they were moved. */
function stanceColumns({ titles }: Head, { roles }: Checklist) {
  const named = [...titles].map(([column, title]) => [roleOfTitle(title), column] as const);
  return [...roles, NO_ROLE].flatMap(({ label }) => {
    const column = named.find(([role]) => role === label)?.[1];
    return column === undefined ? [] : [{ label, column }];
  });
}

/** Reads the rows under the head; what is no change of a field is named. */
function readRows(head: Head, from1904: boolean, checklist: Checklist) {
  const itemOf = clauseFinder(checklist);
  const rows: ReadRow[] = [];
  const unclear: Unclear[] = [];
  const items = new Map<number, number>();
  const columnOf = new Map(
    [...head.titles].reverse().flatMap(([column, title]) => {
      const field = fieldOfTitle(title);
      return field ? [[field, column] as const] : [];
    }),
  );
  const saying = stanceColumns(head, checklist);
  for (const [number, cells] of head.sheet.rows) {
    if (number <= head.row) continue;
    const id = cells.find(({ column }) => column === head.idColumn)?.text.trim() ?? '';
    const item = itemOf(id.toLowerCase());
    const where = `row ${number}`;
    const known = item === undefined ? {} : { item };
    if (item !== undefined) items.set(number, item);
    const fields: Partial<Record<OfficeField, ReturnType<typeof asText>>> = {};
    // A column that the file has and this row leaves empty is an empty field.
    for (const title of head.titles.values()) {
      const field = fieldOfTitle(title);
      if (field) fields[field] = asText('');
    }
    const said = new Map<number, string>();
    const formulas = new Set<number>();
    for (const cell of cells) {
      if (cell.column === head.idColumn) continue;
      const title = head.titles.get(cell.column) ?? '';
      const named = fieldOfTitle(title);
      // Of two columns with one title the first is read, and what stands in the other is named.
      const isStance = saying.some(({ column }) => column === cell.column);
      const once = named && columnOf.get(named) === cell.column ? named : undefined;
      const field = isStance ? 'stances' : once;
      const place = { ...known, ...(field && { field }), where: `cell ${cell.name || where}` };
      const text = textOf(cell, field, from1904);
      if (cell.isCut) unclear.push({ why: 'too-long', text: text.slice(0, 500), ...place });
      if (cell.formula !== undefined) {
        unclear.push({ why: 'formula', text: `=${cell.formula}`, ...place });
        if (field) delete fields[field];
        if (isStance) formulas.add(cell.column);
      } else if (isStance) said.set(cell.column, text);
      else if (field) fields[field] = asText(text);
      else unclear.push({ why: 'no-column', text: title ? `${title}: ${text}` : text, ...place });
    }
    const read = saying.filter(({ column }) => !formulas.has(column));
    if (read.length > 0)
      fields.stances = asText(
        read
          .flatMap(({ label, column }) =>
            (said.get(column)?.split('\n') ?? []).map((line) => `${label}: ${line}`),
          )
          .join('\n'),
      );
    const first = item === undefined || !rows.some((row) => row.item === item);
    const ofRoles = read.length > 0 && { stancesOf: read.map(({ label }) => label) };
    const row: ReadRow = { ...known, id, fields, ...ofRoles, where };
    if (first) rows.push(row);
    else {
      const words = Object.values(fields).map(({ after }) => after);
      unclear.push({ why: 'twice', text: words.filter(Boolean).join(' | '), ...known, where });
    }
  }
  return { rows, unclear, items };
}

/** Columns of ours that are gone, and sheets that are not ours. */
function tellAround({ sheets }: Workbook, head: Head, contents: Contents | undefined): Unclear[] {
  const gone = missingColumns([...head.titles.values()].map(fieldOfTitle), contents);
  const where = `sheet ${head.sheet.name}`;
  return [
    ...(gone ? [{ why: 'column-missing' as const, text: gone, where }] : []),
    ...sheets
      .filter((sheet) => sheet !== head.sheet && sheet.name !== 'About' && sheet.rows.size > 0)
      .map(({ name, rows }) => ({
        why: 'sheet' as const,
        text: [...rows.values()]
          .flat()
          .map(({ text }) => text)
          .join(' | ')
          .slice(0, 500),
        where: `sheet ${name}`,
      })),
  ];
}

/**
 * Reads an Excel file that came back.
 *
 * @throws OfficeError, as promise
 */
export async function readXlsx(
  file: OfficePackage,
  workbook: Workbook,
  checklist: Checklist,
  about: AboutFile,
): Promise<OfficeContent> {
  const head = headOf(workbook);
  if (!head) throw new OfficeError('no-clauses');
  const { rows, unclear, items } = readRows(head, workbook.from1904, checklist);
  const placeOf = (cell: string): Place => {
    const { column, row } = placeOfName(cell) ?? {};
    const item = row === undefined ? undefined : items.get(row);
    const title = (column === undefined ? undefined : head.titles.get(column)) ?? '';
    const field = roleOfTitle(title) === undefined ? fieldOfTitle(title) : 'stances';
    return {
      ...(item !== undefined && { item }),
      ...(field && { field }),
      where: `cell ${cell}`,
    };
  };
  const comments: ReadComment[] = [];
  for (const sheet of workbook.sheets) {
    const elsewhere = (cell: string): Place => ({ where: `sheet ${sheet.name}, cell ${cell}` });
    const isClauses = sheet === head.sheet;
    comments.push(...(await xlsxComments(file, sheet.path, isClauses ? placeOf : elsewhere)));
  }
  if (unclear.length > OFFICE_LIMITS.entries) throw new OfficeError('too-large');
  const relations = await file.relations(file.main);
  return {
    ok: true,
    kind: 'xlsx',
    about,
    rows,
    comments,
    tracked: [],
    outside: [],
    notUnderstood: [...unclear, ...tellAround(workbook, head, about.contents)],
    linksElsewhere: relations.some(
      ({ external, type }) => type === 'externalLink' || (external && type !== 'hyperlink'),
    ),
  };
}
