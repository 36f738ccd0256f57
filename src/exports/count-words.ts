import type { CountResult } from '#domain/count/result.ts';
import { count as counted } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import type { Count, CountItem } from '#schemas/count.ts';

/** What the counts say, and that it is not the last word while signs are open. */
export function readingName(count: Count, { verdict, signs }: CountResult): string | undefined {
  if (verdict.kind === 'withheld') return undefined;
  return `${count.readings[verdict.reading].label}${signs.open.length > 0 ? ' so far' : ''}`;
}

/** Which signs have no answer, and what they could do to the reading. */
export function openSigns({ verdict, signs: { open }, mayChange }: CountResult): string[] {
  if (verdict.kind === 'withheld' || open.length === 0) return [];
  const names = series(open.map(({ title }) => title));
  const could = mayChange
    ? 'Answers may change what the counts say.'
    : 'Answers would not change what the counts say.';
  return [`${counted(open.length, 'sign')} not answered yet: ${names}. ${could}`];
}

/** How far the counts are from another reading, towards either pole. */
export function movesText(count: Count, { moves }: CountResult): string[] {
  if (moves.length === 0) return [];
  const named = (items: readonly CountItem[], state = '') =>
    items.map(({ title }) => title + state);
  return [
    ...moves.map(({ towards, to, steps, rows, unknown, open }) => {
      const any = [...named(rows), ...named(unknown, " (Don't know)"), ...named(open, ' (open)')];
      return `${counted(steps, 'step')} towards “${count.poles[towards]}” would move it to “${count.readings[to].label}”, on any of: ${any.join('; ')}.`;
    }),
    "A step is one row. An answer in place of Don't know, or of no answer, is one step at most.",
  ];
}

/** The result of one person's count in one sentence or two, as pages and exports say it. */
export function countHeadline(count: Count, result: CountResult): string {
  const { verdict, signs } = result;
  const counts = `${count.poles.for}: ${signs.for.length} of ${signs.total}. ${count.poles.against}: ${signs.against.length} of ${signs.total}.`;
  const name = readingName(count, result);
  if (verdict.kind === 'reading') return `${name}. ${counts}`;
  return verdict.answered === 0
    ? 'No sign is answered with a row, so nothing is counted.'
    : `${counts} A reading needs ${counted(verdict.needed, 'sign')}.`;
}
