import { agenda, SECTIONS } from '#domain/checklist/agenda.ts';
import { dashboard } from '#domain/checklist/dashboard.ts';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { signingGate, type SigningGate } from '#domain/checklist/signing-gate.ts';
import { count } from '#domain/number.ts';
import { recordText } from '#worksheet/office/deal-rows.ts';
import { sayings } from './agreement-words.ts';
import { columnsOf, PAPER_COLUMNS, paperCells, priorityCell, titleCell } from './clause-cells.ts';
import {
  dayText,
  gateText,
  objectionText,
  openText,
  roleLabel,
  SECTION_LABELS,
  speaker,
} from './deal-words.ts';
import type { Section } from './report.ts';

/** A section with a table; nothing where the table has no row. */
function tableSection(
  section: Pick<Section, 'id' | 'title' | 'detail'>,
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Section[] {
  if (rows.length === 0) return [];
  return [{ ...section, table: { caption, columns: columnsOf(...titles), rows } }];
}

const owned = ({ checklist, record }: Deal, { clause }: DealView) => {
  const { owner, due } = recordText(checklist, record[clause.number]);
  return [owner || 'No owner', due || 'No day'];
};

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
        columns: columnsOf('Clause', 'Why', 'Owner', 'Due'),
        rows: reasons.map(({ view, objections }) => [
          titleCell(view),
          objections.map(objectionText).join(' '),
          ...owned(deal, view),
        ]),
      },
    }),
  };
}

/** What people say of a clause, a line each, with their reasons. */
const voicesCell = ({ agreements }: Deal, { clause }: DealView): string =>
  (agreements.get(clause.number)?.voices ?? [])
    .map((voice) => {
      const reason = voice.reason ? `: ${voice.reason.replace(/\s*\n\s*/g, ' ')}` : '';
      return `${voice.stance?.label ?? 'No stance'}${reason} (${speaker(voice)})`;
    })
    .join('\n');

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
    ...tableSection(
      { id: 'conflicts', title: 'Conflicts', detail: 'summary' },
      'Clauses on which roles take different positions, musts first',
      ['Clause', 'Priority', 'Who says what', 'Owner', 'Due'],
      conflicts.map((view) => [
        titleCell(view),
        priorityCell(view),
        voicesCell(deal, view),
        ...owned(deal, view),
      ]),
    ),
    ...tableSection(
      { id: 'due', title: 'Overdue and due next', detail: 'summary' },
      'Clauses with work left and a day, the earliest first',
      ['Day', 'How far', 'Clause', 'Owner'],
      [...overdue, ...next].map(({ view, day, days }) => [
        day,
        dayText(days),
        titleCell(view),
        owned(deal, view)[0]!,
      ]),
    ),
    ...(deal.hasStances
      ? tableSection(
          { id: 'waiting', title: 'For whom the deal waits', detail: 'summary' },
          'Roles that owe a stance',
          ['Role', 'Stances owed', 'Needs help with'],
          waiting.map(({ role, views, needsHelp }) => [
            roleLabel(role),
            count(views.length, 'clause'),
            needsHelp.map(({ clause }) => clause.title).join('; '),
          ]),
        )
      : []),
    // Last, because it is the longest while a deal is young.
    ...tableSection(
      { id: 'musts', title: 'Musts still open', detail: 'summary' },
      'Musts that nobody objects to, and that are not done',
      ['Clause', 'Why', 'Owner', 'Due'],
      gate.stillOpen.map((one) => [
        titleCell(one.view),
        openText(deal, one),
        ...owned(deal, one.view),
      ]),
    ),
  ];
}

/** The open points alone, in the order in which a meeting walks them, with what is known of each. */
export function openSections(deal: Deal): Section[] {
  const points = agenda(deal);
  const { checklist, record, agreements } = deal;
  const found = SECTIONS.flatMap((section) =>
    tableSection(
      { id: `open-${section}`, title: SECTION_LABELS[section], detail: 'open' },
      'In the order in which a meeting walks them',
      [...PAPER_COLUMNS.map(({ title }) => title), ...(deal.hasStances ? ['Stances'] : [])],
      points
        .filter((point) => point.section === section)
        .map(({ view }) => [
          titleCell(view),
          priorityCell(view),
          ...paperCells(checklist, record[view.clause.number]),
          ...(deal.hasStances
            ? [sayings(agreements.get(view.clause.number)?.voices ?? []).replaceAll('; ', '\n')]
            : []),
        ]),
    ),
  );
  if (found.length > 0) return found;
  const none = 'No clause is open, in conflict or waiting.';
  return [{ id: 'open-none', title: 'Open points', detail: 'open', paragraphs: [none] }];
}
