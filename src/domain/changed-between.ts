import { entriesIn, type Editioned } from './successors.ts';

/** Lists whose words give every answer its meaning. */
const SCALES: readonly string[] = ['answers', 'consistency'];

/**
 * Entries that do not mean the same in two editions: reworded between them, or taking over what was
 * answered to one that went. Where an answer of the scale changed its meaning, no item asks the same.
 *
 * @param list `items`, or another list of the instrument
 * @param earlier the lower of the two editions
 */
export function changedBetween(
  instrument: Editioned,
  list: 'items' | 'answers',
  earlier: number,
  later: number,
): readonly { readonly number: number; readonly title: string }[] {
  const isBetween = ({ edition }: { readonly edition: number }) =>
    edition > earlier && edition <= later;
  const reworded = (instrument.reworded ?? []).filter(isBetween);
  const gone = instrument.retired.filter((entry) => entry.list === list && isBetween(entry));
  const all = entriesIn(instrument, list).map(({ number, title, label }) => ({
    number,
    title: title ?? label ?? '',
  }));
  if (list === 'items' && reworded.some((entry) => SCALES.includes(entry.list))) return all;
  return all.filter(
    ({ number }) =>
      reworded.some((entry) => entry.list === list && entry.number === number) ||
      gone.some(({ successor }) => successor === number),
  );
}
