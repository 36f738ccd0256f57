/**
 * What a reader's work is made of. Everything below refers to items, options, roles, sides and facts
 * by their permanent numbers, so that stored work can be read without the YAML it was made with.
 *
 * Four forms hold it: memory, storage (see `store.ts`), a file (see `file.ts`) and a link (see
 * `codec/link.ts`). What limits they share is in `limits.ts`.
 */

/** Numbers of the options chosen, by number of the fact. A fact that is absent is not known. */
export type Facts = Readonly<Record<number, readonly number[]>>;

/** One respondent's answer to one item. */
export interface Answer {
  /** Number of the answer; of the stance, where the item is a clause. */
  readonly answer?: number;
  /** Number of the consistency option. */
  readonly consistency?: number;
  /** Number of the kind of evidence. */
  readonly evidence?: number;
  /** Link or short note that shows it; the reason, where the practice is not possible here, or of a stance. */
  readonly note?: string;
}

/** A clause that a reader added, because the instrument has none like it. */
export interface OwnClause {
  readonly title: string;
  /** What it must settle. */
  readonly about?: string;
  /** Question to put to the vendor. */
  readonly ask?: string;
  /** Number of the role that leads it. */
  readonly lead?: number;
  /** 1 must, 2 should, 3 consider; should, where it is not said. */
  readonly priority?: number;
}

/** What one respondent fills in. */
export interface Worksheet {
  readonly name?: string;
  /** Number of the side: client or external. Of the role, where the instrument is a checklist. */
  readonly side?: number;
  /**
   * What tells this respondent from another one without a name: 8 random letters and digits (base
   * 36), made with the dossier. It says nothing of who it is. Absent in work made before it existed.
   */
  readonly mark?: string;
  readonly facts: Facts;
  /** By number of the item. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Clauses that this respondent added, by number: `MIN_OWN` and up, drawn at random. */
  readonly own?: Readonly<Record<number, OwnClause>>;
  /** Why a clause is hidden, by number of the clause; never empty text. */
  readonly hidden?: Readonly<Record<number, string>>;
}

/** Where a deal stands on one clause, kept by the owner of the dossier. */
export interface RecordEntry {
  /** Number of the status. Absent: no status yet, which is not the same as Don't know. */
  readonly status?: number;
  /** Number of the role that owns the clause. */
  readonly owner?: number;
  /** Why it is missing and accepted, or not applicable. */
  readonly reason?: string;
  readonly note?: string;
  /** Who accepted it, as the owner of the deal wrote it. */
  readonly acceptedBy?: string;
  /** Day by which it must be settled, as `2026-11-20`. */
  readonly due?: string;
  /** Where it stands in the contract: "MSA 7.2". */
  readonly ref?: string;
}

/** Where a deal stands, by number of the clause. */
export type DealRecord = Readonly<Record<number, RecordEntry>>;

/** A worksheet that somebody else filled in and sent back. */
export interface Collected {
  readonly id: string;
  /** ISO date and time at which it was taken in. */
  readonly received: string;
  /** Edition that its numbers refer to; carried over to a newer one when it is read, never before. */
  readonly edition: number;
  readonly via: 'link' | 'file';
  /** Which one: "Link 3", "legal.json". Absent in what was collected before it was kept. */
  readonly source?: string;
  readonly worksheet: Worksheet;
}

/** One person's answer in a meeting. */
export interface Vote {
  /** Number of the side. */
  readonly side?: number;
  readonly name?: string;
  readonly answer: Answer;
}

/**
 * What a meeting voted on one item. Both rounds are kept: the talk between them is what moved the
 * votes. No two rounds of a dossier have the same item and time.
 */
export interface Round {
  /** Number of the item. */
  readonly item: number;
  /** ISO date and time at which the votes were revealed. */
  readonly at: string;
  /** The votes as they were revealed. */
  readonly first: readonly Vote[];
  /** The votes after the talk; absent where nobody voted again. */
  readonly second?: readonly Vote[];
}

/**
 * A field of a record entry; or what a worksheet holds of a clause. `stance`: the answer of a role, with
 * its reason. `own`: a clause that was added, reworded or taken out. `hidden`: why it is hidden.
 */
export type ChangedField = keyof RecordEntry | 'stance' | 'own' | 'hidden';

