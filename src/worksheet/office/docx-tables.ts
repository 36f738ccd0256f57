import { idInLine, itemOfBookmark } from './clause-ids.ts';
import { fieldOfTitle, type OfficeField } from './columns.ts';
import { type Events, NO_EVENTS, signedBy, TextReader } from './docx-text.ts';
import type { DocxSink, OpenPlace } from './docx-sink.ts';
import type { ReadRow, ReadText, Signed } from './read-types.ts';
import { attributeOf, childAt, childrenOf } from './xml.ts';

/** What the columns of a table hold; a stance table has a role in each column but the first. */
export interface Columns {
  readonly fields: readonly (OfficeField | undefined)[];
  readonly titles: readonly string[];
  readonly isStances: boolean;
}

interface Cell {
  readonly text: ReadText;
  readonly place: OpenPlace;
  /** Column at which it begins. */
  readonly at: number;
}

/** Where the cells of a row stand, and who hears what they tell. */
interface RowReader {
  readonly where: string;
  readonly eventsAt: (place: OpenPlace) => Events;
}

const EMPTY: ReadText = { before: '', after: '', marks: [] };

/** Rows of a table, whatever they are wrapped in. */
export function rowsOf(table: Element, sink: DocxSink, place: OpenPlace): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.localName === 'tr') return [child];
    if (/^(comment|bookmark)/.test(child.localName)) sink.stray(child, place);
    return /^(sdt|sdtContent|customXml|ins|del|moveTo|moveFrom)$/.test(child.localName)
      ? rowsOf(child, sink, place)
      : [];
  });
}

/** Cells of a row, whatever they are wrapped in. */
const cellsOf = (row: Element, sink: DocxSink, place: OpenPlace): Element[] =>
  childrenOf(row).flatMap((child) => {
    if (child.localName === 'tc') return [child];
    if (/^(comment|bookmark)/.test(child.localName)) sink.stray(child, place);
    return /^(sdt|sdtContent|customXml)$/.test(child.localName) ? cellsOf(child, sink, place) : [];
  });

/** How many columns a cell takes, or a row leaves out at its beginning. */
const spanOf = (element: Element | undefined, name: string, fallback: number): number => {
  const given = element && Number(attributeOf(childAt(element, name), 'val'));
  return given && given > 0 && given < 64 ? given : fallback;
};

/** Whether the whole row is a tracked change. */
function changeOf(row: Element): (Signed & { kind: 'inserted' | 'deleted' }) | undefined {
  const properties = childAt(row, 'trPr');
  const inserted = properties && childAt(properties, 'ins');
  const deleted = properties && childAt(properties, 'del');
  if (deleted) return { kind: 'deleted', ...signedBy(deleted) };
  return inserted ? { kind: 'inserted', ...signedBy(inserted) } : undefined;
}

/** The columns that the head of a table names; undefined where it is no head of ours. */
function columnsOf(cells: readonly Cell[], roles: readonly string[]): Columns | undefined {
  const titles: string[] = [];
  for (const { at, text } of cells) titles[at] = (text.after.split('\n')[0] ?? '').trim();
  const all = Array.from(titles, (title) => title ?? '');
  const fields = all.map(fieldOfTitle);
  if (!fields.includes('title')) return undefined;
  const isStances = all.slice(1).some((title) => roles.includes(title));
  const isClauses = fields.filter((field) => field !== undefined).length > 1;
  return isStances || isClauses ? { fields, titles: all, isStances } : undefined;
}

/**
 * Parts the text of a clause cell into its title and its id: a line with an id that is known, or else
 * a line that looks like one and has a title above it. One word alone is a title.
 */
function titleAndId(
  text: ReadText,
  isKnown: (id: string) => boolean,
): { id: string; title: ReadText } {
  const lines = (given: string) =>
    given
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const idsIn = (given: string) => lines(given).flatMap((line) => idInLine(line) ?? []);
  const known = [...idsIn(text.after), ...idsIn(text.before)].find(isKnown);
  const below = lines(text.after)
    .slice(1)
    .flatMap((line) => idInLine(line) ?? []);
  const id = known ?? below.at(-1) ?? '';
  const title = (given: string) =>
    lines(given)
      .filter((line) => id === '' || idInLine(line) !== id)
      .join(' ');
  return { id, title: { ...text, before: title(text.before), after: title(text.after) } };
}

