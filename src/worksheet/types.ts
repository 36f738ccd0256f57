/**
 * What a reader's work is made of. Everything below refers to items, options, roles, sides and facts
 * by their permanent numbers, so that stored work can be read without the YAML it was made with.
 *
 * Four forms hold it: memory, storage (see `store.ts`), a file (see `file.ts`) and a link (see
 * `codec/link.ts`). What limits they share is in `limits.ts`.
 */

/** Numbers of the options chosen, by number of the fact. A fact that is absent is not known. */
export type Facts = Readonly<Record<number, readonly number[]>>;

/** One respondent's answer to one item of a ladder. */
export interface Answer {
  /** Number of the answer. */
  readonly answer?: number;
  /** Number of the consistency option. */
  readonly consistency?: number;
  /** Number of the kind of evidence. */
  readonly evidence?: number;
  /** Link or short note that shows it; the reason, where the practice is not possible here. */
  readonly note?: string;
}

/** What one respondent fills in. */
export interface Worksheet {
  readonly name?: string;
  /** Number of the side: client or external. */
  readonly side?: number;
  readonly facts: Facts;
  /** By number of the item. */
  readonly answers: Readonly<Record<number, Answer>>;
}

/** Where a deal stands on one clause, kept by the owner of the dossier. */
export interface RecordEntry {
  /** Number of the status. Absent: nobody has looked, which is not the same as Don't know. */
  readonly status?: number;
  /** Number of the role that owns the clause. */
  readonly owner?: number;
  /** Why it is missing and accepted, or not applicable. */
  readonly reason?: string;
  readonly note?: string;
}

/** Where a deal stands, by number of the clause. */
export type DealRecord = Readonly<Record<number, RecordEntry>>;

/**
 * What a reader names, lists and backs up: "Vendor A, MSA v2", "Team Atlas, Q4". The reader's own
 * worksheet is always there; a checklist keeps its statuses in the record.
 */
export interface Dossier {
  readonly id: string;
  /** Number of the instrument. */
  readonly instrument: number;
  /** Edition of the instrument that the numbers refer to. */
  readonly edition: number;
  readonly name: string;
  /** ISO date and time. */
  readonly created: string;
  readonly changed: string;
  readonly worksheet: Worksheet;
  readonly record: DealRecord;
}

/** What a link carries: the content of a dossier, without the identity it has on one machine. */
export type Shared = Pick<Dossier, 'instrument' | 'edition' | 'name' | 'worksheet' | 'record'>;
