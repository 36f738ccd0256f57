import type { Checklist, Priority } from '#schemas/checklist.ts';
import type { DealRecord, RecordEntry } from '#worksheet/types.ts';
import type { ClauseView } from './clauses.ts';

/** Where one clause stands in the count. */
export type Standing = 'settled' | 'open' | 'unanswered' | 'not-applicable';

/** Clauses of one priority, counted. Not applicable ones leave both sides. */
export interface Count {
  readonly settled: number;
  readonly open: number;
  readonly unanswered: number;
  readonly notApplicable: number;
  /** Settled, open and unanswered together. */
  readonly total: number;
}

export interface Progress {
  readonly byPriority: Readonly<Record<Priority, Count>>;
  /** Musts that are open or that nobody has looked at, in the order of the checklist. */
  readonly mustsLeft: readonly ClauseView[];
  /** Clauses whose status asks for a reason that is not written yet. */
  readonly reasonsMissing: readonly ClauseView[];
}

/** Whether a status asks for a reason that the entry does not give. */
export function lacksReason(checklist: Checklist, entry: RecordEntry | undefined): boolean {
  const status = checklist.statuses.find((candidate) => candidate.number === entry?.status);
  return status?.needsReason === true && !entry?.reason?.trim();
}

/**
 * Where a clause stands. Nobody has looked (`unanswered`) is not Don't know, which counts as open. A
 * status that needs a reason settles nothing before the reason is written.
 */
export function standing(checklist: Checklist, entry: RecordEntry | undefined): Standing {
  const status = checklist.statuses.find((candidate) => candidate.number === entry?.status);
  if (!status) return 'unanswered';
  if (status.counts === 'open' || lacksReason(checklist, entry)) return 'open';
  return status.counts === 'excluded' ? 'not-applicable' : 'settled';
}

/**
 * How far a deal has come over the clauses that apply.
 *
 * @param views clauses as the facts make them; those that do not apply are left out
 */
export function progress(
  checklist: Checklist,
  views: readonly ClauseView[],
  record: DealRecord,
): Progress {
  const rows = views
    .filter((view) => view.applies)
    .map((view) => ({ view, at: standing(checklist, record[view.clause.number]) }));
  const count = (priority: Priority): Count => {
    const of = (at: Standing) =>
      rows.filter((row) => row.view.priority === priority && row.at === at).length;
    const [settled, open, unanswered] = [of('settled'), of('open'), of('unanswered')];
    return {
      settled,
      open,
      unanswered,
      notApplicable: of('not-applicable'),
      total: settled + open + unanswered,
    };
  };
  return {
    byPriority: { must: count('must'), should: count('should'), consider: count('consider') },
    mustsLeft: rows
      .filter((row) => row.view.priority === 'must' && ['open', 'unanswered'].includes(row.at))
      .map((row) => row.view),
    reasonsMissing: rows
      .filter((row) => lacksReason(checklist, record[row.view.clause.number]))
      .map((row) => row.view),
  };
}
