import { canonical } from '#domain/canonical.ts';
import type { ClauseChange, RecordEntry } from '#worksheet/types.ts';
import type { Deal, DealView } from './deal.ts';
import { concernOf, sortByKey, URGENCIES, urgencyOf } from './order.ts';
import { rankOf } from './priority.ts';
import { isIncomplete, isLeft } from './progress.ts';
import { changesSince, recordAt } from './record-at.ts';

/** The parts of a meeting, in the order to walk them. */
export const SECTIONS = [
  /** Musts on which roles are in conflict. */
  'must-conflict',
  /** Musts that a role rejects or that are missing. */
  'must-refused',
  /** Musts that wait for a role, then those that are open. */
  'must-left',
  /** Other conflicts. */
  'conflict',
  /** Everything else that is rejected, missing, waited for or open. */
  'left',
] as const;
export type Section = (typeof SECTIONS)[number];

/** One clause to talk about. */
export interface AgendaPoint {
  readonly view: DealView;
  readonly section: Section;
  /**
   * Whether its record says something else than when the meeting began, or a role changed its stance. A
   * status that leaves it open decides nothing by itself: an owner, a day or a reason with it does.
   */
  readonly decided: boolean;
  /** What was changed since then, in the order in which it was. */
  readonly changes: readonly ClauseChange[];
}

/** When a meeting began, and the history of the deal. */
export interface Meeting {
  /** ISO date and time. */
  readonly start: string;
  /** The oldest first, as a dossier keeps them. */
  readonly changes: readonly ClauseChange[];
}

function sectionOf(deal: Deal, view: DealView): Section {
  const concern = concernOf(deal, view);
  if (view.priority !== 'must') return concern === 'conflict' ? 'conflict' : 'left';
  if (concern === 'conflict') return 'must-conflict';
  return concern === 'refused' ? 'must-refused' : 'must-left';
}

const says = (entry: RecordEntry | undefined) => canonical(entry ?? {});

/** Whether nothing but the status differs, and that leaves the clause open. */
function isStillOpen(deal: Deal, before: RecordEntry = {}, now: RecordEntry = {}): boolean {
  const besides = ({ status: _status, ...rest }: RecordEntry) => canonical(rest);
  return isLeft(deal.checklist, now) && besides(before) === besides(now);
}

/** What puts one point before another; the order of the checklist decides the rest. */
function keyOf(deal: Deal, view: DealView, section: Section): readonly number[] {
  return [
    SECTIONS.indexOf(section),
    // A conflict that its record calls settled still stands, and waits behind those it does not.
    isLeft(deal.checklist, deal.record[view.clause.number]) ? 0 : 1,
    URGENCIES.indexOf(urgencyOf(deal, view)),
    rankOf(view.priority),
  ];
}

/**
 * The points that a meeting has to walk, in a stable order. The record is taken as it stood when the
 * meeting began, so that a point which is decided keeps its place. A stance that changes may move one:
 * hold the list while people look at it.
 *
 * @param meeting absent before it begins: nothing is decided then
 */
export function agenda(deal: Deal, meeting?: Meeting): AgendaPoint[] {
  const since = meeting ? changesSince(meeting.changes, meeting.start) : [];
  const record = meeting ? recordAt(deal.record, meeting.changes, meeting.start) : deal.record;
  const then: Deal = { ...deal, record };
  const points = deal.views.flatMap((view) => {
    const item = view.clause.number;
    const changes = since.filter((change) => change.item === item);
    const restated = changes.some(({ field, from, to }) => field === 'stance' && from !== to);
    const [before, now] = [record[item], deal.record[item]];
    const moved = restated || says(before) !== says(now);
    const decided =
      moved && !isIncomplete(deal.checklist, now) && (restated || !isStillOpen(deal, before, now));
    const wasOpen = concernOf(then, view) !== undefined;
    if (!wasOpen && !moved && concernOf(deal, view) === undefined) return [];
    const section = sectionOf(wasOpen ? then : deal, view);
    return [{ view, section, decided, changes }];
  });
  return sortByKey(points, ({ view, section }) => keyOf(then, view, section));
}
