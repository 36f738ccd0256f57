import type { Checklist, Priority } from '#schemas/checklist.ts';
import type { DealRecord } from '#worksheet/types.ts';
import type { ClauseView } from './clauses.ts';
import { standing } from './progress.ts';

/** What the reader wants to see. An absent field does not filter. */
export interface Filter {
  /** Number of a role: clauses it owns, or leads while they have no owner. */
  readonly role?: number;
  readonly priority?: Priority;
  /** Id of a group. */
  readonly group?: string;
  /** Number of a status, `unanswered`, or `left`: everything open or unanswered. */
  readonly status?: number | 'unanswered' | 'left';
}

function matchesStatus(
  checklist: Checklist,
  record: DealRecord,
  view: ClauseView,
  wanted: NonNullable<Filter['status']>,
): boolean {
  const entry = record[view.clause.number];
  if (wanted === 'left') return ['open', 'unanswered'].includes(standing(checklist, entry));
  if (wanted === 'unanswered') return standing(checklist, entry) === 'unanswered';
  return entry?.status === wanted;
}

/** Number of the role that a clause belongs to: its owner, or the role that leads it by default. */
export function roleOf(checklist: Checklist, record: DealRecord, view: ClauseView): number {
  const lead = checklist.roles.find((role) => role.id === view.clause.lead);
  return record[view.clause.number]?.owner ?? lead?.number ?? 0;
}

/** The clauses that fit every field of the filter, in their order. */
export function filterClauses(
  checklist: Checklist,
  views: readonly ClauseView[],
  record: DealRecord,
  filter: Filter,
): ClauseView[] {
  return views.filter(
    (view) =>
      (filter.role === undefined || roleOf(checklist, record, view) === filter.role) &&
      (filter.priority === undefined || view.priority === filter.priority) &&
      (filter.group === undefined || view.clause.group === filter.group) &&
      (filter.status === undefined || matchesStatus(checklist, record, view, filter.status)),
  );
}
