// The form in which the page writes a day beside a time (islands/ui/when.ts).
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * A day as people read it: `20 Nov 2026` of `2026-11-20`. Files for programs keep the second form.
 *
 * @returns the text as it is where it is no day of 2000 to 2199, which a Word file could not bring back
 */
export function writtenDay(day: string): string {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(day)) return day;
  const date = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return exists ? format.format(date) : day;
}
