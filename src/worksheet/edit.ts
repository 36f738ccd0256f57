import { MAX_NAME, MAX_TEXT } from './limits.ts';
import { tidyOptions, tidyText } from './tidy.ts';
import type { Answer, RecordEntry, Shared } from './types.ts';

/** A field of `Entry` and what it becomes; undefined clears it. */
type FieldEdit<Entry> = {
  [Name in keyof Entry]-?: {
    readonly field: Name;
    readonly to: NonNullable<Entry[Name]> | undefined;
  };
}[keyof Entry];

/** A change of one field. It names the field and the new value, and nothing of what is around it. */
export type FieldChange =
  | { readonly set: 'name'; readonly to: string }
  | { readonly set: 'edition'; readonly to: number }
  /** Name of the respondent. */
  | { readonly set: 'respondent'; readonly to: string | undefined }
  | { readonly set: 'side'; readonly to: number | undefined }
  /** Options chosen; none means that the fact is not known. */
  | { readonly set: 'fact'; readonly fact: number; readonly to: readonly number[] }
  | ({ readonly set: 'answer'; readonly item: number } & FieldEdit<Answer>)
  | ({ readonly set: 'record'; readonly item: number } & FieldEdit<RecordEntry>);

/**
 * What a reader did, small enough to be done again on a newer state: two tabs that edit different
 * fields both keep their work, and undo takes back one's own edit alone.
 */
export type Edit =
  FieldChange | { readonly set: 'several'; readonly changes: readonly FieldChange[] };

/** The changes of an edit, in order. */
export function changesOf(edit: Edit): readonly FieldChange[] {
  return edit.set === 'several' ? edit.changes : [edit];
}

type Entries = Readonly<Record<number, Readonly<Record<string, unknown>>>>;

/** What the field that a change names holds now. */
function valueAt(content: Shared, change: FieldChange): FieldChange['to'] {
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
function valueOf(change: FieldChange): FieldChange['to'] {
  const { to } = change;
  if (typeof to === 'object') return tidyOptions(to);
  if (typeof to !== 'string') return to;
  if (change.set === 'name') return tidyText(to, MAX_NAME);
  return tidyText(to, change.set === 'respondent' ? MAX_NAME : MAX_TEXT) || undefined;
}

/** Whether the field that a change names already holds its value. */
export function holds(content: Shared, change: FieldChange): boolean {
  const [now, to] = [valueAt(content, change), valueOf(change)];
  if (typeof now !== 'object' || typeof to !== 'object') return now === to;
  return now.length === to.length && now.every((option, index) => option === to[index]);
}

/** A copy in which `key` is `value`, or is not there. */
function withKey<T extends object>(object: T, key: PropertyKey, value: unknown): T {
  const copy = { ...object, [key]: value };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

function withField<T extends Entries>(entries: T, item: number, field: string, value: unknown): T {
  const entry = withKey(entries[item] ?? {}, field, value);
  return withKey(entries, item, Object.keys(entry).length > 0 ? entry : undefined);
}

function apply<T extends Shared>(content: T, change: FieldChange): T {
  if (holds(content, change)) return content;
  const to = valueOf(change);
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

/**
 * The content after an edit, in normal form. Text is cut at its limit (`limits.ts`).
 *
 * @returns the very same object where the edit changes nothing
 */
export function applyEdit<T extends Shared>(content: T, edit: Edit): T {
  return changesOf(edit).reduce(apply, content);
}

/** What an edit does to one field, and what takes that back. */
export interface Step {
  readonly done: FieldChange;
  readonly undone: FieldChange;
}

/** What names the field of a change: everything but its value. */
export const fieldOf = (change: FieldChange) => JSON.stringify({ ...change, to: null });

/**
 * What an edit does, field by field, each field once; without those it leaves as they are.
 *
 * @param before the content that the edit was, or will be, applied to
 */
export function stepsOf(before: Shared, edit: Edit): readonly Step[] {
  const fields = new Map(changesOf(edit).map((change) => [fieldOf(change), change]));
  const after = applyEdit(before, edit);
  const to = (content: Shared, change: FieldChange) =>
    ({ ...change, to: valueAt(content, change) }) as FieldChange;
  return [...fields.values()]
    .map((change) => ({ done: to(after, change), undone: to(before, change) }))
    .filter(({ done }) => !holds(before, done));
}

/**
 * The edit that takes another one back.
 *
 * @param before the content that the edit was, or will be, applied to
 */
export function invert(before: Shared, edit: Edit): Edit {
  return { set: 'several', changes: stepsOf(before, edit).map(({ undone }) => undone) };
}

/** Clears every answer and every record entry; names, side and facts stay. */
export function clearAnswers(content: Shared): Edit {
  const changes: FieldChange[] = [];
  const clear = (set: 'answer' | 'record', entries: Entries) => {
    for (const [item, entry] of Object.entries(entries)) {
      for (const field of Object.keys(entry)) {
        changes.push({ set, item: Number(item), field, to: undefined } as FieldChange);
      }
    }
  };
  clear('answer', content.worksheet.answers as Entries);
  clear('record', content.record as Entries);
  return { set: 'several', changes };
}
