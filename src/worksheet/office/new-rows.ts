import { priorityNumber } from '#domain/checklist/priority.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { MAX_NAME, MAX_REF, MAX_TEXT } from '#worksheet/limits.ts';
import { tidyText } from '#worksheet/tidy.ts';
import type { OwnClause, RecordEntry } from '#worksheet/types.ts';
import type { OfficeField } from './columns.ts';
import { readDay } from './days.ts';
import type { Proposal } from './differences.ts';
import { numberOfLabel } from './labels.ts';
import type { ReadRow } from './read-types.ts';

/** Every word of a row, so that a reader sees all of it whatever becomes of it. */
export const wordsOf = ({ id, fields }: ReadRow, side: 'before' | 'after'): string =>
  [
    fields.title?.[side],
    id,
    ...Object.entries(fields).map(([field, text]) => (field === 'title' ? '' : text[side])),
  ]
    .filter(Boolean)
    .join(' | ');

/**
 * The clause that a row by hand stands for. What does not fit a field stays in the words of the
 * difference; texts are cut at their limits.
 */
export function proposalOf(checklist: Checklist, { id, fields }: ReadRow): Proposal {
  const text = (field: OfficeField, limit: number) => tidyText(fields[field]?.after ?? '', limit);
  const status = numberOfLabel(checklist.statuses, text('status', MAX_NAME));
  const owner = numberOfLabel(checklist.roles, text('owner', MAX_NAME));
  const due = readDay(text('due', MAX_NAME));
  const priority = priorityNumber(text('priority', MAX_NAME));
  const [about, ask] = [text('asked', MAX_TEXT), text('question', MAX_TEXT)];
  const clause: OwnClause = {
    title: text('title', MAX_NAME) || tidyText(id, MAX_NAME) || tidyText(about, MAX_NAME),
    ...(about && { about }),
    ...(ask && { ask }),
    ...(priority !== undefined && { priority }),
  };
  const written = {
    reason: text('reason', MAX_TEXT),
    note: text('note', MAX_TEXT),
    acceptedBy: text('acceptedBy', MAX_NAME),
    ref: text('ref', MAX_REF),
  };
  const entry: RecordEntry = {
    ...(status !== undefined && { status }),
    ...(owner !== undefined && { owner }),
    ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== '')),
    ...(due !== undefined && { due }),
  };
  return { clause, entry };
}
