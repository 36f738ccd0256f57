import type { Answer } from '#worksheet/types.ts';
import { isBlind, type Compared, type Comparison } from './compare.ts';

/** Where two views of one item lie between two answers, this much is taken for a rounding remain. */
const REMAIN = 1e-9;

/** Notes of everybody, each once; in an order that does not depend on who answered first. */
function notesOf({ answers }: Compared<unknown>): string {
  const notes = answers.map(({ voice }) => (voice.state === 'open' ? '' : (voice.note ?? '')));
  return [...new Set(notes)]
    .filter((note) => note !== '')
    .sort()
    .join('; ');
}

/**
 * The answers of several people as one, on the careful side: of each item the lowest median of a side,
 * and between two answers the lower one. An unsettled item is Don't know. Within a side, who knows speaks for who does not. Where nobody gave a value, one Don't
 * know is enough. The order of the people changes nothing, and of one person they are that person's own.
 *
 * @param answerAt number of the answer that has a whole value, or that means Don't know
 */
export function carefulAnswers<Item extends { readonly number: number }>(
  { items }: Comparison<Item>,
  answerAt: (value: number | 'unknown', compared: Compared<Item>) => number | undefined,
): Record<number, Answer> {
  return Object.fromEntries(
    items.flatMap((compared) => {
      const { item, lowest, groups, unsettled } = compared;
      if (lowest === undefined && !groups.some(isBlind)) return [];
      const isUnknown = lowest === undefined || unsettled;
      const value = isUnknown ? 'unknown' : Math.floor(lowest + REMAIN);
      const answer = answerAt(value, compared);
      const note = notesOf(compared);
      return [
        [item.number, { ...(answer !== undefined && { answer }), ...(note && { note }) }] as const,
      ];
    }),
  );
}
