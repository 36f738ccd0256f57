import { carryOver, type Editioned } from '#domain/editions.ts';
import type { FieldChange } from '#worksheet/edit.ts';
import { isSame } from '#worksheet/same.ts';
import type { Shared } from '#worksheet/types.ts';

type Entries = Readonly<Record<number, object>>;

/** The changes from the entries of items to other entries, field by field. */
function fieldsTaken(set: 'answer' | 'record', before: Entries, after: Entries): FieldChange[] {
  return Object.entries(after).flatMap(([item, entry]) => {
    const was = before[Number(item)] as Record<string, unknown> | undefined;
    return Object.entries(entry)
      .filter(([field, to]) => was?.[field] !== to)
      .map(
        ([field, to]: [string, unknown]) => ({ set, item: Number(item), field, to }) as FieldChange,
      );
  });
}

/** The changes from entries to other entries, each whole. */
function entriesTaken<T>(
  before: Readonly<Record<number, T>>,
  after: Readonly<Record<number, T>>,
  change: (number: number, to: T) => FieldChange,
): FieldChange[] {
  return Object.entries(after)
    .filter(([number, to]) => !isSame(before[Number(number)], to))
    .map(([number, to]) => change(Number(number), to));
}

/**
 * The changes that bring work of an older edition to this one, made with its first edit: what
 * successors take over, and the edition itself.
 *
 * @returns nothing where the work is of this edition
 */
export function upgrade(content: Shared, instrument: Editioned): FieldChange[] {
  if (content.edition >= instrument.edition) return [];
  const now = carryOver(content, instrument);
  const [was, is] = [content.worksheet, now.worksheet];
  return [
    ...(is.side === was.side ? [] : [{ set: 'side', to: is.side } as const]),
    ...entriesTaken(was.facts, is.facts, (fact, to) => ({ set: 'fact', fact, to })),
    ...fieldsTaken('answer', was.answers, is.answers),
    ...entriesTaken(was.own ?? {}, is.own ?? {}, (item, to) => ({ set: 'own', item, to })),
    ...entriesTaken(was.hidden ?? {}, is.hidden ?? {}, (item, to) => ({ set: 'hidden', item, to })),
    ...fieldsTaken('record', content.record, now.record),
    { set: 'edition', to: instrument.edition },
  ];
}
