import { partDay } from './part-id.ts';
import { marksOf } from './plan-lines.ts';
import type { PlanEntry } from './types.ts';

/** When a plan was made, and what was made then. */
export interface PlanStart {
  /** As `2026-08-24`. */
  readonly day: string;
  /** Its lines from the advice of that day; empty where all lines are the reader's own. */
  readonly lines: readonly PlanEntry[];
}

const daysOf = (lines: readonly PlanEntry[]) => lines.flatMap(({ id }) => partDay(id) ?? []).sort();

/**
 * When a plan was made: with the advice that most of its lines come from, and of two with as many the
 * later one. A plan of own lines alone begins with the first of them.
 *
 * @returns undefined where no id says a day
 */
export function planStart(entries: readonly PlanEntry[]): PlanStart | undefined {
  const batches = new Map<string, PlanEntry[]>();
  for (const entry of entries) {
    const whole = marksOf(entry)?.whole;
    if (whole !== undefined) batches.set(whole, [...(batches.get(whole) ?? []), entry]);
  }
  const found = [...(batches.size > 0 ? batches.values() : [entries])].flatMap((lines) => {
    const [day] = daysOf(lines);
    return day ? [{ day, lines: batches.size > 0 ? lines : [] }] : [];
  });
  return found.sort((a, b) => b.lines.length - a.lines.length || (a.day < b.day ? 1 : -1))[0];
}

/** The date that is so many days after a day, both as `2026-08-24`. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}
