import type { FieldChange } from '#worksheet/edit.ts';
import type { FoundValue } from './fields.ts';

const ANSWER_NUMBERS = ['answer', 'consistency', 'evidence'];
const RECORD_NUMBERS = ['status', 'owner'];

/**
 * The edit that keeps a value which the reader gave before the script arrived.
 *
 * @param kind kind of the instrument: the note of an item belongs to its answer or to the record
 */
export function changeFor(found: FoundValue, kind: 'ladder' | 'checklist'): FieldChange[] {
  if (found.kind === 'fact') return [{ set: 'fact', fact: found.fact, to: found.options }];
  if (found.kind === 'worksheet') {
    return found.field === 'side'
      ? [{ set: 'side', to: Number(found.value) || undefined }]
      : [{ set: 'respondent', to: found.value || undefined }];
  }
  const { item, field, value } = found;
  const number = Number(value);
  const change = (set: 'answer' | 'record', to: number | string) =>
    ({ set, item, field, to }) as FieldChange;
  if (ANSWER_NUMBERS.includes(field)) return number > 0 ? [change('answer', number)] : [];
  if (RECORD_NUMBERS.includes(field)) return number > 0 ? [change('record', number)] : [];
  return value ? [change(kind === 'ladder' ? 'answer' : 'record', value)] : [];
}
