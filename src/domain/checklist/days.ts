const DAY = 86_400_000;

/** Days since 1970 of a day as `2026-11-20`; undefined for what is no day of the calendar. */
function dayNumber(day: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return undefined;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // 30 February would become a day of March.
  return new Date(time).toISOString().startsWith(day) ? time / DAY : undefined;
}

/**
 * Days from one day to another, below 0 where the other lies before it.
 *
 * @param from a day as `2026-11-20`
 * @returns undefined where one of them is no day of the calendar
 */
export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === undefined || end === undefined ? undefined : end - start;
}
