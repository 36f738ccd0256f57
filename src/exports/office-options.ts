import type { Contents } from '#worksheet/office/deal-paper.ts';

/** What a Word or Excel file is made with. */
export interface OfficeOptions {
  /** `questions` is for the vendor: no status, stance, note or name stands in it. */
  readonly contents: Contents;
  /** Whether questions of clauses that people added go to the vendor, too; of a deal they all stand. */
  readonly withAdded?: boolean;
  /** Day of the export, as `2026-11-20`. */
  readonly date: string;
  /** ISO date and time of the export: what was changed here later is told from it. */
  readonly at: string;
  /** Name and version of the site. */
  readonly madeBy: string;
  readonly paper?: 'a4' | 'letter';
}
