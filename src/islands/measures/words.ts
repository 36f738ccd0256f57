import type { Apart, Moved } from '#domain/measures/movement.ts';
import type { MonthProblem } from '#domain/measures/month.ts';
import type { NumberProblem } from '#domain/measures/number.ts';
import type { EntryField } from '#domain/measures/entries.ts';
import type { MeasureRow } from '#domain/measures/row.ts';
import type { Measure } from '#schemas/measures.ts';
import { withUnit } from '#exports/measures-words.ts';
import { score } from '../ui/number.ts';

/** A change with its sign: `+2`, `−1.5`; a change of nothing has none. */
const signed = (value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${score(Math.abs(value))}`;

/** A change in the unit of the measure, and as a share of the earlier value where that says something. */
export function changeText({ change, share }: Moved, { unit }: Pick<Measure, 'unit'>): string {
  if (unit === '%') return `${signed(change)} ${Math.abs(change) === 1 ? 'point' : 'points'}`;
  return share === undefined || change === 0
    ? signed(change)
    : `${signed(change)} (${signed(Math.round(share * 100))}%)`;
}

const PROBLEMS: Readonly<Record<NumberProblem | MonthProblem, (item: Measure) => string>> = {
  'not-a-number': () => 'This is not a number. Write digits, such as 4 or 4.5.',
  'below-zero': () => 'This is below zero, which cannot be. Write 0 or more.',
  'too-high': (item) => `This is too high. At most ${withUnit(item.most, item)} can be entered.`,
  ambiguous: () =>
    'This can be read in two ways. Leave out the sign for thousands, or write fewer digits after it.',
  'no-month': () => 'This is not a month. Write year and month in digits, such as 2026-05.',
  future: () => 'This month is later than today. Write the month of the earlier value.',
};

/** Why a field cannot be read, with what to do; nothing where it can. */
export function problemText(
  { item, entries }: Pick<MeasureRow, 'item' | 'entries'>,
  field: EntryField,
): string | undefined {
  const read = entries[field];
  return read.kind === 'problem' ? PROBLEMS[read.problem](item) : undefined;
}

/** Why two values stand apart, after the name of the measure. */
export const APART: Readonly<Record<Apart, string>> = {
  open: 'nothing is entered.',
  unknown: 'you do not know.',
  unreadable: 'a value cannot be read. The message beside its field says why.',
  'no-month':
    'the month of the earlier value cannot be used. The message beside its field says why.',
  'no-value-now': 'there is no value now.',
  'no-earlier-value': 'there is no earlier value.',
  'counting-open': 'nobody has said how it was counted. Choose it under the two values.',
  'counting-changed':
    'the way of counting changed between the two values. Count both again in one way.',
};
