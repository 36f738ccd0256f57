import type { FieldChange } from '#worksheet/edit.ts';
import type { Shared } from '#worksheet/types.ts';
import type { Kind } from '#schemas/instruments.ts';
import type { FoundValue } from './fields.ts';

const ANSWER_NUMBERS = ['answer', 'consistency', 'evidence'];
const RECORD_NUMBERS = ['status', 'owner'];

/** What becomes of the values that a reader gave before the script arrived. */
export interface Adopted {
  readonly changes: readonly FieldChange[];
  /** Texts that were left out, because another text is saved in their place. */
  readonly left: number;
}

/** The change that keeps a value as it was given; undefined where it says nothing. */
function changeFor(found: FoundValue, kind: Kind): FieldChange | undefined {
  if (found.kind === 'fact') return { set: 'fact', fact: found.fact, to: found.options };
  const { field, value } = found;
  if (found.kind === 'worksheet') {
    return field === 'side'
      ? { set: 'side', to: Number(value) || undefined }
      : { set: 'respondent', to: value || undefined };
  }
  const change = (set: 'answer' | 'record', to: number | string) =>
    ({ set, item: found.item, field, to }) as FieldChange;
  const number = Number(value);
  if (ANSWER_NUMBERS.includes(field)) return number > 0 ? change('answer', number) : undefined;
  if (RECORD_NUMBERS.includes(field)) return number > 0 ? change('record', number) : undefined;
  // Beside the note of the record, a row of a checklist has the reason of a stance.
  if (field === 'why')
    return value ? { set: 'answer', item: found.item, field: 'note', to: value } : undefined;
  return value ? change(kind === 'checklist' ? 'record' : 'answer', value) : undefined;
}

/** The text saved in the field of a change, or nothing. */
function savedText({ worksheet, record }: Shared, change: FieldChange): string | undefined {
  if (change.set === 'respondent') return worksheet.name;
  if (change.set === 'answer' && change.field === 'note')
    return worksheet.answers[change.item]?.note;
  const kept = change.set === 'record' ? record[change.item]?.[change.field] : undefined;
  return typeof kept === 'string' ? kept : undefined;
}

/**
 * The changes that keep what the reader gave before the script arrived, when the page did not show
 * the saved work yet. A choice of one wins over the saved one. Options of a fact with several answers
 * are added to the saved ones. A text is kept only where none is saved.
 *
 * @param kind kind of the instrument: the note of an item belongs to its answer or to the record
 * @param saved the work that is there already
 */
export function adopt(values: readonly FoundValue[], kind: Kind, saved: Shared): Adopted {
  const changes: FieldChange[] = [];
  let left = 0;
  for (const found of values) {
    const change = changeFor(found, kind);
    const text = change && savedText(saved, change);
    if (text && 'to' in change && text !== change.to) left++;
    else if (change?.set === 'fact' && found.kind === 'fact' && found.several) {
      const before = saved.worksheet.facts[change.fact] ?? [];
      changes.push({ ...change, to: [...new Set([...before, ...change.to])] });
    } else if (change) changes.push(change);
  }
  return { changes, left };
}
