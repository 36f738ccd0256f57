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

const NOTHING = 'nothing';

/** One thing in which a clause differs: what the first has of it and what the second has. */
interface Pair {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What the difference means, behind it. */
  readonly more?: string;
}

function fieldPair({ roles }: Checklist, { field, from, to }: FieldChange): Pair {
  const said = (value: string | number | undefined) => {
    const text =
      typeof value === 'number' ? roles.find(({ number }) => number === value)?.label : value;
    return (field === 'due' && text ? writtenDay(text) : text) || NOTHING;
  };
  return { label: FIELDS[field], from: said(from), to: said(to) };
}

/** Everything in which a clause differs, but for its wording. */
function pairsOf(checklist: Checklist, one: ClauseDifference): Pair[] {
  const { status, fields, stances, priorities } = one;
  return [
    ...(status
      ? [
          {
            label: 'Status',
            from: status.from?.label ?? 'no status',
            to: status.to?.label ?? 'no status',
            more: status.direction === 'other' ? '' : ` (${status.direction})`,
          },
        ]
      : []),
    ...stances.map(({ role, from, to }) => {
      const labels = (all: typeof from) => series(all.map(({ label }) => label)) || 'no stance';
      return { label: roleLabel(role), from: labels(from), to: labels(to) };
    }),
    ...fields.map((field) => fieldPair(checklist, field)),
    ...(priorities
      ? [
          {
            label: 'Priority',
            from: priorityText(priorities.from),
            to: priorityText(priorities.to),
          },
        ]
      : []),
  ];
}

const worded = ({ reworded }: ClauseDifference) => (reworded ? ['Worded differently'] : []);

/** What differs between two versions, in lines; where one does not list the clause, why. */
export function linesOf(
  checklist: Checklist,
  one: ClauseDifference,
  [first, second]: readonly [string, string],
): string[] {
  if (one.only) {
    const without = one.only.in === 'first' ? second : first;
    return [`${without}. ${ABSENT[one.only.because]}`];
  }
  const pairs = pairsOf(checklist, one);
  return [
    ...pairs.map(({ label, from, to, more = '' }) => `${label}: ${from} → ${to}${more}`),
    ...worded(one),
  ];
}

/** What each of two deals has, in lines of its own; where one does not list the clause, why. */
export function sidesOf(checklist: Checklist, one: ClauseDifference): [string[], string[]] {
  if (one.only) {
    const absent = [ABSENT[one.only.because]];
    return one.only.in === 'first' ? [[], absent] : [absent, []];
  }
  const pairs = pairsOf(checklist, one);
  return [
    [...pairs.map(({ label, from }) => `${label}: ${from}`), ...worded(one)],
    [...pairs.map(({ label, to, more = '' }) => `${label}: ${to}${more}`), ...worded(one)],
  ];
}

/** The comparison in one sentence. */
export function countsText({ clauses, counts }: DealComparison): string {
  const differ = clauses.length - counts.same;
  const parts = [
    [counts.better, 'better'],
    [counts.worse, 'worse'],
    [counts.stances, 'with other stances'],
    [counts.oneStance, 'with stances in one of them only'],
    [counts.onlyFirst, 'only in the first'],
    [counts.onlySecond, 'only in the second'],
  ] as const;
  const said = parts.flatMap(([number, text]) => (number > 0 ? [`${number} ${text}`] : []));
  if (differ === 0) return `All ${count(clauses.length, 'clause')} are the same.`;
  return `${differ} of ${count(clauses.length, 'clause')} ${differ === 1 ? 'differs' : 'differ'}${said.length > 0 ? `: ${series(said)}` : ''}.`;
}
