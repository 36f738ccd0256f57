import type { PlannedStep } from '#domain/ladder/plan.ts';
import { crc32 } from './codec/crc32.ts';
import { partId } from './part-id.ts';
import type { PlanEntry } from './types.ts';

/** Days by which a line of a plan is done. */
export const DAYS = [30, 60, 90] as const;

/** Four characters that stand for a text. */
export const markOf = (text: string) =>
  (crc32(new TextEncoder().encode(text)) % 36 ** 4).toString(36).padStart(4, '0');

const adviceMark = (steps: readonly PlannedStep[]) =>
  markOf(steps.map(({ day, text }) => `${day} ${text}`).join('\n'));

/** The marks at the end of the id of an entry that came from the advice; an older one says no day. */
const MARKS = /-([0-9a-z]{4})([0-9a-z]{4})(\d\d)?$/;

/**
 * The id of a line that a reader writes. Its hyphen tells it from a line of the advice.
 *
 * @param random letters and digits, at least four
 */
export const ownId = (now: Date, random: string) => partId(now, `own-${random}`);

/**
 * Advice as lines of a plan. The id of each ends with a mark of the whole advice, one of its own text,
 * and its day: a reader may edit and move the line, and what the advice said stays known.
 *
 * @param all the whole advice
 * @param wanted the steps to take from it
 */
export function entriesOf(
  all: readonly PlannedStep[],
  wanted: readonly PlannedStep[],
  now: Date,
): PlanEntry[] {
  const mark = adviceMark(all);
  return wanted.map(({ day, text }, index) => ({
    // A millisecond apart, so that they keep the order of the advice.
    id: `${partId(new Date(now.getTime() + index), mark + markOf(text))}${day}`,
    day,
    text,
  }));
}

/** What the id of a line says of the advice that it came from. */
interface Marks {
  /** Mark of the whole advice, and of the text of the line. */
  readonly whole: string;
  readonly own: string;
  /** Its day in the advice; undefined where an older id does not say. */
  readonly day: number | undefined;
}

/** Where a line came from; undefined for a line of the reader's own. */
export function marksOf({ id }: PlanEntry): Marks | undefined {
  const [, whole, own, day] = MARKS.exec(id) ?? [];
  return whole && own ? { whole, own, day: day ? Number(day) : undefined } : undefined;
}

/** Whether the reader has surely changed and added nothing: text, day, owner, done. */
function isUntouched(entry: PlanEntry): boolean {
  const was = marksOf(entry);
  return (
    was !== undefined &&
    !entry.done &&
    !entry.owner &&
    was.day === entry.day &&
    was.own === markOf(entry.text)
  );
}

export interface PlanNews {
  /** True where the plan was made from advice that has changed since; false for one's own lines. */
  readonly changed: boolean;
  /** What the advice says now and no line of the plan came from. */
  readonly missing: readonly PlannedStep[];
  /** Lines from earlier advice that is no longer given, and that are not done. */
  readonly stale: readonly PlanEntry[];
  /** Lines that the advice has on another day now than when they were made, and that are not done. */
  readonly elsewhere: ReadonlyMap<PlanEntry, PlannedStep['day']>;
  /** Lines that the reader has not changed, and that give way to `instead`. */
  readonly replaced: readonly PlanEntry[];
  /** What stands in their place, on the days of a fresh plan; empty where they only go. */
  readonly instead: readonly PlannedStep[];
}

/**
 * What the advice says that a plan does not, and what a plan still holds of earlier advice. Nothing is
 * missing while the plan holds a line of this very advice: what is missing then was removed by the reader.
 *
 * Where lines are missing, or stand on another day, every line that the reader has not changed gives way,
 * one that still fits as well: those that come instead then have the days and the order of a fresh plan.
 * Lines that the reader has changed or done stay, and nothing that they came from is added again.
 */
export function planNews(entries: readonly PlanEntry[], advice: readonly PlannedStep[]): PlanNews {
  /** Days of the advice, by the mark of the text: a question may stand on two. */
  const days = new Map<string, PlannedStep['day'][]>();
  for (const { day, text } of advice)
    days.set(markOf(text), [...(days.get(markOf(text)) ?? []), day]);
  const [stale, elsewhere] = [[] as PlanEntry[], new Map<PlanEntry, PlannedStep['day']>()];
  for (const entry of advice.length > 0 ? entries : []) {
    const was = marksOf(entry);
    if (!was || entry.done) continue;
    const [first, ...more] = days.get(was.own) ?? [];
    if (first === undefined) stale.push(entry);
    else if (was.day !== undefined && ![first, ...more].some((day) => day === was.day))
      elsewhere.set(entry, first);
  }
  /** Whether one of the lines is this step: it came from it, or says the same on the same day. */
  const isIn = (lines: readonly PlanEntry[], { day, text }: PlannedStep) =>
    lines.some((entry) => {
      const was = marksOf(entry);
      if (was?.own !== markOf(text)) return entry.day === day && entry.text === text;
      return was.day === day || !days.get(was.own)?.some((one) => one === was.day);
    });
  const marks = entries.flatMap((entry) => marksOf(entry) ?? []);
  const isOfNow = marks.some(({ whole }) => whole === adviceMark(advice));
  const missing = isOfNow ? [] : advice.filter((step) => !isIn(entries, step));
  const untouched = entries.filter(isUntouched);
  const isRemade = missing.length > 0 || untouched.some((entry) => elsewhere.has(entry));
  const replaced = isRemade ? untouched : untouched.filter((entry) => stale.includes(entry));
  const left = entries.filter((entry) => !replaced.includes(entry));
  const wanted = (step: PlannedStep) => missing.includes(step) || isIn(replaced, step);
  return {
    changed: !isOfNow && marks.length > 0,
    ...{ missing, stale, elsewhere, replaced },
    instead: isRemade ? advice.filter((step) => wanted(step) && !isIn(left, step)) : [],
  };
}
