import { series } from '#domain/series.ts';
import type { Reused } from '#worksheet/reused.ts';
import { writtenDay } from './written-day.ts';

const totalOf = ({ from }: Reused) => from.reduce((sum, { worksheets }) => sum + worksheets, 0);

/** How many worksheets of a run are older than it, and of which runs they are; without a full stop. */
export function reusedText(found: Reused): string {
  const total = totalOf(found);
  const [first, ...more] = found.from;
  const lead = `${total} of ${found.of === 1 ? '1 worksheet' : `${found.of} worksheets`}`;
  const runOf = ({ day }: { readonly day: string }) => `the run of ${writtenDay(day)}`;
  if (first && more.length === 0)
    return `${lead} ${total === 1 ? 'is that' : 'are those'} of ${runOf(first)}`;
  const parts = found.from.map((one) => `${one.worksheets} of ${runOf(one)}`);
  return `${lead} are older: ${series(parts)}`;
}

/** The same, with what to do about it: one sentence, or two where there are several runs. */
export function askAgainText(found: Reused): string {
  const who = totalOf(found) === 1 ? 'this person' : 'these people';
  const isOne = found.from.length === 1;
  return `${reusedText(found)}${isOne ? ': ask' : '. Ask'} ${who} again.`;
}
