import {
  applyToPart,
  isPartChange,
  type PartChange,
  partValueAt,
  partValueOf,
} from './part-edit.ts';
import { isSame } from './same.ts';
import { applyToSheet, type SheetChange, sheetValueAt, sheetValueOf } from './sheet-edit.ts';
import type { Content, Shared } from './types.ts';

/** A change of one field. It names the field and the new value, and nothing of what is around it. */
export type FieldChange = SheetChange | PartChange;

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

/** What the field that a change names holds now. */
const valueAt = (content: Content, change: FieldChange): FieldChange['to'] =>
  isPartChange(change) ? partValueAt(content, change) : sheetValueAt(content, change);

/** The value of a change in normal form. */
const valueOf = (change: FieldChange): FieldChange['to'] =>
  isPartChange(change) ? partValueOf(change) : sheetValueOf(change);

/** Whether the field that a change names already holds its value. */
export function holds(content: Content, change: FieldChange): boolean {
  return isSame(valueAt(content, change), valueOf(change));
}

function apply<T extends Content>(content: T, change: FieldChange): T {
  if (holds(content, change)) return content;
  return isPartChange(change) ? applyToPart(content, change) : applyToSheet(content, change);
}

/**
 * The content after an edit, in normal form. Text is cut at its limit (`limits.ts`).
 *
 * @returns the very same object where the edit changes nothing
 */
export function applyEdit<T extends Content>(content: T, edit: Edit): T {
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
export function stepsOf(before: Content, edit: Edit): readonly Step[] {
  const fields = new Map(changesOf(edit).map((change) => [fieldOf(change), change]));
  const after = applyEdit(before, edit);
  const to = (content: Content, change: FieldChange) =>
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
export function invert(before: Content, edit: Edit): Edit {
  return { set: 'several', changes: stepsOf(before, edit).map(({ undone }) => undone) };
}

/** Clears every answer and every record entry; names, side, facts and the parts of a dossier stay. */
export function clearAnswers(content: Shared): Edit {
  const changes: FieldChange[] = [];
  const clear = (set: 'answer' | 'record', entries: Readonly<Record<number, object>>) => {
    for (const [item, entry] of Object.entries(entries)) {
      for (const field of Object.keys(entry)) {
        changes.push({ set, item: Number(item), field, to: undefined } as FieldChange);
      }
    }
  };
  clear('answer', content.worksheet.answers);
  clear('record', content.record);
  return { set: 'several', changes };
}
