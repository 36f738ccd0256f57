import type { Checklist } from '#schemas/checklist.ts';
import type { Deal, DealView } from './deal.ts';
import { dueDates, type Due } from './due.ts';
import { roleOf } from './filters.ts';
import type { Role } from './people.ts';
import { byPriority } from './priority.ts';
import {
  countOf,
  isLeft,
  lacksReason,
  progress,
  standing,
  type Count,
  type Progress,
} from './progress.ts';
import { isUnreasoned, type Voice } from './stances.ts';

/** Progress of the clauses that have something in common; lines without a clause are left out. */
export interface Line<Of> {
  /** Absent for clauses that have none: those that readers added have no group and no stage. */
  readonly of?: Of;
  readonly all: Count;
  readonly musts: Count;
}

/** What one role owes. */
export interface Owed {
  /** Absent for people who gave no role. */
  readonly role?: Role;
  /** Clauses that wait for it, in the order of the checklist. */
  readonly views: readonly DealView[];
  /** Those of them on which it asked for help. */
  readonly needsHelp: readonly DealView[];
}

/** Reasons that a clause lacks. */
export interface Unreasoned {
  readonly view: DealView;
  /** The status asks for one. */
  readonly status: boolean;
  /** Stances that ask for one. */
  readonly stances: readonly Voice[];
}

/** One page that says where a deal stands. */
export interface Dashboard {
  readonly byPriority: Progress['byPriority'];
  /** By the role that owns the clause, or leads it while nobody does. */
  readonly byRole: readonly Line<Role>[];
  readonly byStage: readonly Line<Checklist['stages'][number]>[];
  readonly byGroup: readonly Line<Checklist['groups'][number]>[];
  /** Musts first. */
  readonly conflicts: readonly DealView[];
  /** Clauses on which nobody took a stance, musts first. */
  readonly nobody: readonly DealView[];
  /** Roles that owe an answer, in the order of the checklist. */
  readonly waiting: readonly Owed[];
  /** Clauses that no role leads, because none was named or it says Not mine. */
  readonly leaderless: readonly DealView[];
  /** Longest overdue first. */
  readonly overdue: readonly Due[];
  /** Due today or later, the earliest first. */
  readonly next: readonly Due[];
  /** Clauses with work left and no owner in the record. */
  readonly unowned: readonly DealView[];
  readonly unreasoned: readonly Unreasoned[];
}

function linesOf<Of>(
  deal: Deal,
  entries: readonly Of[],
  has: (view: DealView, entry: Of) => boolean,
): Line<Of>[] {
  const count = (views: readonly DealView[]) => countOf(deal.checklist, views, deal.record);
  const line = (views: readonly DealView[]) => ({
    all: count(views),
    musts: count(views.filter(({ priority }) => priority === 'must')),
  });
  const lines = entries.map((of) => ({ of, views: deal.views.filter((view) => has(view, of)) }));
  const without = deal.views.filter((view) => !entries.some((entry) => has(view, entry)));
  return [
    ...lines.flatMap(({ of, views }) => (views.length > 0 ? [{ of, ...line(views) }] : [])),
    ...(without.length > 0 ? [line(without)] : []),
  ];
}

/** What every role owes on clauses that the record does not call not applicable. */
function owedOf({ checklist, agreements }: Deal, views: readonly DealView[]): Owed[] {
  const owes = (view: DealView, role: Role | undefined) =>
    agreements.get(view.clause.number)?.waitingFor.find((one) => one.role === role);
  return [...checklist.roles, undefined].flatMap((role) => {
    const owing = views.filter((view) => owes(view, role));
    const needsHelp = owing.filter((view) => owes(view, role)?.needsHelp);
    return owing.length > 0 ? [{ ...(role && { role }), views: owing, needsHelp }] : [];
  });
}

function unreasonedOf({ checklist, record, agreements, views }: Deal): Unreasoned[] {
  return views
    .map((view) => ({
      view,
      status: lacksReason(checklist, record[view.clause.number]),
      stances: (agreements.get(view.clause.number)?.voices ?? []).filter(isUnreasoned),
    }))
    .filter(({ status, stances }) => status || stances.length > 0);
}

/**
 * The figures of a deal over the clauses to settle; hidden ones and those that the facts rule out do
 * not count.
 *
 * @param today as `2026-11-20`
 */
export function dashboard(deal: Deal, today: string): Dashboard {
  const { checklist, record, views, agreements } = deal;
  const due = dueDates(deal, today);
  const stateOf = (view: DealView) => agreements.get(view.clause.number)?.state;
  const relevant = views.filter(
    ({ clause }) => standing(checklist, record[clause.number]) !== 'not-applicable',
  );
  return {
    byPriority: progress(checklist, views, record).byPriority,
    byRole: linesOf(
      deal,
      checklist.roles,
      (view, role) => roleOf(checklist, record, view) === role.number,
    ),
    byStage: linesOf(deal, checklist.stages, ({ clause }, stage) => clause.stage === stage.id),
    byGroup: linesOf(deal, checklist.groups, ({ clause }, group) => clause.group === group.id),
    conflicts: byPriority(views.filter((view) => stateOf(view) === 'conflict')),
    nobody: byPriority(relevant.filter((view) => stateOf(view) === 'nobody')),
    waiting: owedOf(deal, relevant),
    leaderless: relevant.filter(({ clause }) => agreements.get(clause.number)?.nobodyLeads),
    overdue: due.filter(({ days }) => days < 0),
    next: due.filter(({ days }) => days >= 0),
    unowned: views.filter(
      ({ clause }) =>
        isLeft(checklist, record[clause.number]) && record[clause.number]?.owner === undefined,
    ),
    unreasoned: unreasonedOf(deal),
  };
}
