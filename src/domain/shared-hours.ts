/** A working day by the local clock, in hours, as 9 to 18. */
export interface WorkingDay {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Offset of a time zone from UTC.
 *
 * @param zone name in the IANA time zone database, as `Asia/Kolkata`
 * @param at moment, in milliseconds since 1970
 * @returns hours, east of Greenwich positive
 * @throws RangeError where the zone is not known
 */
export function offsetHours(zone: string, at: number): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  const part = (type: string) =>
    Number(format.formatToParts(at).find((one) => one.type === type)!.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return (local - Math.floor(at / 60_000) * 60_000) / HOUR_MS;
}

/**
 * Hours that two sites share on every day of a year, both working the same hours by their own clock.
 * The offset is taken at noon UTC. A working day that meets the next calendar day of the other site
 * counts, as between Sydney and San Francisco.
 *
 * @param year as 2026
 * @returns one number of hours a day, 1 January first
 */
export function sharedHours(
  [a, b]: readonly [string, string],
  year: number,
  { from, to }: WorkingDay,
): number[] {
  const first = Date.UTC(year, 0, 1, 12);
  const days = Math.round((Date.UTC(year + 1, 0, 1, 12) - first) / DAY_MS);
  return Array.from({ length: days }, (_, day) => {
    const at = first + day * DAY_MS;
    const apart = Math.abs(offsetHours(a, at) - offsetHours(b, at)) % 24;
    return Math.max(0, to - from - Math.min(apart, 24 - apart));
  });
}
