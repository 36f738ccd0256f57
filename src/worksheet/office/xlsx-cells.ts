import { plain } from '#worksheet/plain.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import { allOf, attributeOf, childAt, childrenOf } from './xml.ts';

/** A cell as it stands in a sheet. */
export interface SheetCell {
  /** "H12". */
  readonly name: string;
  /** From 0. */
  readonly column: number;
  readonly text: string;
  /** The number, where the cell holds one: a day is a number. */
  readonly number?: number;
  readonly formula?: string;
  readonly isCut: boolean;
}

/** Cells of a row that hold something, by the number of the row. */
export type SheetRows = ReadonlyMap<number, readonly SheetCell[]>;

/** What Excel writes for characters that XML cannot hold, and for text that looks like it. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Text of a string: its runs without what is written above them in Japanese. */
export const stringText = (element: Element): string =>
  unescaped(
    childrenOf(element)
      .flatMap((child) =>
        child.localName === 't' ? [child] : child.localName === 'r' ? childrenOf(child, 't') : [],
      )
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  );

/** Column of a name, from 0, and its row: "AA7" is 26 and 7. */
export function placeOfName(name: string): { column: number; row: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!parts) return undefined;
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column: column - 1, row: Number(parts[2]) };
}

function textOfCell(cell: Element, strings: readonly string[]): string {
  const type = attributeOf(cell, 't');
  const inline = childAt(cell, 'is');
  if (type === 'inlineStr') return inline ? stringText(inline) : '';
  const value = childAt(cell, 'v')?.textContent ?? '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'str' ? unescaped(value) : value;
}

/** Every cell of a sheet that holds text, a number or a formula. */
export function sheetRows(sheet: Element, strings: readonly string[]): SheetRows {
  const rows = new Map<number, SheetCell[]>();
  const data = childAt(sheet, 'sheetData');
  let last = 0;
  for (const row of data ? childrenOf(data, 'row') : []) {
    // A row and a cell may leave out where they stand: next to the one before.
    last = Number(attributeOf(row, 'r') ?? last + 1);
    let column = -1;
    const cells = childrenOf(row, 'c').flatMap((cell): SheetCell[] => {
      const name = attributeOf(cell, 'r') ?? '';
      column = placeOfName(name)?.column ?? column + 1;
      const raw = textOfCell(cell, strings);
      const text = plain(raw.slice(0, OFFICE_LIMITS.text));
      const formula = childAt(cell, 'f')?.textContent?.slice(0, 500);
      if (text === '' && formula === undefined) return [];
      const isNumber = ['n', undefined].includes(attributeOf(cell, 't')) && raw !== '';
      return [
        {
          ...{ name, column, text, isCut: raw.length > OFFICE_LIMITS.text },
          ...(isNumber && Number.isFinite(Number(raw)) && { number: Number(raw) }),
          ...(formula !== undefined && { formula }),
        },
      ];
    });
    if (cells.length > 0) rows.set(last, cells);
    if (rows.size > OFFICE_LIMITS.entries) throw new OfficeError('too-large');
  }
  return rows;
}

/** The table of strings that cells refer to by number. */
export const sharedStrings = (root: Element | undefined): string[] =>
  root ? allOf(root, 'si').map(stringText) : [];
