import { dealOf, type Deal, type DealView } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import { progress, standing, type Progress } from '#domain/checklist/progress.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { withEntered } from '#worksheet/entered-stances.ts';
import { columnText, dealRows, NO_ROLE, OWN_GROUP } from '#worksheet/office/deal-rows.ts';
import type { Content } from '#worksheet/types.ts';
import {
  columnsOf,
  fullColumns,
  headCell,
  positionsCell,
  PRIORITIES,
  priorityCell,
  RECORD_COLUMNS,
  recordCells,
  voicesCell,
  wholeRecordCell,
} from './clause-cells.ts';
import { factsSection } from './facts-section.ts';
import { leftOutSections } from './left-out-sections.ts';
import { meetingSections, openSections } from './meeting-sections.ts';
import { CAVEAT, type Chart, type ReportBuilder, type Section, type Table } from './report.ts';
import { mustsSummary } from './musts-summary.ts';
import { namesOf } from './respondents.ts';

const ranks = ['must', 'should', 'consider'] as const;

function progressSection({ byPriority, reasonsMissing }: Progress<DealView>): Section {
  return {
    id: 'progress',
    title: 'Progress',
    detail: 'summary',
    ...(reasonsMissing.length > 0 && {
      paragraphs: [
        `Without the reason or name that the status asks for: ${reasonsMissing.map(({ clause }) => clause.title).join('; ')}.`,
      ],
    }),
    table: {
      caption: 'Clauses by priority',
      columns: [
        { title: 'Priority' },
        ...['Settled', 'Open', 'No status yet', 'Total', 'Not applicable'].map((title) => ({
          title,
          numeric: true,
        })),
      ],
      rows: ranks.map((rank) => {
        const { settled, open, unanswered, total, notApplicable } = byPriority[rank];
        const figures = [settled, open, unanswered, total, notApplicable];
        return [PRIORITIES[rank], ...figures.map(String)];
      }),
    },
  };
}

function chartOf({ byPriority }: Progress<DealView>): Chart | undefined {
  const rows = ranks.flatMap((rank) => {
    const { settled, total } = byPriority[rank];
    if (total === 0) return [];
    const text = `${settled} of ${total} settled`;
    return [{ label: PRIORITIES[rank], value: settled, max: total, text }];
  });
  return rows.length > 0 ? { title: 'Clauses settled, by priority', rows } : undefined;
}

/** Every clause of the deal with positions, record and stances, by group; those that readers added last. */
function groupSections({ checklist, views, record, agreements, hasStances }: Deal): Section[] {
  const groups = [...checklist.groups, { ...OWN_GROUP, about: 'Added by people of this deal' }];
  return groups.flatMap((group): Section[] => {
    const inside = views.filter(({ clause }) =>
      isAdded(clause) ? group.id === OWN_GROUP.id : clause.group === group.id,
    );
    if (inside.length === 0) return [];
    return [
      {
        id: `group-${group.id}`,
        title: group.title,
        detail: 'everything',
        table: {
          caption: group.about,
          columns: fullColumns(hasStances),
          rows: inside.map((view) => [
            headCell(view),
            positionsCell(view),
            wholeRecordCell(checklist, record[view.clause.number]),
            ...(hasStances ? [voicesCell(agreements.get(view.clause.number)?.voices ?? [])] : []),
          ]),
        },
      },
    ];
  });
}

type Rows = ReturnType<typeof dealRows>;

/** What roles say of clauses that are no part of the deal: nothing that was said is left out. */
function stancesSection({ hidden, ruledOut, agreements }: Deal): Section[] {
  const rows = [...hidden, ...ruledOut].flatMap(({ clause }) => {
    const { voices = [] } = agreements.get(clause.number) ?? {};
    return voices.length > 0 ? [[clause.title, voicesCell(voices)]] : [];
  });
  if (rows.length === 0) return [];
  return [
    {
      id: 'stances',
      title: 'What roles say of clauses that are not part of the deal',
      detail: 'everything',
      table: {
        caption: 'Clauses that are hidden, or that the facts rule out',
        columns: columnsOf(['Clause', 36], ['What each role says', 64]),
        rows,
      },
    },
  ];
}

