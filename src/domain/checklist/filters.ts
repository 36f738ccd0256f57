import type { Checklist, Priority } from '#schemas/checklist.ts';
import type { DealRecord } from '#worksheet/types.ts';
import { rejections, type Agreement } from './agreement.ts';
import type { ClauseView } from './clauses.ts';
import { daysBetween } from './days.ts';
import { isAdded, type AnyClause } from './own.ts';
import { isLeft, standing } from './progress.ts';
import { clauseSearch, type Search } from './search.ts';

type View = ClauseView<AnyClause>;

/** What the reader wants to see. An absent field does not filter. */
export interface Filter {
  /** Number of a role: clauses it owns, or leads or must look at while they have no owner. */
  readonly role?: number;
  readonly priority?: Priority;
  /** Id of a group. */
  readonly group?: string;
  /** Id of a stage. */
  readonly stage?: string;
  /** Number of a status, `unanswered`, or `left`: everything open or unanswered. */
  readonly status?: number | 'unanswered' | 'left';
  /** Only clauses on which roles are in conflict. */
  readonly conflicts?: true;
  /** Only clauses that somebody rejects, also beside other positions. */
  readonly rejected?: true;
  /** Number of a role that owes an answer. */
  readonly waitingFor?: number;
  /** Only clauses with work left whose day has passed. */
  readonly overdue?: true;
  /** Only clauses that readers added. */
  readonly own?: true;
  /** Words that must all stand in the text of a clause. */
  readonly text?: string;
}

/** What the fields of a filter need to know besides the record. Without it they find nothing. */
export interface FilterContext<Of extends View = View> {
  /** For `conflicts`, `rejected` and `waitingFor`. */
  readonly agreements?: ReadonlyMap<number, Agreement>;
  /** For `overdue`, as `2026-11-20`. */
  readonly today?: string;
  /** For `text`: what to search in; see `clauseText`. The title alone, where it is not given. */
  readonly textOf?: (view: Of) => string;
  /** A search that is kept from keystroke to keystroke. */
  readonly search?: Search;
}

function matchesStatus(
  checklist: Checklist,
  record: DealRecord,
  view: View,
  wanted: NonNullable<Filter['status']>,
): boolean {
  const entry = record[view.clause.number];
  if (wanted === 'left') return isLeft(checklist, entry);
  if (wanted === 'unanswered') return standing(checklist, entry) === 'unanswered';
  return entry?.status === wanted;
}

/** Number of the role that a clause belongs to: its owner, or the role that leads it by default. */
export function roleOf(checklist: Checklist, record: DealRecord, view: View): number {
  const lead = checklist.roles.find((role) => role.id === view.clause.lead);
  return record[view.clause.number]?.owner ?? lead?.number ?? 0;
}

function concerns(checklist: Checklist, record: DealRecord, { clause }: View, wanted: number) {
  const owner = record[clause.number]?.owner;
  if (owner !== undefined) return owner === wanted;
  const id = checklist.roles.find(({ number }) => number === wanted)?.id;
  return id !== undefined && [clause.lead, ...(clause.look ?? [])].includes(id);
}

function isOverdue(checklist: Checklist, record: DealRecord, view: View, today = ''): boolean {
  const entry = record[view.clause.number];
  const days = daysBetween(today, entry?.due ?? '');
  return days !== undefined && days < 0 && isLeft(checklist, entry);
}

/** One test for each field that is set. */
function testsOf<Of extends View>(
  checklist: Checklist,
  record: DealRecord,
  filter: Filter,
  context: FilterContext<Of>,
): ((view: Of) => boolean)[] {
  const { agreements, today, textOf = ({ clause }) => clause.title } = context;
  const { search = clauseSearch() } = context;
  const { role, priority, group, stage, status, waitingFor, text } = filter;
  const agreed = ({ clause }: Of) => agreements?.get(clause.number);
  const owes = (view: Of) =>
    agreed(view)?.waitingFor.some((one) => one.role?.number === waitingFor);
  const tests: (false | ((view: Of) => boolean))[] = [
    role !== undefined && ((view) => concerns(checklist, record, view, role)),
    priority !== undefined && ((view) => view.priority === priority),
    group !== undefined && (({ clause }) => clause.group === group),
    stage !== undefined && (({ clause }) => clause.stage === stage),
    status !== undefined && ((view) => matchesStatus(checklist, record, view, status)),
    filter.conflicts === true && ((view) => agreed(view)?.state === 'conflict'),
    filter.rejected === true &&
      ((view) => {
        const agreement = agreed(view);
        return agreement !== undefined && rejections(agreement).length > 0;
      }),
    waitingFor !== undefined && ((view) => owes(view) === true),
    filter.overdue === true && ((view) => isOverdue(checklist, record, view, today)),
    filter.own === true && (({ clause }) => isAdded(clause)),
    // Last: it costs most.
    text !== undefined && ((view) => search(text, view.clause.number, textOf(view))),
  ];
  return tests.filter((test) => test !== false);
}

/** The clauses that fit every field of the filter, in their order. */
export function filterClauses<Of extends View>(
  checklist: Checklist,
  views: readonly Of[],
  record: DealRecord,
  filter: Filter,
  context: FilterContext<Of> = {},
): Of[] {
  const tests = testsOf(checklist, record, filter, context);
  return views.filter((view) => tests.every((test) => test(view)));
}
