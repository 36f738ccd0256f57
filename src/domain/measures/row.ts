import type { Counting, Measure, Measures } from '#schemas/measures.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { ENTRY_FIELDS, readEntries, type Entries, type EntryField } from './entries.ts';
import { compareEntries, type Movement } from './movement.ts';

/** One measure as the reader filled it in. */
export interface MeasureRow {
  readonly item: Measure;
  readonly entries: Entries;
  /** How it was counted; absent where nobody said. */
  readonly counting?: Counting;
  readonly movement: Movement;
  /** True where something is entered or chosen. */
  readonly touched: boolean;
  /** Fields that cannot be read. */
  readonly problems: readonly EntryField[];
  /**
   * True where the value now was counted as defined, so that it may stand beside a published figure.
   * Nothing else may: a number with another definition is another number.
   */
  readonly besideBands: boolean;
}

/**
 * Reads one measure. An answer that this edition does not know counts as not given.
 *
 * @param today the day, as `2026-11-20`: an earlier month later than it is refused
 */
export function readMeasure(
  measures: Measures,
  item: Measure,
  worksheet: Worksheet,
  today?: string,
): MeasureRow {
  const entries = readEntries(item, worksheet, today);
  const given = worksheet.answers[item.number]?.answer;
  const counting = measures.answers.find(({ number }) => number === given);
  return {
    item,
    entries,
    ...(counting && { counting }),
    movement: compareEntries(item, entries, counting),
    touched: !!counting || ENTRY_FIELDS.some((field) => entries[field].kind !== 'none'),
    problems: ENTRY_FIELDS.filter((field) => entries[field].kind === 'problem'),
    besideBands: counting?.meaning === 'defined' && entries.now.kind === 'number',
  };
}
