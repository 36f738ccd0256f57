import type { DealView } from '#domain/checklist/deal.ts';
import type { ClauseChange } from '#worksheet/types.ts';

/** Decisions further apart than this belong to two meetings. */
const PAUSE = 12 * 60 * 60 * 1000;

/**
 * When the last meeting began: back over what was decided in it to a pause of half a day.
 *
 * @param changes history of a deal, in its order in time
 * @returns ISO date and time; undefined where nothing was decided in a meeting
 */
export function lastMeeting(changes: readonly ClauseChange[]): string | undefined {
  const times = changes.filter(({ via }) => via === 'meeting').map(({ at }) => at);
  const gap = (at: number) => Date.parse(times[at]!) - Date.parse(times[at - 1]!);
  let from = times.length - 1;
  while (from > 0 && gap(from) <= PAUSE) from--;
  return times[from];
}

/** The clauses of a list of numbers, in its order. */
export function viewsOf(views: readonly DealView[], order: readonly number[]): DealView[] {
  const all = new Map(views.map((view) => [view.clause.number, view]));
  return order.flatMap((item) => all.get(item) ?? []);
}
