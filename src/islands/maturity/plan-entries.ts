import type { PlannedStep } from '#domain/ladder/plan.ts';
import { crc32 } from '#worksheet/codec/crc32.ts';
import { partId } from '#worksheet/part-id.ts';
import type { PlanEntry } from '#worksheet/types.ts';

/** Four characters that stand for a text. */
const markOf = (text: string) =>
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

export interface PlanNews {
  /** True where the plan was made from advice that has changed since; false for one's own lines. */
  readonly changed: boolean;
  /** What the advice says now and no line of the plan came from. */
  readonly missing: readonly PlannedStep[];
  /** Lines from earlier advice that is no longer given, and that are not done. */
  readonly stale: readonly PlanEntry[];
  /** Those of them in which the reader has surely changed and added nothing: text, day and owner. */
  readonly untouched: readonly PlanEntry[];
}

/** The marks of a line that came from advice; undefined for a line of the reader's own. */
function marksOf({ id }: PlanEntry) {
  const [, whole, own, day] = MARKS.exec(id) ?? [];
  return whole && own ? { whole, own, day: Number(day) } : undefined;
}

/** Lines from earlier advice that no longer fits; none where there is no advice to replace them. */
function staleIn(entries: readonly PlanEntry[], advice: readonly PlannedStep[]): PlanEntry[] {
  if (advice.length === 0) return [];
  const now = new Set(advice.map(({ text }) => markOf(text)));
  return entries.filter((entry) => {
    const marks = marksOf(entry);
    return marks && !now.has(marks.own) && !entry.done;
  });
}

/**
 * What the advice says that a plan does not, and what a plan still holds of earlier advice. Nothing is
 * missing while the plan holds a line of this very advice: what is missing then was removed by the reader.
 */
export function planNews(entries: readonly PlanEntry[], advice: readonly PlannedStep[]): PlanNews {
  const marks = entries.flatMap((entry) => marksOf(entry) ?? []);
  const stale = staleIn(entries, advice);
  const untouched = stale.filter((entry) => {
    const was = marksOf(entry);
    return !entry.owner && was?.day === entry.day && was.own === markOf(entry.text);
  });
  const now = adviceMark(advice);
  if (marks.some(({ whole }) => whole === now))
    return { changed: false, missing: [], stale, untouched };
  const missing = advice.filter(
    ({ day, text }) =>
      !marks.some(({ own }) => own === markOf(text)) &&
      !entries.some((entry) => entry.day === day && entry.text === text),
  );
  return { changed: marks.length > 0, missing, stale, untouched };
}

/** Days by which a line of a plan is done. */
export const DAYS = [30, 60, 90] as const;

/**
 * A plan as plain text, for an e-mail or a ticket.
 *
 * @param about what it came from, in one line (`aboutLine`)
 */
export function planText(name: string, entries: readonly PlanEntry[], about: string): string {
  const parts = DAYS.map((day) => {
    const lines = entries
      .filter((entry) => entry.day === day)
      .map(({ text, owner, done }) => `[${done ? 'x' : ' '}] ${text}${owner ? ` (${owner})` : ''}`);
    return [`Day ${day}`, ...(lines.length > 0 ? lines : ['Nothing planned.'])].join('\n');
  });
  return [`Plan for 30, 60 and 90 days${name ? `: ${name}` : ''}`, ...parts, about].join('\n\n');
}
