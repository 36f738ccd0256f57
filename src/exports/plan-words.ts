import { everyStart } from '#domain/ladder/plan.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { partDay } from '#worksheet/part-id.ts';
import { DAYS, markOf, marksOf, type PlanNews } from '#worksheet/plan-lines.ts';
import { daysAfter, type PlanStart } from '#worksheet/plan-start.ts';
import type { PlanEntry } from '#worksheet/types.ts';
import { writtenDay } from './written-day.ts';

/** What a plan says of itself, in the words that the page, paper and text share. */

const stepName = (
  { answers }: Ladder,
  { item, row }: { readonly item: { readonly title: string }; readonly row: string },
) => `${item.title}, ${answers.find(({ id }) => id === row)?.label ?? row}`;

/** The step that a plan was made for, by what its action of day 30 said; undefined for own lines. */
function madeFor(ladder: Ladder, { lines }: PlanStart) {
  const first = lines.flatMap((entry) => {
    const was = marksOf(entry);
    return was && (was.day ?? entry.day) === 30 ? [was.own] : [];
  });
  return everyStart(ladder).find(({ text }) => first.includes(markOf(text)));
}

/**
 * When a plan was made and for which step; and which step is the next one now, where that is another.
 *
 * @param start undefined where the plan does not say (`planStart`)
 */
export function madeText(
  ladder: Ladder,
  start: PlanStart | undefined,
  { advice }: Pick<LadderResult, 'advice'>,
): string[] {
  if (!start) return [];
  const step = madeFor(ladder, start);
  const made = `Made on ${writtenDay(start.day)}`;
  if (!step) return [`${made}.`];
  const now = advice.kind === 'step' ? stepName(ladder, advice) : undefined;
  const was = stepName(ladder, step);
  return [
    `${made} for this step: ${was}.`,
    ...(now === was ? [] : [now ? `The next step is now: ${now}.` : 'No step is advised now.']),
  ];
}

/** The date of a day of a plan; undefined where the plan does not say when it was made. */
export const dateText = (start: PlanStart | undefined, day: number): string | undefined =>
  start && writtenDay(daysAfter(start.day, day));

/** What the advice says now of a line that came from it; undefined where it still fits. */
export function lineMark({ stale, elsewhere }: PlanNews, entry: PlanEntry): string | undefined {
  if (stale.includes(entry)) return 'From earlier advice, which no longer fits.';
  const day = elsewhere.get(entry);
  return day && `The advice has this on day ${day} now.`;
}

/**
 * What is to be known of a line: whether it still fits the advice, and whether it is older than the plan
 * or came later. A line of the reader's own may come at any time.
 */
export function lineNotes(
  news: PlanNews,
  start: PlanStart | undefined,
  entry: PlanEntry,
): string | undefined {
  const [mark, day] = [lineMark(news, entry), partDay(entry.id)];
  const since = () => {
    if (!start || !day || day === start.day) return [];
    if (day < start.day) return [`In the plan since ${writtenDay(day)}.`];
    return marksOf(entry) ? [`Added on ${writtenDay(day)}.`] : [];
  };
  return [...(mark ? [mark] : []), ...since()].join(' ') || undefined;
}

interface PlanText {
  readonly name: string;
  readonly entries: readonly PlanEntry[];
  readonly news: PlanNews;
  readonly start: PlanStart | undefined;
  /** `madeText` */
  readonly made: readonly string[];
  /** What it came from, in one line (`aboutLine`). */
  readonly about: string;
}

/** A plan as plain text, for an e-mail or a ticket. */
export function planText({ name, entries, news, start, made, about }: PlanText): string {
  const lineText = (entry: PlanEntry) => {
    const { text, owner, done } = entry;
    const notes = lineNotes(news, start, entry);
    return `[${done ? 'x' : ' '}] ${text}${owner ? ` (${owner})` : ''}${notes ? ` [${notes}]` : ''}`;
  };
  const parts = DAYS.map((day) => {
    const lines = entries.filter((entry) => entry.day === day).map(lineText);
    const heading = [`Day ${day}`, dateText(start, day)].filter(Boolean).join(', ');
    return [heading, ...(lines.length > 0 ? lines : ['Nothing planned.'])].join('\n');
  });
  const title = `Plan for 30, 60 and 90 days${name ? `: ${name}` : ''}`;
  return [[title, ...(made.length > 0 ? [made.join(' ')] : [])].join('\n'), ...parts, about].join(
    '\n\n',
  );
}
