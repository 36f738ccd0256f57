import type { Answer } from '#worksheet/types.ts';
import type { Compared, Comparison, Group } from './compare.ts';

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

/** Whether all that a side says of an item is Don't know. People who gave no side are one, too. */
const isBlind = ({ valued, unknown }: Group) => valued === 0 && unknown > 0;

/**
 * The answers of several people as one, on the careful side: of each item the lowest median of a side,
 * and between two answers the lower one. A side of which all that is heard is Don't know makes it
 * Don't know, unless another side gives less than that: what one side cannot see, the other's word does
 * not settle. Within a side, who knows speaks for who does not. Where nobody gave a value, one Don't
 * know is enough. The order of the people changes nothing, and of one person they are that person's own.
 *
 * @param blindBelow lowest value that gives way to Don't know
 * @param answerAt number of the answer that has a whole value, or that means Don't know
 */
export function carefulAnswers<Item extends { readonly number: number }>(
  { items }: Comparison<Item>,
  blindBelow: number,
  answerAt: (value: number | 'unknown', compared: Compared<Item>) => number | undefined,
): Record<number, Answer> {
  return Object.fromEntries(
    items.flatMap((compared) => {
      const { item, lowest, groups } = compared;
      const blind = groups.some(isBlind);
      if (lowest === undefined && !blind) return [];
      const low = lowest === undefined ? undefined : Math.floor(lowest + REMAIN);
      const value = low === undefined || (blind && low >= blindBelow) ? 'unknown' : low;
      const answer = answerAt(value, compared);
      const note = notesOf(compared);
      return [
        [item.number, { ...(answer !== undefined && { answer }), ...(note && { note }) }] as const,
      ];
    }),
  );
}
