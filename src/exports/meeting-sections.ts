import { agenda, SECTIONS } from '#domain/checklist/agenda.ts';
import { rejections } from '#domain/checklist/agreement.ts';
import { dashboard } from '#domain/checklist/dashboard.ts';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { signingGate, type Objected, type SigningGate } from '#domain/checklist/signing-gate.ts';
import { count } from '#domain/number.ts';
import {
  columnsOf,
  headCell,
  paperColumns,
  priorityCell,
  recordCellsOf,
  titleCell,
  voicesCell,
  type WideColumn,
} from './clause-cells.ts';
import {
  dayText,
  gateText,
  objectionText,
  ownedCells,
  roleLabel,
  SECTION_LABELS,
} from './deal-words.ts';
import { mustsSection } from './musts-section.ts';
import type { Section } from './report.ts';
import { writtenDay } from './written-day.ts';

/** A section with a table; nothing where the table has no row. */
function tableSection(
  section: Pick<Section, 'id' | 'title' | 'detail'>,
  caption: string,
  columns: readonly WideColumn[],
  rows: readonly (readonly string[])[],
): Section[] {
  if (rows.length === 0) return [];
  return [{ ...section, table: { caption, columns: columnsOf(...columns), rows } }];
}

/** What people say of a clause, with their reasons. */
const said = ({ agreements }: Deal, { clause }: DealView): string =>
  voicesCell(agreements.get(clause.number)?.voices ?? []);

const isConflict = ({ agreements }: Deal, { clause }: DealView) =>
  agreements.get(clause.number)?.state === 'conflict';

/** What stands against a must; of one in conflict also what the other roles say. */
function whyNot(deal: Deal, { view, objections }: Objected): string {
  const against = objections.map(objectionText).join(' ');
  const agreement = deal.agreements.get(view.clause.number);
  if (!agreement || !isConflict(deal, view)) return against;
  const by = rejections(agreement);
  const others = agreement.voices.filter((voice) => !by.includes(voice));
  return [`Conflict. ${against}`, voicesCell(agreement.voices, others)].filter(Boolean).join('\n');
}

function gateSection(deal: Deal, gate: SigningGate): Section {
  const { reasons, hidden, note } = gate;
  return {
    id: 'gate',
    title: 'Reasons not to sign',
    detail: 'summary',
    paragraphs: [
      `${gateText(gate)} ${note}`,
      ...(hidden.length > 0
        ? [
            `Musts that the owner of the deal hides: ${hidden.map(({ clause, hidden: why = '' }) => `${clause.title} (${why})`).join('; ')}.`,
          ]
        : []),
    ],
    ...(reasons.length > 0 && {
      table: {
        caption: 'Musts that stand against signing',
        columns: columnsOf(['Clause', 26], ['Why', 48], ['Owner', 13], ['Due', 13]),
        rows: reasons.map((one) => [
          titleCell(one.view),
          whyNot(deal, one),
          ...ownedCells(deal, one.view),
        ]),
      },
    }),
  };
}

/** Clauses on which roles take different positions, each once: those that stand above are counted. */
function conflictSection(
  deal: Deal,
  { reasons }: SigningGate,
  conflicts: readonly DealView[],
): Section[] {
  if (conflicts.length === 0) return [];
  const above = new Set(reasons.map(({ view }) => view.clause.number));
  const rest = conflicts.filter(({ clause }) => !above.has(clause.number));
  const told = conflicts.length - rest.length;
  const stand = told === 1 ? 'stands' : 'stand';
  return [
    {
      id: 'conflicts',
      title: 'Conflicts',
      detail: 'summary',
      ...(told > 0 && {
        paragraphs: [`${count(told, 'conflict')} ${stand} above, among the reasons not to sign.`],
      }),
      ...(rest.length > 0 && {
        table: {
          caption: `${told > 0 ? 'Other clauses' : 'Clauses'} on which roles take different positions, musts first`,
          columns: columnsOf(
            ['Clause', 24],
            ['Priority', 12],
            ['Who says what', 38],
            ['Owner', 13],
            ['Due', 13],
          ),
          rows: rest.map((view) => [
            titleCell(view),
            priorityCell(view),
            said(deal, view),
            ...ownedCells(deal, view),
          ]),
        },
      }),
    },
  ];
}

/**
 * What a meeting looks at: what stands against signing, conflicts, open musts with who owns them, what
 * is due, and for whom the deal waits.
 *
 * @param date day of the report: what is overdue is told from it
 */
export function meetingSections(deal: Deal, date: string): Section[] {
  const { conflicts, overdue, next, waiting } = dashboard(deal, date);
  const gate = signingGate(deal);
  return [
    gateSection(deal, gate),
    ...conflictSection(deal, gate, conflicts),
    ...tableSection(
      { id: 'due', title: 'Overdue and due next', detail: 'summary' },
      'Clauses with work left and a day, the earliest first',
      [
        ['Day', 16],
        ['How far', 20],
        ['Clause', 46],
        ['Owner', 18],
      ],
      [...overdue, ...next].map(({ view, day, days }) => [
        writtenDay(day),
        dayText(days),
        titleCell(view),
        ownedCells(deal, view)[0]!,
      ]),
    ),
    ...(deal.hasStances
      ? tableSection(
          { id: 'waiting', title: 'For whom the deal waits', detail: 'summary' },
          'Roles that owe a stance',
          [
            ['Role', 20],
            ['Stances owed', 16],
            ['Needs help with', 64],
          ],
          waiting.map(({ role, views, needsHelp }) => [
            roleLabel(role),
            count(views.length, 'clause'),
            needsHelp.map(({ clause }) => clause.title).join('; '),
          ]),
        )
      : []),
    // Last, because it is the longest while a deal is young.
    ...mustsSection(deal, gate),
  ];
}

/** The open points alone, in the order in which a meeting walks them, with what is known of each. */
export function openSections(deal: Deal): Section[] {
  const points = agenda(deal);
  const { checklist, record, hasStances } = deal;
  const found = SECTIONS.flatMap((section): Section[] => {
    const inside = points.filter((point) => point.section === section);
    if (inside.length === 0) return [];
    const rows = inside.map(({ view }) => [
      headCell(view),
      ...recordCellsOf(checklist, record[view.clause.number]),
      ...(hasStances ? [said(deal, view)] : []),
    ]);
    return [
      {
        id: `open-${section}`,
        title: SECTION_LABELS[section],
        detail: 'open',
        table: {
          caption: 'In the order in which a meeting walks them',
          columns: paperColumns(hasStances),
          rows,
        },
      },
    ];
  });
  if (found.length > 0) return found;
  const none = 'No clause is open, in conflict or waiting.';
  return [{ id: 'open-none', title: 'Open points', detail: 'open', paragraphs: [none] }];
}
