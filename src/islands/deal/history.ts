import { valueBefore } from '#domain/checklist/record-at.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Edit } from '#worksheet/edit.ts';
import type { ClauseChange, DealRecord, RecordEntry } from '#worksheet/types.ts';
import { stanceOf } from './trace.ts';

const FIELDS: Readonly<Record<ClauseChange['field'], string>> = {
  status: 'Status',
  reason: 'Reason',
  acceptedBy: 'Accepted by',
  owner: 'Owner',
  due: 'Due',
  ref: 'In the contract',
  note: 'Note',
  stance: 'Stance',
};

const VIA: Readonly<Record<ClauseChange['via'], string>> = {
  hand: 'entered here',
  link: 'from a link',
  file: 'from a file',
  meeting: 'in a meeting',
  undo: 'put back',
};

/** The changes of one clause, the newest first. */
export const historyOf = (changes: readonly ClauseChange[], item: number): ClauseChange[] =>
  changes.filter((change) => change.item === item).reverse();

function valueText(checklist: Checklist, field: ClauseChange['field'], value?: string): string {
  if (value === undefined) return 'nothing';
  const labelIn = (list: readonly { number: number; label: string }[], number: number) =>
    list.find((one) => one.number === number)?.label ?? `number ${number}, which is gone`;
  if (field === 'status') return labelIn(checklist.statuses, Number(value));
  if (field === 'owner') return labelIn(checklist.roles, Number(value));
  if (field !== 'stance') return `“${value}”`;
  const { answer, note } = stanceOf(value);
  const label = answer === undefined ? 'no stance' : labelIn(checklist.stances, answer);
  return note ? `${label} (“${note}”)` : label;
}

/** What was changed, from what to what: `Status: Open → Agreed`. */
export function changeText(checklist: Checklist, { field, from, to, role }: ClauseChange): string {
  const whose = checklist.roles.find(({ number }) => number === role)?.label;
  const name = field === 'stance' && whose ? `Stance of ${whose}` : FIELDS[field];
  const said = (value?: string) => valueText(checklist, field, value);
  return `${name}: ${said(from)} → ${said(to)}`;
}

/** Who changed it and from where: `Ada, Legal, from link 3`. */
export function whoText(checklist: Checklist, { by, role, via, source }: ClauseChange): string {
  const label = checklist.roles.find(({ number }) => number === role)?.label;
  const where = source ? `${VIA[via]}: ${source}` : VIA[via];
  return [by, label, where].filter(Boolean).join(', ');
}

/**
 * The edit that puts back what a field of the record held before a change.
 *
 * @returns undefined for a stance, which is its role's own, and where the field holds that already
 */
export function putBack(record: DealRecord, change: ClauseChange): Edit | undefined {
  const { item, field } = change;
  if (field === 'stance') return undefined;
  const to = valueBefore(change);
  const now: RecordEntry = record[item] ?? {};
  if (now[field] === to) return undefined;
  return { set: 'record', item, field, to } as Edit;
}
