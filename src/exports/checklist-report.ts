import { dealOf, type Deal, type DealView } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import { progress, standing, type Progress } from '#domain/checklist/progress.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { columnText, dealRows, NO_ROLE, OWN_GROUP } from '#worksheet/office/deal-rows.ts';
import type { Content } from '#worksheet/types.ts';
import {
  PAPER_COLUMNS,
  paperCells,
  PRIORITIES,
  priorityCell,
  RECORD_COLUMNS,
  recordCells,
  titleCell,
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
        `Without the reason that the status asks for: ${reasonsMissing.map(({ clause }) => clause.title).join('; ')}.`,
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

/** Every clause of the deal with its record, by group; those that readers added last. */
function groupSections({ checklist, views, record }: Deal): Section[] {
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
          columns: PAPER_COLUMNS,
          rows: inside.map((view) => [
            titleCell(view),
            priorityCell(view),
            ...paperCells(checklist, record[view.clause.number]),
          ]),
        },
      },
    ];
  });
}

type Rows = ReturnType<typeof dealRows>;

/** Roles, and who gave none where somebody of them took a stance: the columns of stances. */
const speaking = ({ roles }: Checklist, rows: Rows) =>
  [...roles, NO_ROLE].filter(({ number }) => rows.some(({ stances }) => stances[number]));

/** What each role says of each clause, with names and reasons. */
function stancesSection(checklist: Checklist, rows: Rows): Section[] {
  const said = rows.filter(({ stances }) => Object.keys(stances).length > 0);
  if (said.length === 0) return [];
  const roles = speaking(checklist, rows);
  return [
    {
      id: 'stances',
      title: 'What each role says',
      detail: 'everything',
      table: {
        caption: 'Stances with their reasons; clauses on which nobody took one are left out',
        columns: ['Clause', ...roles.map(({ label }) => label)].map((title) => ({ title })),
        rows: said.map(({ title, stances }) => [
          title,
          ...roles.map(({ number }) => stances[number] ?? ''),
        ]),
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
        columns: ['Clause', 'Question', 'Red flag'].map((title) => ({ title })),
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
 * what is due. `open` holds the open points alone; `everything` every clause with its record and stances.
 */
export const checklistReport: ReportBuilder<Checklist> = (checklist, content: Content, date) => {
  const deal = dealOf(checklist, content);
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
      progressSection(done),
      ...meetingSections(deal, date),
      ...groupSections(deal),
      ...stancesSection(checklist, rows),
      ...questions(deal),
      ...leftOutSections(deal),
      ...factsSection(
        checklist.facts,
        deal.people.map(({ worksheet }) => worksheet),
      ),
      ...openSections(deal),
    ],
    items: items(deal, rows),
    ...(chart && { chart }),
  };
};
