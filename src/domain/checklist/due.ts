import { daysBetween } from './days.ts';
import type { Deal, DealView } from './deal.ts';
import { isLeft } from './progress.ts';

/** A clause with work left and a day by which it must be settled. */
export interface Due {
  readonly view: DealView;
  /** As recorded: `2026-11-20`. */
  readonly day: string;
  /** Days from today; below 0 it is overdue, 0 is today. */
  readonly days: number;
}

/** When a clause is due; undefined without work left, without a day, or with one of no calendar. */
export function dueOf(
  { checklist, record }: Pick<Deal, 'checklist' | 'record'>,
  view: DealView,
  today: string,
): Due | undefined {
  const entry = record[view.clause.number];
  if (entry?.due === undefined || !isLeft(checklist, entry)) return undefined;
  const days = daysBetween(today, entry.due);
  return days === undefined ? undefined : { view, day: entry.due, days };
}

/** Every clause that is due, the earliest first; of one day in the order of the checklist. */
export const dueDates = (deal: Deal, today: string): Due[] =>
  deal.views.flatMap((view) => dueOf(deal, view, today) ?? []).sort((a, b) => a.days - b.days);
