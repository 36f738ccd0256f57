import type { Comparable, Thresholds, Voice } from '#domain/comparison/compare.ts';
import type { Count, CountItem, Pole } from '#schemas/count.ts';
import type { Answer } from '#worksheet/types.ts';

/** What one answer amounts to. */
export type CountReading =
  /** Not answered, or answered with a number that this edition does not know. */
  | { readonly state: 'open' }
  /** Don't know: on neither count, and never zero. */
  | { readonly state: 'unknown'; readonly label: string }
  /** Not possible here, with its reason in the note. */
  | { readonly state: 'excluded'; readonly label: string }
  | { readonly state: 'row'; readonly counts: Pole; readonly label: string; readonly says: string };

/** What an answer to one item says. */
export function readCount(count: Count, item: CountItem, given: Answer | undefined): CountReading {
  const answer = count.answers.find((option) => option.number === given?.answer);
  if (!answer) return { state: 'open' };
  if (answer.meaning !== 'row') return { state: answer.meaning, label: answer.label };
  const row = item.rows[answer.id];
  if (!row) return { state: 'open' };
  return { state: 'row', counts: row.counts, label: row.label ?? answer.label, says: row.says };
}

const VALUE: Readonly<Record<Pole, number>> = { against: 0, neither: 1, for: 2 };

/** One step is from one pole to neither: sides differ from there on, single answers from pole to pole. */
export const POLES_APART: Thresholds = { difference: 1, range: 2 };

/** How the answers of several people are compared: by what they count for, 0 against to 2 for. */
export function comparableCount(count: Count): Comparable<CountItem> {
  return {
    sides: count.sides,
    items: count.items,
    read: (worksheet, item): Voice => {
      const given = worksheet.answers[item.number];
      const reading = readCount(count, item, given);
      const note = given?.note?.trim();
      if (reading.state === 'open') return reading;
      const said = { label: reading.label, ...(note && { note }) };
      if (reading.state !== 'row') return { state: reading.state, ...said };
      return { state: 'value', value: VALUE[reading.counts], details: [], ...said };
    },
  };
}
