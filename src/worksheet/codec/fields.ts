import type { Answer, RecordEntry, Shared } from '#worksheet/types.ts';

/**
 * The fields that a link holds item by item. The place in these lists is the permanent number of
 * the field, from 1: append, never insert, never remove. A new one needs a new payload version.
 */
type Field<Entry> = {
  [Name in keyof Entry]-?: { readonly name: Name; readonly value: NonNullable<Entry[Name]> };
}[keyof Entry];

type NameOf<Entry, Value> = Extract<Field<Entry>, { value: Value }>['name'];

export type FieldOf<Value> =
  | { readonly part: 'answers'; readonly name: NameOf<Answer, Value> }
  | { readonly part: 'record'; readonly name: NameOf<RecordEntry, Value> };

export const NUMBER_FIELDS: readonly FieldOf<number>[] = [
  { part: 'answers', name: 'answer' },
  { part: 'answers', name: 'consistency' },
  { part: 'answers', name: 'evidence' },
  { part: 'record', name: 'status' },
  { part: 'record', name: 'owner' },
];

export const TEXT_FIELDS: readonly FieldOf<string>[] = [
  { part: 'answers', name: 'note' },
  { part: 'record', name: 'reason' },
  { part: 'record', name: 'note' },
  // Since version 2 of the payload.
  { part: 'record', name: 'acceptedBy' },
  { part: 'record', name: 'due' },
  { part: 'record', name: 'ref' },
];

/** Versions of the payload. */
export type PayloadVersion = 1 | 2;

/** The text fields that a version of the payload knows. */
export const textFieldsOf = (version: PayloadVersion): readonly FieldOf<string>[] =>
  version === 1 ? TEXT_FIELDS.slice(0, 3) : TEXT_FIELDS;

/** What one field holds in all items, by number of the item, in rising order. */
export function valuesOf<Value>(shared: Shared, field: FieldOf<Value>): Map<number, Value> {
  const entries = field.part === 'answers' ? shared.worksheet.answers : shared.record;
  const values = Object.entries(entries).map(
    ([item, entry]) => [Number(item), (entry as Record<string, Value>)[field.name]] as const,
  );
  return new Map(values.filter((pair): pair is readonly [number, Value] => pair[1] !== undefined));
}

/** Entries under construction, by part and by number of the item. */
export interface Parts {
  readonly answers: Record<number, Record<string, unknown>>;
  readonly record: Record<number, Record<string, unknown>>;
}

/** Puts the values of one field where they belong. */
export function place(parts: Parts, field: FieldOf<unknown>, values: ReadonlyMap<number, unknown>) {
  const entries = parts[field.part];
  for (const [item, value] of values) (entries[item] ??= {})[field.name] = value;
}
