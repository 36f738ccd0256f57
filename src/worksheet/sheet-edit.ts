import { MAX_NAME, MAX_TEXT } from './limits.ts';
import { tidyOptions, tidyText } from './tidy.ts';
import type { Answer, RecordEntry, Shared } from './types.ts';

/** A field of `Entry` and what it becomes; undefined clears it. */
export type FieldEdit<Entry> = {
  [Name in keyof Entry]-?: {
    readonly field: Name;
    readonly to: NonNullable<Entry[Name]> | undefined;
  };
}[keyof Entry];

/** A change of one field of the reader's own work: name, edition, worksheet, record. */
export type SheetChange =
  | { readonly set: 'name'; readonly to: string }
  | { readonly set: 'edition'; readonly to: number }
  /** Name of the respondent. */
  | { readonly set: 'respondent'; readonly to: string | undefined }
  | { readonly set: 'side'; readonly to: number | undefined }
  /** Options chosen; none means that the fact is not known. */
  | { readonly set: 'fact'; readonly fact: number; readonly to: readonly number[] }
  | ({ readonly set: 'answer'; readonly item: number } & FieldEdit<Answer>)
  | ({ readonly set: 'record'; readonly item: number } & FieldEdit<RecordEntry>);

type Entries = Readonly<Record<number, Readonly<Record<string, unknown>>>>;

/** What the field that a change names holds now. */
export function sheetValueAt(content: Shared, change: SheetChange): SheetChange['to'] {
  const { worksheet } = content;
  switch (change.set) {
    case 'name':
      return content.name;
    case 'edition':
      return content.edition;
    case 'respondent':
      return worksheet.name;
    case 'side':
      return worksheet.side;
    case 'fact':
      return worksheet.facts[change.fact] ?? [];
    case 'answer':
      return worksheet.answers[change.item]?.[change.field];
    case 'record':
      return content.record[change.item]?.[change.field];
  }
}

/** The value of a change in normal form. */
export function sheetValueOf(change: SheetChange): SheetChange['to'] {
  const { to } = change;
  if (typeof to === 'object') return tidyOptions(to);
  if (typeof to !== 'string') return to;
  if (change.set === 'name') return tidyText(to, MAX_NAME);
  return tidyText(to, change.set === 'respondent' ? MAX_NAME : MAX_TEXT) || undefined;
}

/** A copy in which `key` is `value`, or is not there. */
export function withKey<T extends object>(object: T, key: PropertyKey, value: unknown): T {
  const copy = { ...object, [key]: value };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

function withField<T extends Entries>(entries: T, item: number, field: string, value: unknown): T {
  const entry = withKey(entries[item] ?? {}, field, value);
  return withKey(entries, item, Object.keys(entry).length > 0 ? entry : undefined);
}

/** The content with the value of a change in its field. */
export function applyToSheet<T extends Shared>(content: T, change: SheetChange): T {
  const to = sheetValueOf(change);
  const { worksheet } = content;
  switch (change.set) {
    case 'name':
    case 'edition':
      return { ...content, [change.set]: to };
    case 'respondent':
      return { ...content, worksheet: withKey(worksheet, 'name', to) };
    case 'side':
      return { ...content, worksheet: withKey(worksheet, 'side', to) };
    case 'fact': {
      const options = change.to.length > 0 ? to : undefined;
      const facts = withKey(worksheet.facts, change.fact, options);
      return { ...content, worksheet: { ...worksheet, facts } };
    }
    case 'answer': {
      const answers = withField(worksheet.answers as Entries, change.item, change.field, to);
      return { ...content, worksheet: { ...worksheet, answers } };
    }
    case 'record': {
      const record = withField(content.record as Entries, change.item, change.field, to);
      return { ...content, record };
    }
  }
}