/** Cells of a row with their text, each at the column where it begins. */
function readCells(
  row: Element,
  cells: readonly Element[],
  { where, eventsAt }: RowReader,
): Cell[] {
  let at = spanOf(childAt(row, 'trPr'), 'gridBefore', 0);
  return cells.map((cell) => {
    const place: OpenPlace = { where };
    const reader = new TextReader(eventsAt(place));
    reader.block(cell);
    const start = at;
    at += spanOf(childAt(cell, 'tcPr'), 'gridSpan', 1);
    return { text: reader.value(), place, at: start };
  });
}

/** Fields of a row by the columns of its table; what stands in other columns is named. */
function fieldsOf(cells: readonly Cell[], { fields, titles, isStances }: Columns, sink: DocxSink) {
  const found: Partial<Record<OfficeField, ReadText>> = {};
  const stances: { role: string; text: ReadText }[] = [];
  for (const { at, text, place } of cells) {
    const field = isStances && at > 0 ? 'stances' : fields[at];
    if (field) place.field = field;
    if (field === 'stances') stances.push({ role: titles[at] ?? '', text });
    else if (field && !found[field]) found[field] = text;
    else if (text.after || text.before)
      sink.unclear('no-column', `${titles[at] ?? ''}: ${text.after || text.before}`, place);
  }
  const lines = (side: 'before' | 'after') =>
    stances
      .flatMap(({ role, text }) =>
        text[side] ? text[side].split('\n').map((line) => `${role}: ${line}`) : [],
      )
      .join('\n');
  if (isStances)
    found.stances = {
      before: lines('before'),
      after: lines('after'),
      marks: stances.flatMap(({ text }) => text.marks),
    };
  return found;
}

/**
 * Reads a table of clauses. A table without its head goes on where the one before it ended: Word
 * leaves such a part when somebody splits a table.
 *
 * @param heading text of the heading above the table
 * @param before columns of the table before
 * @returns the columns, or undefined where it is another table
 */
export function readTable(
  table: Element,
  heading: string,
  sink: DocxSink,
  before: Columns | undefined,
): Columns | undefined {
  const inTable: OpenPlace = { where: heading };
  const rows = rowsOf(table, sink, inTable);
  const first = rows[0];
  if (!first) return undefined;
  const peeked = readCells(first, cellsOf(first, sink, inTable), {
    where: heading,
    eventsAt: () => NO_EVENTS,
  });
  const head = columnsOf(peeked, sink.roles);
  const columns = head ?? (before && peeked.length === before.fields.length ? before : undefined);
  if (!columns) return undefined;
  rows.forEach((row, number) => {
    const where = `${heading}, row ${number + 1}`;
    readRow(row, { where, columns, isHead: head !== undefined && number === 0 }, sink);
  });
  return columns;
}

interface RowPlace {
  readonly where: string;
  readonly columns: Columns;
  readonly isHead: boolean;
}

function readRow(row: Element, { where, columns, isHead }: RowPlace, sink: DocxSink): void {
  const bookmarks: string[] = [];
  const inRow: OpenPlace = { where };
  const cells = readCells(row, cellsOf(row, sink, inRow), {
    where,
    eventsAt: (place) => sink.eventsAt(place, (name) => bookmarks.push(name)),
  });
  for (const { text, place } of cells) sink.track(text.marks, place);
  if (isHead) return;
  const { title: clauseCell = EMPTY, ...fields } = fieldsOf(cells, columns, sink);
  const { id, title } = titleAndId(clauseCell, (one) => sink.itemOf(one) !== undefined);
  const item =
    sink.itemOf(id) ?? bookmarks.flatMap((name) => itemOfBookmark(name) ?? []).find(sink.isItem);
  if (item !== undefined)
    for (const place of [inRow, ...cells.map((cell) => cell.place)]) place.item = item;
  const change = changeOf(row);
  const read: ReadRow = {
    ...(item !== undefined && { item }),
    id,
    fields: { title, ...fields },
    ...(change && { change }),
    where,
  };
  if (columns.isStances) sink.stanceRow(read);
  else sink.row(read);
}
