import type { Report } from '#exports/report.ts';
import type { Content } from '#worksheet/types.ts';

/**
 * Makes the report of a tool. It imports its builder only then (`import()`), so that a page that
 * exports nothing does not load it.
 *
 * @param date day of the export, as `2026-11-20`
 */
export type ExportsOf = (content: Content, date: string) => Promise<Report>;

/** The day where the reader is, as `2026-11-20`. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
