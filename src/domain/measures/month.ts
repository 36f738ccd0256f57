/** A month of the Gregorian calendar; `month` is 1 to 12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

export type ReadMonth =
  | { readonly kind: 'none' }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'problem'; readonly problem: MonthProblem };

/** `future`: later than the month in which it is read, where no value was counted yet. */
export type MonthProblem = 'no-month' | 'future';

/** Year first or last, with a hyphen, a slash, a point or a space between: `2026-05`, `5/2026`. */
const YEAR_FIRST = /^(20\d\d)[-/. ](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](20\d\d)$/;

/**
 * Reads a month as people write it with digits. A name of a month is no month: languages differ.
 *
 * @param today a day as `2026-11-20`, whose month is the last that is read; every month while absent
 */
export function readMonth(text: string, today?: string): ReadMonth {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const first = YEAR_FIRST.exec(trimmed);
  const last = YEAR_LAST.exec(trimmed);
  const year = Number(first?.[1] ?? last?.[2]);
  const month = Number(first?.[2] ?? last?.[1]);
  if (!(month >= 1 && month <= 12)) return { kind: 'problem', problem: 'no-month' };
  const found = { year, month };
  return today !== undefined && monthText(found) > today.slice(0, 7)
    ? { kind: 'problem', problem: 'future' }
    : { kind: 'month', month: found };
}

/** A month as `2026-05`: one form for a result, whatever was typed. */
export const monthText = ({ year, month }: Month): string =>
  `${year}-${String(month).padStart(2, '0')}`;
