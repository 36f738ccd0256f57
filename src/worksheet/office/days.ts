const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Days from 30 December 1899, where the day numbers of Excel begin, to 1 January 1970. */
const EXCEL_EPOCH = 25_569;
/** Files that were made on an old Mac count from 2 January 1904. */
const MAC_OFFSET = 1_462;
const DAY = 86_400_000;

/** A day that exists, as `2026-11-20`; years from 2000 to 2199. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2000 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** Number of a month by its English name, or by the first three or more letters of it. */
function monthOf(name: string): number | undefined {
  const at = MONTHS.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

/**
 * A day in numbers with the year last, where one order alone makes a day of it: 15/12/2026 is one, and
 * 3/4/2026 is two different days in two countries.
 */
function inOneOrder(given: string): string | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(given);
  if (!parts) return undefined;
  const [one, other, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const [dayFirst, monthFirst] = [dayOf(year, other, one), dayOf(year, one, other)];
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return undefined;
  return dayFirst ?? monthFirst;
}

/**
 * A day as people write it, as `2026-11-20`; in numbers alone where only one day can be meant.
 *
 * @returns undefined where it is no day, or not clear which
 */
export function readDay(text: string): string | undefined {
  const given = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.]+Z?)?$/.exec(given);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(given);
  if (dayFirst) {
    const month = monthOf(dayFirst[2]!);
    return month ? dayOf(Number(dayFirst[3]), month, Number(dayFirst[1])) : undefined;
  }
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(given);
  const month = monthFirst && monthOf(monthFirst[1]!);
  if (month) return dayOf(Number(monthFirst[3]), month, Number(monthFirst[2]));
  return inOneOrder(given);
}

/** A day as Excel counts it; undefined where it is none, such as `2026-02-30` of a damaged link. */
export function serialOf(day: string): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (readDay(day) !== day) return undefined;
  return Date.UTC(year!, month! - 1, date) / DAY + EXCEL_EPOCH;
}

/**
 * A day from its number in Excel; the time of day is left out.
 *
 * @param from1904 whether the workbook counts from 1904
 */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 110_000) return undefined;
  const days = Math.floor(serial) + (from1904 ? MAC_OFFSET : 0) - EXCEL_EPOCH;
  return readDay(new Date(days * DAY).toISOString().slice(0, 10));
}
