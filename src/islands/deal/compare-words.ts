import type { Absence, ClauseDifference, DealComparison } from '#domain/checklist/compare-deals.ts';
import type { FieldChange } from '#domain/checklist/deal-changes.ts';
import { series } from '#domain/series.ts';
import { writtenDay } from '#exports/written-day.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import { PRIORITIES } from '../checklist/labels.ts';
import { count } from '../ui/number.ts';
import { roleLabel } from '#exports/deal-words.ts';

const ABSENT: Readonly<Record<Absence, string>> = {
  'ruled-out': 'Not in it: its facts rule the clause out.',
  hidden: 'Not in it: hidden by its owner.',
  'not-added': 'Not in it: added to the other one only.',
  'not-in-edition': 'Not in it: its edition did not have the clause.',
};

const FIELDS: Readonly<Record<FieldChange['field'], string>> = {
  reason: 'Reason',
  acceptedBy: 'Accepted by',
  owner: 'Owner',
  due: 'Due',
  ref: 'In the contract',
  note: 'Note',
};

export const priorityText = (priority: Priority) =>
  PRIORITIES.find(({ id }) => id === priority)?.label ?? '';

const arrow = (from: string | undefined, to: string | undefined) =>
  `${from || 'nothing'} → ${to || 'nothing'}`;

function fieldText({ roles }: Checklist, { field, from, to }: FieldChange): string {
  const said = (value: string | number | undefined) =>
    typeof value === 'number' ? roles.find(({ number }) => number === value)?.label : value;
  const day = (value: ReturnType<typeof said>) =>
    field === 'due' && value ? writtenDay(value) : value;
  return `${FIELDS[field]}: ${arrow(day(said(from)), day(said(to)))}`;
}

/** Everything in which a clause differs, a line each; nothing where it is the same. */
export function differenceLines(checklist: Checklist, one: ClauseDifference): string[] {
  const { status, fields, stances, reworded, priorities } = one;
  return [
    ...(status
      ? [
          `Status: ${arrow(status.from?.label ?? 'no status', status.to?.label ?? 'no status')}${
            status.direction === 'other' ? '' : ` (${status.direction})`
          }`,
        ]
      : []),
    ...stances.map(({ role, from, to }) => {
      const labels = (all: typeof from) => series(all.map(({ label }) => label)) || 'no stance';
      return `${roleLabel(role)}: ${arrow(labels(from), labels(to))}`;
    }),
    ...fields.map((field) => fieldText(checklist, field)),
    ...(reworded ? ['Worded differently'] : []),
    ...(priorities
      ? [`Priority: ${arrow(priorityText(priorities.from), priorityText(priorities.to))}`]
      : []),
  ];
}

/** What differs, in lines; where one deal does not list the clause, why. */
export function linesOf(
  checklist: Checklist,
  one: ClauseDifference,
  [first, second]: readonly [string, string],
): string[] {
  if (!one.only) return differenceLines(checklist, one);
  const without = one.only.in === 'first' ? second : first;
  return [`${without}. ${ABSENT[one.only.because]}`];
}

/** The comparison in one sentence. */
export function countsText({ clauses, counts }: DealComparison): string {
  const differ = clauses.length - counts.same;
  const parts = [
    [counts.better, 'better'],
    [counts.worse, 'worse'],
    [counts.stances, 'with other stances'],
    [counts.onlyFirst, 'only in the first'],
    [counts.onlySecond, 'only in the second'],
  ] as const;
  const said = parts.flatMap(([number, text]) => (number > 0 ? [`${number} ${text}`] : []));
  if (differ === 0) return `All ${count(clauses.length, 'clause')} are the same.`;
  return `${differ} of ${count(clauses.length, 'clause')} ${differ === 1 ? 'differs' : 'differ'}${said.length > 0 ? `: ${series(said)}` : ''}.`;
}