/** What to ask about clauses that are not settled. */
function questions({ checklist, views, record }: Deal): Section[] {
  const left = views.filter(({ clause }) =>
    ['open', 'unanswered'].includes(standing(checklist, record[clause.number])),
  );
  if (left.length === 0) return [];
  return [
    {
      id: 'questions',
      title: 'What to ask the vendor',
      detail: 'everything',
      table: {
        caption: 'Clauses that are not settled',
        columns: columnsOf(['Clause', 24], ['Question', 38], ['Red flag', 38]),
        rows: left.map(({ clause }) => [
          clause.title,
          clause.ask,
          isAdded(clause) ? '' : clause.redFlag,
        ]),
      },
    },
  ];
}

const APPLIES = { facts: 'No', hidden: 'Hidden' } as const;

/** One row a clause for a spreadsheet: its record, each field in a column, and the stances of each role. */
function items(deal: Deal, rows: Rows): Table {
  const { checklist, views, hidden, ruledOut } = deal;
  const byItem = new Map([...views, ...hidden, ...ruledOut].map((one) => [one.clause.number, one]));
  const roles = [...checklist.roles, NO_ROLE];
  return {
    caption: 'Every clause',
    columns: [
      ...['Clause', 'Clause id', 'Group', 'Applies', 'Hidden because', 'Priority'],
      ...RECORD_COLUMNS,
      ...roles.map(({ label }) => `Stance: ${label}`),
    ].map((title) => ({ title })),
    rows: rows.map((row) => {
      const view = byItem.get(row.item);
      return [
        ...[row.title, row.id, columnText(checklist, row, 'group')],
        row.left ? APPLIES[row.left] : 'Yes',
        view?.hidden ?? '',
        view ? priorityCell(view) : PRIORITIES[row.priority],
        ...recordCells(row),
        ...roles.map(({ number }) => row.stances[number] ?? ''),
      ];
    }),
  };
}

/** Who is heard in a deal: everybody who took a stance or wrote a reason; its owner where nobody did. */
function heard({ people, hasStances }: Deal) {
  const spoke = people.filter(({ worksheet }) => Object.keys(worksheet.answers).length > 0);
  const all = spoke.length > 0 ? spoke : people.filter(({ isOwner }) => isOwner);
  const roles = all.flatMap(({ role }) => role ?? []);
  return {
    respondents: { count: all.length, names: namesOf(all) },
    ...(hasStances && { sides: [...new Set(roles.map(({ label }) => label))] }),
  };
}

/**
 * The report of a deal. Its summary is for a meeting: what stands against signing, conflicts, open musts,
 * what is due. `open` holds the open points alone; `everything` the facts first, and every clause with positions,
 * record and stances.
 */
export const checklistReport: ReportBuilder<Checklist> = (checklist, content: Content, date) => {
  const deal = withEntered(dealOf(checklist, content), content);
  const rows = dealRows(checklist, content);
  const done = progress(checklist, deal.views, deal.record);
  const chart = chartOf(done);
  const { id, title, edition, page } = checklist;
  return {
    instrument: { id, title, edition, page },
    dossier: content.name,
    date,
    ...heard(deal),
    headline: mustsSummary(done),
    caveat: `This describes where a contract stands, as its owner recorded it. It is not legal advice. ${CAVEAT}`,
    sections: [
      ...factsSection(
        checklist.facts,
        deal.people.map(({ worksheet }) => worksheet),
      ),
      progressSection(done),
      ...meetingSections(deal, date),
      ...groupSections(deal),
      ...questions(deal),
      ...leftOutSections(deal),
      ...stancesSection(deal),
      ...openSections(deal),
    ],
    items: items(deal, rows),
    ...(chart && { chart }),
  };
};
