import { plain } from '#worksheet/plain.ts';

/** Characters that Excel takes in one cell; a longer text is cut and says so. */
const MAX_CELL = 32_000;
const CUT = ' [cut: the JSON file holds all of it]';

/** What a cell holds: text, a day as Excel counts it, or nothing. */
export type Cell = string | { readonly serial: number };

/** Number of a cell style in `xl/styles.xml`. */
export type Style = (typeof STYLES)[number];

/** In the order of `cellXfs`; each text style has a twin for text that would begin a formula. */
export const STYLES = [
  'plain',
  'head',
  'text',
  'text-quoted',
  'open',
  'open-quoted',
  'day',
  'title',
] as const;

/** Where Excel would begin a formula if somebody typed this, full-width signs of Japanese among them. */
const FORMULA = /^[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/;

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Text as a cell holds it. Excel reads `_x0041_` as a letter: an underscore before such text is escaped. */
const cellText = (text: string): string => {
  const safe = plain(text);
  const short =
    safe.length > MAX_CELL ? safe.slice(0, MAX_CELL).replace(/\p{Cs}$/u, '') + CUT : safe;
  return escapeXml(short.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
};

/** Letters of a column: 0 is A, 26 is AA. */
export const columnName = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

/**
 * A cell. Text is written as text, which no spreadsheet runs. A text that would begin a formula gets
 * the mark that Excel itself sets for a leading apostrophe (`quotePrefix`): it stays text when somebody
 * edits the cell, and no sign is added to what people read.
 */
export function cellXml(row: number, column: number, cell: Cell, style: Style): string {
  const at = `${columnName(column)}${row}`;
  const quoted = `${style}-quoted` as Style;
  const isFormula =
    typeof cell === 'string' && FORMULA.test(plain(cell)) && STYLES.includes(quoted);
  const look = `r="${at}" s="${STYLES.indexOf(isFormula ? quoted : style)}"`;
  if (typeof cell === 'object') return `<c ${look}><v>${cell.serial}</v></c>`;
  const text = cellText(cell);
  return text
    ? `<c ${look} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    : `<c ${look}/>`;
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Format 49 is "text": what somebody types there stays as it is, 7.20 among the rest. */
const xf = (parts: string, format = 49, wrap = true) =>
  `<xf numFmtId="${format}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" ${parts}><alignment vertical="top"${wrap ? ' wrapText="1"' : ' horizontal="left"'}/></xf>`;

/** The eight looks of a cell, in the order of `STYLES`. */
export const stylesXml = [
  HEAD,
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="3"><font><sz val="10"/><name val="Calibri"/></font>',
  '<font><b/><sz val="10"/><name val="Calibri"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/></font></fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE4E8EC"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>',
  ...['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`,
  ),
  '<diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${STYLES.length}">`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf('fontId="1" fillId="2"'),
  xf('fontId="0" fillId="0"'),
  xf('fontId="0" fillId="0" quotePrefix="1"'),
  xf('fontId="0" fillId="3"'),
  xf('fontId="0" fillId="3" quotePrefix="1"'),
  xf('fontId="0" fillId="3"', 164, false),
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
