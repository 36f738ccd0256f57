import { MAX_NAME, MAX_OWN_CLAUSES, MAX_TEXT } from './limits.ts';
import { tidyField, tidyOptions, tidyOwnClause, tidyText } from './tidy.ts';
import type { Answer, OwnClause, RecordEntry, Shared } from './types.ts';

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
  | ({ readonly set: 'record'; readonly item: number } & FieldEdit<RecordEntry>)
  /**
   * A clause of the reader's own, whole; undefined takes it out, and leaves what was said about it.
   * One without a title, or one more than `MAX_OWN_CLAUSES`, changes nothing.
   */
  | { readonly set: 'own'; readonly item: number; readonly to: OwnClause | undefined }
  /** Why a clause is hidden; undefined shows it again. */
  | { readonly set: 'hidden'; readonly item: number; readonly to: string | undefined };

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
    case 'own':
    case 'hidden':
      return worksheet[change.set]?.[change.item];
  }
}

/** The value of a change in normal form. */
export function sheetValueOf(change: SheetChange): SheetChange['to'] {
  switch (change.set) {
    case 'name':
      return tidyText(change.to, MAX_NAME);
    case 'respondent':
      return (change.to && tidyText(change.to, MAX_NAME)) || undefined;
    case 'fact':
      return tidyOptions(change.to);
    case 'answer':
    case 'record':
      return tidyField(change.field, change.to);
    case 'own':
      return change.to && tidyOwnClause(change.to);
    case 'hidden':
      return (change.to && tidyText(change.to, MAX_TEXT)) || undefined;
    default:
      return change.to;
  }
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

/** The content with one more, one other or one less of its own or its hidden clauses. */
function withPart<T extends Shared>(
  content: T,
  part: 'own' | 'hidden',
  item: number,
  to: unknown,
): T {
  const { worksheet } = content;
  const entries = withKey(worksheet[part] ?? {}, item, to);
  const kept = Object.keys(entries).length > 0 ? entries : undefined;
  return { ...content, worksheet: withKey(worksheet, part, kept) };
}

/**
 * The content with the value of a change in its field.
 *
 * @returns the very same object where there is nothing to change
 */
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
    case 'own': {
      const others = Object.keys(withKey(worksheet.own ?? {}, change.item, undefined));
      const isNone = change.to !== undefined && to === undefined;
      if (isNone || (to && others.length >= MAX_OWN_CLAUSES)) return content;
      return withPart(content, 'own', change.item, to);
    }
    case 'hidden':
      return withPart(content, 'hidden', change.item, to);
  }
}
