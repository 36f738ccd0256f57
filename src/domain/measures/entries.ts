import type { Measure } from '#schemas/measures.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';
import { readMonth, type ReadMonth } from './month.ts';
import { readNumber, type ReadNumber } from './number.ts';

/** The three texts of a measure. */
export type EntryField = 'now' | 'earlier' | 'month';

/**
 * Where a worksheet keeps a measure. Measure `n` holds how it was counted in `answer` and its value now
 * in `note`; the `note` of item `n + 100` is the earlier value, that of `n + 200` the month of it. Three
 * texts instead of one that is cut apart: each is kept as typed, whatever it says, two tabs can edit two
 * of them, and undo takes back one. The distances are part of what links and storage hold, and never
 * change.
 */
const DISTANCE: Readonly<Record<EntryField, number>> = { now: 0, earlier: 100, month: 200 };

/** Fields of a measure, in the order in which they are asked. */
export const ENTRY_FIELDS = ['earlier', 'month', 'now'] as const satisfies readonly EntryField[];

/** Number under which the worksheet keeps a text of a measure. */
export const entryNumber = (item: Pick<Measure, 'number'>, field: EntryField): number =>
  item.number + DISTANCE[field];

/** What the reader typed, as it stands; empty where nothing was typed. */
export const entryText = (
  answers: Readonly<Record<number, Answer>>,
  item: Pick<Measure, 'number'>,
  field: EntryField,
): string => answers[entryNumber(item, field)]?.note ?? '';

/** The three texts of a measure, read. */
export interface Entries {
  readonly now: ReadNumber;
  readonly earlier: ReadNumber;
  readonly month: ReadMonth;
}

/** @param today no month is later than that of this day; see `readMonth` */
export function readEntries(
  item: Measure,
  { answers }: Pick<Worksheet, 'answers'>,
  today?: string,
): Entries {
  const number = (field: EntryField) =>
    readNumber(entryText(answers, item, field), item.unit, item.most);
  return {
    now: number('now'),
    earlier: number('earlier'),
    month: readMonth(entryText(answers, item, 'month'), today),
  };
}
