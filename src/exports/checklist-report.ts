import { viewClauses, type ClauseView } from '#domain/checklist/clauses.ts';
import { progress, standing, type Progress } from '#domain/checklist/progress.ts';
import { carryOver } from '#domain/editions.ts';
import { count } from '#domain/number.ts';
import { knownFacts, type KnownFacts } from '#domain/rules.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import type { DealRecord } from '#worksheet/types.ts';
import { factsSection } from './facts-section.ts';
import { CAVEAT, type Chart, type ReportBuilder, type Section, type Table } from './report.ts';
import { namesOf } from './respondents.ts';

const PRIORITIES: Readonly<Record<Priority, string>> = {
  must: 'Must',
  should: 'Should',
  consider: 'Consider',
};
const ranks = ['must', 'should', 'consider'] as const;

/** Where the musts stand, in one sentence. It never says that a contract is safe. */
function headlineOf({ byPriority, mustsLeft }: Progress): string {
  const { settled, total, unanswered } = byPriority.must;
  if (total === 0) return 'No must applies.';
  if (mustsLeft.length === 0) return `All ${count(total, 'must')} are settled.`;
  const looked = unanswered > 0 ? ` Nobody has looked at ${unanswered} of them.` : '';
  return `${settled} of ${count(total, 'must')} settled, ${mustsLeft.length} left.${looked}`;
}

function progressSection({ byPriority, reasonsMissing }: Progress): Section {
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
        ...['Settled', 'Open', 'Nobody has looked', 'Total', 'Not applicable'].map((title) => ({
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

function chartOf({ byPriority }: Progress): Chart | undefined {
  const rows = ranks.flatMap((rank) => {
    const { settled, total } = byPriority[rank];
    if (total === 0) return [];
    const text = `${settled} of ${total} settled`;
    return [{ label: PRIORITIES[rank], value: settled, max: total, text }];
  });
  return rows.length > 0 ? { title: 'Clauses settled, by priority', rows } : undefined;
}

/** The record of a clause as cells: priority, status, owner, reason, note. */
function cellsOf(checklist: Checklist, { clause, ...view }: ClauseView, record: DealRecord) {
  const entry = record[clause.number];
  const status = checklist.statuses.find(({ number }) => number === entry?.status);
  const owner = checklist.roles.find(({ number }) => number === entry?.owner);
  return [
    `${PRIORITIES[view.priority]}${view.priorityCertain ? '' : ', until an open fact is known'}`,
    status?.label ?? 'Nobody has looked',
    owner?.label ?? '',
    entry?.reason ?? '',
    entry?.note ?? '',
  ];
}

const CELLS = ['Priority', 'Status', 'Owner', 'Reason', 'Note'].map((title) => ({ title }));

function groupSections(
  checklist: Checklist,
  views: readonly ClauseView[],
  record: DealRecord,
): Section[] {
  return checklist.groups.flatMap((group): Section[] => {
    const inside = views.filter(({ clause }) => clause.group === group.id);
    if (inside.length === 0) return [];
    return [
      {
        id: `group-${group.id}`,
        title: group.title,
        detail: 'everything',
        table: {
          caption: group.about,
          columns: [{ title: 'Clause' }, ...CELLS],
          rows: inside.map((view) => [view.clause.title, ...cellsOf(checklist, view, record)]),
        },
      },
    ];
  });
}

/** What to ask about clauses that are not settled. */
function questions(
  checklist: Checklist,
  views: readonly ClauseView[],
  record: DealRecord,
): Section[] {
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
        rows: left.map(({ clause }) => [clause.title, clause.ask, clause.redFlag]),
      },
    },
  ];
}

/** Why a clause does not apply: each deciding question with its answer. */
function hiddenBecause(checklist: Checklist, view: ClauseView, known: KnownFacts): string {
  const parts = checklist.facts
    .filter(({ id }) => view.hiddenBy.includes(id))
    .map(({ id, question, options }) => {
      const chosen = options.filter((option) => known.get(id)?.has(option.id));
      return `${question} ${chosen.map(({ label }) => label).join(', ')}.`;
    });
  return `${view.clause.title}: ${parts.join(' ')}`;
}

function items(checklist: Checklist, views: readonly ClauseView[], record: DealRecord): Table {
  return {
    caption: 'Every clause',
    columns: [...['Clause', 'Group', 'Applies'].map((title) => ({ title })), ...CELLS],
    rows: views.map((view) => [
      view.clause.title,
      checklist.groups.find(({ id }) => id === view.clause.group)?.title ?? '',
      view.applies ? 'Yes' : 'No',
      ...cellsOf(checklist, view, record),
    ]),
  };
}

/** The report of a checklist: progress and musts left; then every clause, by group, with its record. */
export const checklistReport: ReportBuilder<Checklist> = (checklist, content, date) => {
  const { worksheet, record } = carryOver(content, checklist);
  const known = knownFacts(checklist.facts, worksheet.facts);
  const views = viewClauses(checklist, known);
  const done = progress(checklist, views, record);
  const applicable = views.filter(({ applies }) => applies);
  const hidden = views.filter(({ applies }) => !applies);
  const chart = chartOf(done);
  const { id, title, edition, page } = checklist;
  return {
    instrument: { id, title, edition, page },
    dossier: content.name,
    date,
    respondents: { count: 1, names: namesOf([worksheet]) },
    headline: headlineOf(done),
    caveat: `This describes where a contract stands, as its owner recorded it. It is not legal advice. ${CAVEAT}`,
    sections: [
      progressSection(done),
      ...(done.mustsLeft.length > 0
        ? [
            {
              id: 'musts',
              title: 'Musts left to settle',
              detail: 'summary',
              list: done.mustsLeft.map(({ clause }) => clause.title),
            } as const,
          ]
        : []),
      ...groupSections(checklist, applicable, record),
      ...questions(checklist, applicable, record),
      ...(hidden.length > 0
        ? [
            {
              id: 'hidden',
              title: 'Does not apply because of the facts',
              detail: 'everything',
              list: hidden.map((view) => hiddenBecause(checklist, view, known)),
            } as const,
          ]
        : []),
      ...factsSection(checklist.facts, [worksheet]),
    ],
    items: items(checklist, views, record),
    ...(chart && { chart }),
  };
};
