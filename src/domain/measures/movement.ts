import { reaches } from '#domain/median.ts';
import type { Counting, Measure } from '#schemas/measures.ts';
import type { Entries } from './entries.ts';

/** Why two values of a measure cannot be compared. */
export type Apart =
  /** Nothing is entered. */
  | 'open'
  /** Don't know. */
  | 'unknown'
  /** A value cannot be read; its field says why. */
  | 'unreadable'
  /** The month of the earlier value cannot be read, or is still to come; its field says why. */
  | 'no-month'
  | 'no-value-now'
  | 'no-earlier-value'
  /** Nobody has said how it was counted. */
  | 'counting-open'
  /** It was counted in one way earlier and in another way now. */
  | 'counting-changed';

export interface Moved {
  readonly kind: 'moved';
  readonly now: number;
  readonly earlier: number;
  /** `now` minus `earlier`, in the unit of the measure. */
  readonly change: number;
  /** `change` divided by `earlier`; absent where that is 0. */
  readonly share?: number;
  /** Smallest change that counts as clear, in the unit of the measure. */
  readonly clearFrom: number;
  /** Direction of the number; `level` where the change is not clear. */
  readonly course: 'up' | 'down' | 'level';
  /** What the direction means; `neither` where no direction is better by itself. */
  readonly reading: 'better' | 'worse' | 'unclear' | 'neither';
}

export interface NotMoved {
  readonly kind: 'apart';
  readonly reason: Apart;
}

export type Movement = Moved | NotMoved;

/** Decimal fractions leave remains: 2.3 - 1.3 is 0.9999999999999998. Nobody types nine decimals. */
const tidy = (value: number) => Math.round(value * 1e9) / 1e9;

/**
 * The movement of one measure: `change = now - earlier`. It is clear from `share * earlier` on, or from
 * `points` on, and then better or worse by the direction of the measure.
 */
export function movementOf(
  item: Pick<Measure, 'clear' | 'better'>,
  now: number,
  earlier: number,
): Moved {
  const change = tidy(now - earlier);
  const { clear } = item;
  const clearFrom = 'share' in clear ? tidy(clear.share * earlier) : clear.points;
  const isClear = change !== 0 && reaches(Math.abs(change), clearFrom);
  const course = !isClear ? 'level' : change > 0 ? 'up' : 'down';
  const better = item.better === 'higher' ? 'up' : 'down';
  return {
    kind: 'moved',
    now,
    earlier,
    change,
    ...(earlier > 0 && { share: tidy(change / earlier) }),
    clearFrom,
    course,
    reading:
      course === 'level'
        ? 'unclear'
        : item.better === 'neither'
          ? 'neither'
          : course === better
            ? 'better'
            : 'worse',
  };
}

/**
 * The movement that the entries of a measure show, or the first reason against comparing them. Don't
 * know wins over whatever stands in the fields, and is never zero.
 */
export function compareEntries(
  item: Measure,
  { now, earlier, month }: Entries,
  counting: Counting | undefined,
): Movement {
  const apart = (reason: Apart): NotMoved => ({ kind: 'apart', reason });
  if (counting?.meaning === 'unknown') return apart('unknown');
  if (now.kind === 'problem' || earlier.kind === 'problem') return apart('unreadable');
  if (now.kind === 'none') {
    const isOpen = earlier.kind === 'none' && month.kind === 'none' && !counting;
    return apart(isOpen ? 'open' : 'no-value-now');
  }
  if (earlier.kind === 'none') return apart('no-earlier-value');
  if (month.kind === 'problem') return apart('no-month');
  if (!counting) return apart('counting-open');
  if (counting.meaning === 'changed') return apart('counting-changed');
  return movementOf(item, now.value, earlier.value);
}
