import { DAYS, type PlanNews } from '#worksheet/plan-lines.ts';
import type { PlanEntry } from '#worksheet/types.ts';

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

/** What the advice says now of a line that came from it; undefined where it still fits. */
export function lineMark({ stale, elsewhere }: PlanNews, entry: PlanEntry): string | undefined {
  if (stale.includes(entry)) return 'From earlier advice, which no longer fits.';
  const day = elsewhere.get(entry);
  return day && `The advice has this on day ${day} now.`;
}
