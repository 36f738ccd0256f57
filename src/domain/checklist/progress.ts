import type { Checklist, Priority } from '#schemas/checklist.ts';
import type { DealRecord, RecordEntry } from '#worksheet/types.ts';
import type { ClauseView } from './clauses.ts';
import type { AnyClause } from './own.ts';

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

export interface Progress<View = ClauseView> {
  readonly byPriority: Readonly<Record<Priority, Count>>;
  /** Musts that are open or have no status yet, in the order of the checklist. */
  readonly mustsLeft: readonly View[];
  /** Clauses whose status asks for a reason, or for who accepted it, that is not written yet. */
  readonly reasonsMissing: readonly View[];
}

/** Whether a status asks for a reason that the entry does not give. */
export function lacksReason(checklist: Checklist, entry: RecordEntry | undefined): boolean {
  const status = checklist.statuses.find((candidate) => candidate.number === entry?.status);
  return status?.needsReason === true && !entry?.reason?.trim();
}

/** Whether a status asks who accepted it, and the entry does not say so. */
export function lacksName(checklist: Checklist, entry: RecordEntry | undefined): boolean {
  const status = checklist.statuses.find((candidate) => candidate.number === entry?.status);
  return status?.meaning === 'accepted' && !entry?.acceptedBy?.trim();
}

/** Whether the entry lacks the reason, or who accepted it, where its status asks for that. */
export function isIncomplete(checklist: Checklist, entry: RecordEntry | undefined): boolean {
  return lacksName(checklist, entry) || lacksReason(checklist, entry);
}

/**
 * Where a clause stands. No status yet (`unanswered`) is not Don't know, which counts as open. A
 * status that needs a reason, or a name, settles nothing before that is written.
 */
export function standing(checklist: Checklist, entry: RecordEntry | undefined): Standing {
  const status = checklist.statuses.find((candidate) => candidate.number === entry?.status);
  if (!status) return 'unanswered';
  if (status.counts === 'open' || isIncomplete(checklist, entry)) return 'open';
  return status.counts === 'excluded' ? 'not-applicable' : 'settled';
}

/** Whether there is work left: open, or no status yet. */
export const isLeft = (checklist: Checklist, entry: RecordEntry | undefined): boolean =>
  ['open', 'unanswered'].includes(standing(checklist, entry));

/** Counts clauses by where they stand. */
export function countOf(
  checklist: Checklist,
  views: readonly ClauseView<AnyClause>[],
  record: DealRecord,
): Count {
  const counts = { settled: 0, open: 0, unanswered: 0, 'not-applicable': 0 };
  for (const { clause } of views) counts[standing(checklist, record[clause.number])] += 1;
  const { settled, open, unanswered, 'not-applicable': notApplicable } = counts;
  return { settled, open, unanswered, notApplicable, total: settled + open + unanswered };
}

/**
 * How far a deal has come over the clauses that apply.
 *
 * @param views clauses as the facts make them; those that do not apply are left out
 */
export function progress<View extends ClauseView<AnyClause>>(
  checklist: Checklist,
  views: readonly View[],
  record: DealRecord,
): Progress<View> {
  const rows = views.filter((view) => view.applies);
  const count = (priority: Priority): Count =>
    countOf(
      checklist,
      rows.filter((view) => view.priority === priority),
      record,
    );
  return {
    byPriority: { must: count('must'), should: count('should'), consider: count('consider') },
    mustsLeft: rows.filter(
      (view) => view.priority === 'must' && isLeft(checklist, record[view.clause.number]),
    ),
    reasonsMissing: rows.filter((view) => isIncomplete(checklist, record[view.clause.number])),
  };
}
