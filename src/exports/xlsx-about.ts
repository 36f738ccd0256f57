import type { Checklist } from '#schemas/checklist.ts';
import { ABOUT_NAMES } from '#worksheet/office/columns.ts';
import { dealPaper, INTERNAL } from '#worksheet/office/deal-paper.ts';
import { oneLine } from '#worksheet/office/deal-rows.ts';
import type { Content } from '#worksheet/types.ts';
import type { OfficeOptions } from './office-options.ts';
import { FIT, heightOf, pageXml, rowXml } from './xlsx-sheets.ts';
import { cellXml, HEAD, MAIN, type Style } from './xlsx-xml.ts';

const VALUE_WIDTH = 70;
const COUNTS = { open: 'Still to do', settled: 'Settled', excluded: 'Not counted' };
const LEAVE_IDS = 'Leave the ids in the first column as they are.';

type Line = readonly [name: string, value: string, style: Style];

/** What the file is, with the lines that it is read back by. */
function linesOf(checklist: Checklist, content: Content, options: OfficeOptions): Line[] {
  const { contents, date, at, madeBy } = options;
  const isDeal = contents === 'deal';
  const { title, lead } = dealPaper(checklist, content, contents);
  const name = contents === 'questions' ? '' : oneLine(content.name);
  const lines: [string, string][] = [
    ...(name ? [[ABOUT_NAMES.deal, name] as [string, string]] : []),
    ['Checklist', `${title}, edition ${checklist.edition}`],
    ['Date', date],
    ['Made by', madeBy],
    ...(isDeal ? [['For whom', INTERNAL] as [string, string]] : []),
    ['What this is', lead.at(-1) ?? ''],
    [
      'How to fill in',
      isDeal ? `${LEAVE_IDS} A row without an id becomes a proposal for a new clause.` : LEAVE_IDS,
    ],
    [ABOUT_NAMES.instrument, checklist.id],
    [ABOUT_NAMES.edition, String(checklist.edition)],
    [ABOUT_NAMES.contents, contents],
    [ABOUT_NAMES.exported, at],
  ];
  return lines.map(([label, value]) => [label, value, 'text']);
}

/**
 * The second sheet: what the file is, and what each status means. Cells of the first sheet choose from
 * its lists. Questions for the vendor have none: how a client counts is nothing to share.
 *
 * @returns the lists as names of the workbook
 */
export function aboutSheet(
  checklist: Checklist,
  content: Content,
  options: OfficeOptions,
): { readonly xml: string; readonly names: readonly (readonly [string, string])[] } {
  const hasLists = options.contents !== 'questions';
  const lines: Line[] = [['About this file', '', 'title'], ...linesOf(checklist, content, options)];
  const statuses = checklist.statuses.map(({ label, counts, needsReason }): Line => [
    label,
    `${COUNTS[counts]}${needsReason ? '; write the reason' : ''}`,
    'text',
  ]);
  const owners = checklist.roles.map(({ label }): Line => [label, '', 'text']);
  const lists: Line[] = [
    ['', '', 'plain'],
    ['Statuses', 'What it means', 'head'],
    ...statuses,
    ['', '', 'plain'],
    ['Owners', '', 'head'],
    ...owners,
  ];
  const firstStatus = lines.length + 3;
  const firstOwner = firstStatus + statuses.length + 2;
  const list = (from: number, length: number) => `About!$A$${from}:$A$${from + length - 1}`;
  const xml = [
    `${HEAD}<worksheet xmlns="${MAIN}">${FIT}<sheetViews><sheetView workbookViewId="0"/></sheetViews>`,
    '<cols><col min="1" max="1" width="26" customWidth="1"/>',
    `<col min="2" max="2" width="${VALUE_WIDTH}" customWidth="1"/></cols><sheetData>`,
    ...[...lines, ...(hasLists ? lists : [])].map(([name, value, style], at) => {
      const cells = [cellXml(at + 1, 0, name, style), cellXml(at + 1, 1, value, style)];
      if (style === 'title') return rowXml(1, 20, cells.slice(0, 1));
      return rowXml(at + 1, heightOf([{ cell: value, width: VALUE_WIDTH }]), cells);
    }),
    `</sheetData>${pageXml(options, 'portrait')}</worksheet>`,
  ].join('');
  const names = [
    ['Owners', list(firstOwner, owners.length)],
    ['Statuses', list(firstStatus, statuses.length)],
  ] as const;
  return { xml, names: hasLists ? names : [] };
}
