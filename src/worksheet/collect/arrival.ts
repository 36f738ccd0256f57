import type { LinkProblem, LinkResult } from '#worksheet/codec/link.ts';
import type { FileProblem, FileResult } from '#worksheet/file.ts';
import type { Collected } from '#worksheet/types.ts';

/** A link or a file that came back, after it was read. */
export interface Arrival {
  /** For messages: "link 3", the name of a file. */
  readonly source: string;
  readonly via: 'link' | 'file';
  readonly result: LinkResult | FileResult;
}

/**
 * What became of an arrival.
 *
 * Taken:
 * - `added`: one more worksheet.
 * - `replaces`: the same person had sent other answers before (`person.ts`).
 *
 * Not taken:
 * - `same-again`: exactly these answers are there already.
 * - `outdated`: the same person has other answers among these arrivals, further down or with more in
 *   them; with how much is `held` by either.
 * - `holds-less`: a link that holds no more than a part of what is here of the same person; with how
 *   much is `held` by either.
 * - `older-file`: the same person has a file among these arrivals that was changed later.
 * - `own`: the worksheet of the owner of the dossier.
 * - `own-older`: other answers with the mark of the owner: an older link or file of theirs.
 * - `own-name`: other answers under the name and side of the owner: an older link of theirs, or
 *   somebody else who has to be told apart by name.
 * - `invitation`: an invitation, not an answer to it.
 * - `questions`: questions to a vendor, which hold no answer.
 * - `locked`: behind a passphrase: it has to be unlocked first.
 * - `empty`: nothing in it is answered.
 * - `no-room`: the dossier holds as many as it can.
 * - `other-instrument`, `newer-edition`: with the `number` of the instrument or the edition.
 * - a problem of the link or the file; `problems` of an invalid file name their places.
 *
 * Remarks, as an entry of their own behind that of the arrival:
 * - `replaces-also`, on one that replaces: one more entry of the same person went with it, `also`.
 * - `older-edition`, on one that was taken: its answers are carried over when they are read; with the
 *   `number` of the edition.
 * - `maybe-older`, on one that replaces: the file was last changed before what it replaces was taken in.
 * - `other-dossier`: it was filled in for a dossier with the `other` name.
 * - `other-name`: the `other` name under which answers with the same mark are here. It may be the same
 *   person, or a file that was passed on.
 * - `parts-left`: the file also holds what its owner collected or planned; that was not taken.
 * - `record-left`: it also says where its sender puts the deal, and that is not what stands here: with
 *   the `number` of clauses. It was not taken: one deal has one record.
 * - `reasons-kept`: it holds no reason; those of the earlier stances that did not change stay.
 */
export type ToldKind =
  | 'added'
  | 'replaces'
  | 'same-again'
  | 'outdated'
  | 'holds-less'
  | 'older-file'
  | 'own'
  | 'own-older'
  | 'own-name'
  | 'invitation'
  | 'questions'
  | 'locked'
  | 'empty'
  | 'no-room'
  | 'other-instrument'
  | 'newer-edition'
  | 'replaces-also'
  | 'older-edition'
  | 'maybe-older'
  | 'other-dossier'
  | 'other-name'
  | 'parts-left'
  | 'record-left'
  | 'reasons-kept'
  | LinkProblem
  | FileProblem;

/** One sentence to be told about an arrival. */
export interface Told {
  readonly source: string;
  readonly kind: ToldKind;
  /** Name of the respondent as the arrival claims, where it has one. */
  readonly who?: string;
  /** Number of the side, where the arrival has one. */
  readonly side?: number;
  /** Number of the instrument or the edition that the kind is about, or how many clauses it is about. */
  readonly number?: number;
  /** Another name, where the kind is about one. */
  readonly other?: string;
  /** How many answers it holds, with clauses added or hidden, and how many those which count instead. */
  readonly held?: readonly [number, number];
  /** An entry that went, where the kind is about one. */
  readonly also?: Collected;
  /** What is wrong in a file, place by place. */
  readonly problems?: readonly string[];
}