/**
 * One change of one clause of a deal: who changed what, and from where. Changes of one field by the
 * same hand within ten minutes are one, so that typing is not kept letter by letter.
 */
export interface ClauseChange {
  readonly id: string;
  /** ISO date and time of the last keystroke. */
  readonly at: string;
  /** Number of the clause. */
  readonly item: number;
  readonly field: ChangedField;
  /**
   * As it was and as it became; absent where the field was empty. Numbers stand as text, an added
   * clause as JSON.
   */
  readonly from?: string;
  readonly to?: string;
  /**
   * Name of who changed it, as given. Of a change in a worksheet that somebody sent (`theirs`) its
   * person, whoever entered it; of one from a file or a link that the owner took over its author. The
   * owner of the deal is named by its worksheet.
   */
  readonly by?: string;
  /** Number of the role of who changed it. */
  readonly role?: number;
  /** It is a change of a worksheet that somebody else sent. */
  readonly theirs?: true;
  readonly via: 'hand' | 'link' | 'file' | 'meeting' | 'undo';
  /** Which link or file: "link 3", "MSA redline.docx". */
  readonly source?: string;
}

/** A dossier as it stood on one day, to be compared with a later one. */
export interface Snapshot {
  readonly id: string;
  /** ISO date and time. */
  readonly at: string;
  readonly name: string;
  readonly edition: number;
  readonly worksheet: Worksheet;
  readonly record: DealRecord;
  readonly collected: readonly Collected[];
}

/** One line of a plan. */
export interface PlanEntry {
  readonly id: string;
  /** To be done within this many days. */
  readonly day: 30 | 60 | 90;
  /** What to do; empty while it is being written. */
  readonly text: string;
  /** Who does it, as the reader wrote it. */
  readonly owner?: string;
  readonly done?: boolean;
}

/** This dossier answers somebody's invitation: it shows no score before it is sent. */
export interface Invited {
  /** ISO date and time at which the invitation was opened. */
  readonly at: string;
  /** ISO date and time at which the answers were sent; absent before. */
  readonly sent?: string;
}

/**
 * What a dossier holds besides the reader's own work. Each is absent where it is empty.
 *
 * Lists have one order, so that two tabs which add to one agree: `collected` by `received`,
 * `rounds`, `snapshots` and `changes` by `at`, `plan` by `day`, and then each by `id` (a round by its item).
 * An id that begins with its time (`partId` in `part-id.ts`) keeps entries in the order in which
 * they were made. No two entries of a list have the same id.
 */
export interface DossierParts {
  readonly collected?: readonly Collected[];
  readonly rounds?: readonly Round[];
  readonly snapshots?: readonly Snapshot[];
  /** Practice scores aimed at, 0 to 3, by number of the item; without one the default stands. */
  readonly targets?: Readonly<Record<number, number>>;
  readonly plan?: readonly PlanEntry[];
  /** History of the clauses of a deal; where it is full, the oldest change goes. */
  readonly changes?: readonly ClauseChange[];
  readonly invited?: Invited;
}

/**
 * What a reader names, lists and backs up: "Vendor A, MSA v2", "Team Atlas, Q4". The reader's own
 * worksheet is always there; a checklist keeps its statuses in the record.
 */
export interface Dossier extends DossierParts {
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

/**
 * What a link carries: the reader's own work, without the identity it has on one machine. A link
 * never carries the parts (`DossierParts`): what others sent in, said in a meeting or planned goes
 * to a third person only in a file, which its owner makes knowingly.
 */
export type Shared = Pick<Dossier, 'instrument' | 'edition' | 'name' | 'worksheet' | 'record'>;

/** A clause of somebody's own, as a vendor is asked about it. */
export interface OwnQuestion {
  readonly title: string;
  readonly ask?: string;
}

/**
 * What a vendor is asked, and nothing of what the other side thinks of it: no name, status, stance,
 * note, reason or fact. The texts of the items are those of the instrument.
 */
export interface Questions {
  /** Number of the instrument. */
  readonly instrument: number;
  readonly edition: number;
  /** Numbers of the clauses asked about, in rising order. */
  readonly items: readonly number[];
  /** Clauses of the sender's own, in the order in which they are asked. */
  readonly own: readonly OwnQuestion[];
}

/** What an edit works on: a dossier, or shared work that has no parts yet. */
export type Content = Shared & DossierParts;
