import type { Contents } from '#worksheet/office/columns.ts';

/** What a Word or Excel file is made with. */
export interface OfficeOptions {
  /**
   * `statuses` and `questions` are for people outside: no note, reason, stance or name of a person stands
   * in either, and no status in the second.
   */
  readonly contents: Contents;
  /** Whether clauses that people added go to people outside, too; in the whole deal they all stand. */
  readonly withAdded?: boolean;
  /** Day of the export, as `2026-11-20`. */
  readonly date: string;
  /** ISO date and time of the export: what was changed here later is told from it. */
  readonly at: string;
  /** Name and version of the site. */
  readonly madeBy: string;
  readonly paper?: 'a4' | 'letter';
}
