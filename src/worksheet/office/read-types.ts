import type { Contents, OfficeField } from './columns.ts';
import type { OfficeProblem } from './office-file.ts';

/** Where something stands in a file. */
export interface Place {
  /** Number of the clause, where it stands in the row of one. */
  readonly item?: number;
  readonly field?: OfficeField;
  /** In words: "Confidentiality, row 3", "cell H12", "Footnote". */
  readonly where: string;
}

/** Who wrote something in Word or Excel, as the file says; nobody checks such a name. */
export interface Signed {
  readonly author?: string;
  /** ISO date and time, or as it stands in the file. */
  readonly date?: string;
}

export type TrackedKind = 'inserted' | 'deleted' | 'moved-here' | 'moved-away' | 'format';

/** One tracked change of a Word file. `format` changes no word; its text is what it is about. */
export interface Mark extends Signed {
  readonly kind: TrackedKind;
  readonly text: string;
}

/** Text with its tracked changes refused (`before`) and accepted (`after`). */
export interface ReadText {
  readonly before: string;
  readonly after: string;
  readonly marks: readonly Mark[];
}

/** A row of a table of clauses. */
export interface ReadRow {
  /** Number of the clause; absent where its id is not known here, or where there is none. */
  readonly item?: number;
  /** The id as it stands in the file; empty where there is none. */
  readonly id: string;
  /** Only the columns that the file has. */
  readonly fields: Readonly<Partial<Record<OfficeField, ReadText>>>;
  /** Labels of the roles that have a column for stances; absent where one column holds all of them. */
  readonly stancesOf?: readonly string[];
  /** Where the whole row is a tracked change. */
  readonly change?: Signed & { readonly kind: 'inserted' | 'deleted' };
  readonly where: string;
}

export interface TrackedChange extends Mark, Place {}

export interface ReadComment extends Signed, Place {
  readonly id: string;
  readonly text: string;
  /** The words it is about. */
  readonly quote?: string;
  /** Id of the comment that it answers. */
  readonly replyTo?: string;
  readonly done?: boolean;
}

/** A paragraph outside the tables of clauses; most are ours. */
export interface OutsideText extends ReadText {
  readonly where: string;
  /** 1 or 2 where it is a heading. */
  readonly level?: number;
}

/**
 * Why something could not be read as a change of a field.
 *
 * - `no-column`: text in a column that we do not have.
 * - `column-missing`: a table without one of our columns.
 * - `twice`: a clause that stands in two rows; the first is read.
 * - `formula`: a formula, whose result may differ from what its writer saw.
 * - `picture`: a picture, drawing or object.
 * - `symbol`: a sign that has no text.
 * - `too-long`: a text longer than any of ours; its end is cut.
 * - `sheet`: a sheet that is not ours.
 * - `footnote`: text of a footnote or endnote.
 */
export type UnclearReason =
  | 'no-column'
  | 'column-missing'
  | 'twice'
  | 'formula'
  | 'picture'
  | 'symbol'
  | 'too-long'
  | 'sheet'
  | 'footnote';

export interface Unclear extends Place {
  readonly why: UnclearReason;
  readonly text: string;
}

/** What a Word or Excel file says of itself. Each is absent where the file has lost it. */
export interface AboutFile {
  readonly instrument?: string;
  readonly edition?: number;
  readonly contents?: Contents;
  /** ISO date and time at which it was exported. */
  readonly exported?: string;
  /** Name of the deal that it was exported from; never in a file for the vendor. */
  readonly deal?: string;
}

/** What stands in an edited file. Nothing in it has been applied. */
export interface OfficeContent {
  readonly ok: true;
  readonly kind: 'docx' | 'xlsx';
  readonly about: AboutFile;
  readonly rows: readonly ReadRow[];
  readonly comments: readonly ReadComment[];
  /** Every tracked change, wherever it stands. */
  readonly tracked: readonly TrackedChange[];
  readonly outside: readonly OutsideText[];
  /** Prints of the texts of its first page, as it was made (`opening.ts`); absent where it has none. */
  readonly opening?: ReadonlySet<string>;
  readonly notUnderstood: readonly Unclear[];
  /** The file names parts that lie elsewhere. They were not loaded. */
  readonly linksElsewhere: boolean;
}

export type OfficeResult = OfficeContent | { readonly ok: false; readonly reason: OfficeProblem };
