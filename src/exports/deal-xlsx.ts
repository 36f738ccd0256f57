import { strToU8, zipSync } from 'fflate';
import type { Checklist } from '#schemas/checklist.ts';
import { dealPaper } from '#worksheet/office/deal-paper.ts';
import { dealRows } from '#worksheet/office/deal-rows.ts';
import type { Content } from '#worksheet/types.ts';
import type { OfficeOptions } from './office-options.ts';
import { aboutSheet } from './xlsx-about.ts';
import { clauseSheet } from './xlsx-sheets.ts';
import { escapeXml, HEAD, MAIN, stylesXml } from './xlsx-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const XLSX_TYPE = `${TYPE}.sheet`;

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (...all: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const contentTypes = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
  ...[1, 2].map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ),
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

/** Names of the lists, and of the ranges that are filtered and printed, which Excel and Calc know by name. */
const workbook = (
  { range, printed }: { readonly range: string; readonly printed: string },
  names: readonly (readonly [string, string])[],
) => {
  const absolute = (of: string) => of.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets>',
    '<sheet name="Clauses" sheetId="1" r:id="rId1"/><sheet name="About" sheetId="2" r:id="rId2"/>',
    '</sheets><definedNames>',
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Clauses!${absolute(range)}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="0">Clauses!${absolute(printed)}</definedName>`,
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">Clauses!$1:$1</definedName>',
    ...names.map(([name, list]) => `<definedName name="${name}">${list}</definedName>`),
    '</definedNames></workbook>',
  ].join('');
};

const core = (title: string, { madeBy, at }: OfficeOptions) =>
  [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(madeBy)}</dc:creator><dc:language>en</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(at)}</dcterms:created></cp:coreProperties>`,
  ].join('');

/**
 * A deal as an Excel file: a row a clause on the first sheet, what the file is on the second.
 *
 * @param content of this edition or an older one
 */
export function dealXlsx(
  checklist: Checklist,
  content: Content,
  options: OfficeOptions,
): Promise<Blob> {
  const { contents, date } = options;
  const rows = dealRows(checklist, content).filter(
    ({ left, question }) =>
      contents === 'deal' || (!left && (contents === 'statuses' || question !== '')),
  );
  const clauses = clauseSheet(checklist, rows, options);
  const about = aboutSheet(checklist, content, options);
  const { title } = dealPaper(checklist, content, contents);
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(
      relation(1, `${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'),
      relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml': core(title, options),
    'xl/workbook.xml': workbook(clauses, about.names),
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, `${OFFICE}/relationships/worksheet`, 'worksheets/sheet1.xml'),
      relation(2, `${OFFICE}/relationships/worksheet`, 'worksheets/sheet2.xml'),
      relation(3, `${OFFICE}/relationships/styles`, 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': clauses.xml,
    'xl/worksheets/sheet2.xml': about.xml,
    'xl/styles.xml': stylesXml,
  };
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]),
  );
  // Sync: the other way makes a worker from a blob, which our content security policy forbids.
  const zip = zipSync(bytes, { level: 6, mtime: `${date}T12:00:00` });
  return Promise.resolve(new Blob([Uint8Array.from(zip)], { type: XLSX_TYPE }));
}
