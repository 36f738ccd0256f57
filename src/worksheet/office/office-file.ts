/** Limits of Word and Excel files. An edited one of 500 clauses with notes stays far below each. */
export const OFFICE_LIMITS = {
  /** Bytes of the file. */
  file: 10_000_000,
  /** Parts in the zip. */
  parts: 1_000,
  /** Bytes of one part when it is unpacked. */
  part: 16_000_000,
  /** Bytes of all parts that are unpacked. */
  unpacked: 32_000_000,
  /** Elements of one part. */
  elements: 300_000,
  /** Elements inside each other. */
  depth: 200,
  /** Characters of one tag. */
  tag: 64_000,
  /** Rows, comments and tracked changes that are read, each. */
  entries: 5_000,
  /** UTF-16 units of one cell, paragraph or comment. */
  text: 20_000,
} as const;

/**
 * Why a Word or Excel file was refused. It is read in memory alone: nothing in it is run, opened or
 * loaded from elsewhere.
 *
 * - `too-large`: the file is larger than any of ours, or holds more parts, rows or comments.
 * - `unpacks-too-large`: more comes out of it than fits (a zip bomb).
 * - `damaged`: cut short or changed on the way.
 * - `protected`: encrypted with a password, or in the old binary format (`.doc`, `.xls`).
 * - `macros`: it holds macros.
 * - `unsafe`: a part has a path that leads out of the file, or two parts have one name.
 * - `entities`: its XML declares a document type or entities, which no Office program writes.
 * - `too-deep`: its XML is nested deeper than any Office program writes.
 * - `not-office`: something else, such as a picture or JSON.
 * - `no-clauses`: Word or Excel, but without a table of clauses.
 * - `other-instrument`: made with another checklist.
 * - `newer-edition`: made with a newer edition of the checklist.
 */
export type OfficeProblem =
  | 'too-large'
  | 'unpacks-too-large'
  | 'damaged'
  | 'protected'
  | 'macros'
  | 'unsafe'
  | 'entities'
  | 'too-deep'
  | 'not-office'
  | 'no-clauses'
  | 'other-instrument'
  | 'newer-edition';

/** Thrown while a file is read; `readOfficeFile` turns it into its answer. */
export class OfficeError extends Error {
  readonly reason: OfficeProblem;
  constructor(reason: OfficeProblem) {
    super(reason);
    this.reason = reason;
  }
}
