import type { ChangedField, ClauseChange, DealRecord, RecordEntry } from '#worksheet/types.ts';

/** Fields of a change that are none of the record: what a worksheet holds. */
const OF_WORKSHEETS: readonly string[] = ['stance', 'own', 'hidden'] satisfies ChangedField[];

/** Fields of an entry that hold a number; a change keeps it as text. */
const NUMBERS: readonly string[] = ['status', 'owner'] satisfies (keyof RecordEntry)[];

/** What a field held before a change, as the record holds it. */
export const valueBefore = ({ field, from }: ClauseChange): string | number | undefined =>
  from !== undefined && NUMBERS.includes(field) ? Number(from) : from;

/** Changes that ended at a time or later, in the order in which they were made. */
export const changesSince = (changes: readonly ClauseChange[], start: string): ClauseChange[] =>
  changes.filter(({ at }) => Date.parse(at) >= Date.parse(start));

/** The entry before one change of one of its fields. */
function undone(entry: RecordEntry, change: ClauseChange): RecordEntry {
  const rest = Object.entries(entry).filter(([name]) => name !== change.field);
  const before = valueBefore(change);
  return Object.fromEntries(before === undefined ? rest : [...rest, [change.field, before]]);
}

/**
 * The record of a deal as it stood at a time, made from its history. Stances are not in the record:
 * who holds them may have sent another worksheet since.
 *
 * @param changes history of the clauses, the oldest first
 * @param start ISO date and time
 */
export function recordAt(
  record: DealRecord,
  changes: readonly ClauseChange[],
  start: string,
): DealRecord {
  const then: Record<number, RecordEntry> = { ...record };
  for (const change of changesSince(changes, start).reverse())
    if (!OF_WORKSHEETS.includes(change.field))
      then[change.item] = undone(then[change.item] ?? {}, change);
  return then;
}
