import { crc32 } from './codec/crc32.ts';
import type { LinkProblem, LinkResult } from './codec/link.ts';
import type { Edit } from './edit.ts';
import type { FileProblem, FileResult } from './file.ts';
import { put } from './part-edit.ts';
import { LISTS } from './part-lists.ts';
import { personIn } from './person.ts';
import { canonical, isSame } from './same.ts';
import { tidyWorksheet } from './tidy.ts';
import type { Collected, Content, Worksheet } from './types.ts';

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
 * - `replaces`: the same person on the same side had sent other answers before (`person.ts`).
 *
 * Not taken:
 * - `same-again`: exactly these answers are there already.
 * - `outdated`: the same person has other answers further down among these arrivals.
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
 * - `older-edition`, on one that was taken: its answers are carried over when they are read; with the
 *   `number` of the edition.
 * - `parts-left`: the file also holds what its owner collected or planned; that was not taken.
 */
export type ToldKind =
  | 'added'
  | 'replaces'
  | 'same-again'
  | 'outdated'
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
  | 'older-edition'
  | 'parts-left'
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
  /** Number of the instrument or the edition that the kind is about. */
  readonly number?: number;
  /** What is wrong in a file, place by place. */
  readonly problems?: readonly string[];
}

export interface CollectOutcome {
  /** What to `put` into the dossier; one that replaces has the id of what it replaces. */
  readonly add: readonly Collected[];
  /** In the order of the arrivals. */
  readonly told: readonly Told[];
}

export interface CollectContext {
  /** Edition of the instrument that this site knows. */
  readonly edition: number;
  /** ISO date and time. */
  readonly received: string;
}

/** Somebody's work, with what it is compared by. */
interface Work {
  readonly edition: number;
  readonly worksheet: Worksheet;
  /** Equal for the same answers in the same edition. */
  readonly key: string;
}

function workOf({ edition, worksheet }: Pick<Collected, 'edition' | 'worksheet'>): Work {
  const key = canonical([edition, worksheet]) ?? '';
  return { edition, worksheet, key };
}

/** Whether a worksheet says anything: an answer, a clause that was added, or one that was hidden. */
const saysAnything = ({ worksheet: { answers, own, hidden } }: Work) =>
  [answers, own ?? {}, hidden ?? {}].some((entries) => Object.keys(entries).length > 0);

/**
 * An id made of the content: two tabs that collect the same link make the same entry. Where another
 * entry has it by chance, it is counted on.
 */
function idFor({ key }: Work, taken: ReadonlySet<string>): string {
  const id = `c${crc32(new TextEncoder().encode(key)).toString(36)}`;
  let free = id;
  for (let copy = 2; taken.has(free); copy++) free = `${id}-${copy}`;
  return free;
}

const signature = ({ name, side }: Worksheet) => ({
  ...(name === undefined ? {} : { who: name }),
  ...(side === undefined ? {} : { side }),
});

/** What an arrival brings, where it can be read and belongs here. */
interface Brought extends Work {
  /** Whether its file holds more than a worksheet. */
  readonly hasMore: boolean;
}

type Refused = Omit<Told, 'source'>;

/** Tells what belongs here from what does not, without looking at what is there already. */
function sortOut({ result }: Arrival, instrument: number, newest: number): Brought | Refused {
  if (!result.ok) {
    return { kind: result.reason, ...('problems' in result && { problems: result.problems }) };
  }
  if ('kind' in result && result.kind === 'locked') return { kind: result.kind };
  if ('kind' in result && result.kind === 'questions') {
    const { instrument: number } = result.questions;
    return number === instrument ? { kind: result.kind } : { kind: 'other-instrument', number };
  }
  const content: Content = 'shared' in result ? result.shared : result.content.dossier;
  const worksheet = tidyWorksheet(content.worksheet);
  const who = signature(worksheet);
  if (content.instrument !== instrument)
    return { kind: 'other-instrument', ...who, number: content.instrument };
  if (content.edition > newest) return { kind: 'newer-edition', ...who, number: content.edition };
  if ('kind' in result && result.kind === 'invitation') return { kind: 'invitation', ...who };
  const { collected, rounds, snapshots, plan } = content;
  const hasMore = [collected, rounds, snapshots, plan].some((part) => part !== undefined);
  return { ...workOf({ edition: content.edition, worksheet }), hasMore };
}

/**
 * Takes in what came back: says which worksheets to put into the dossier, and what to tell about each
 * arrival. One that cannot be taken is named; the rest are taken. Collecting again what was collected
 * changes nothing, and among distinct people the order of arrivals does not matter. Of one person's
 * arrivals the last one stays. Who is who, `person.ts` says.
 *
 * @param into the owner's dossier, or blank work where there is none yet; it is not changed
 * @see collectEdit which makes one edit of what is to be added, to be undone in one
 */
export function collect(
  into: Content,
  arrivals: readonly Arrival[],
  { edition, received }: CollectContext,
): CollectOutcome {
  const own = workOf(into);
  const before = into.collected ?? [];
  const present = before.map((entry) => ({ entry, work: workOf(entry) }));
  const sorted = arrivals.map((arrival) => sortOut(arrival, into.instrument, edition));
  const brought = sorted.filter((work) => 'key' in work);
  const known = [own, ...present.map(({ work }) => work), ...brought];
  const personOf = personIn(known.map(({ worksheet }) => worksheet));
  const ownPerson = personOf(own.worksheet);
  const lastOf = new Map<string | undefined, Work>();
  for (const work of brought) {
    if (saysAnything(work)) lastOf.set(personOf(work.worksheet), work);
  }

  /** Takes a worksheet in, if it is to be taken. */
  function take(work: Work, via: Arrival['via']): ToldKind {
    const { worksheet, key } = work;
    const person = personOf(worksheet);
    const isKnown = person !== undefined;
    if (!saysAnything(work)) return 'empty';
    if (isSame(worksheet, own.worksheet)) return 'own';
    if (isKnown && person === ownPerson)
      return worksheet.mark !== undefined && worksheet.mark === own.worksheet.mark
        ? 'own-older'
        : 'own-name';
    if (isKnown && lastOf.get(person)?.key !== key) return 'outdated';
    if (present.some((other) => other.work.key === key)) return 'same-again';
    const at = present.findIndex((other) => isKnown && personOf(other.work.worksheet) === person);
    if (at < 0 && present.length >= LISTS.collected.most) return 'no-room';
    const ids = new Set(present.map((other) => other.entry.id));
    const id = present[at]?.entry.id ?? idFor(work, ids);
    const entry: Collected = { id, received, edition: work.edition, via, worksheet };
    if (at < 0) present.push({ entry, work });
    else present[at] = { entry, work };
    return at < 0 ? 'added' : 'replaces';
  }

  const told = sorted.flatMap((work, index): Told[] => {
    const { source, via } = arrivals[index]!;
    if (!('key' in work)) return [{ source, ...work }];
    const kind = take(work, via);
    const line = { source, ...signature(work.worksheet) };
    const isOlder = (kind === 'added' || kind === 'replaces') && work.edition < edition;
    return [
      { ...line, kind },
      ...(isOlder ? [{ ...line, kind: 'older-edition' as const, number: work.edition }] : []),
      ...(work.hasMore ? [{ ...line, kind: 'parts-left' as const }] : []),
    ];
  });
  const now = present.map(({ entry }) => entry);
  return { add: now.filter((entry) => !before.includes(entry)), told };
}

/** One edit that puts in what was collected, to be undone in one. */
export function collectEdit({ add }: Pick<CollectOutcome, 'add'>): Edit {
  return { set: 'several', changes: add.map((entry) => put('collected', entry)) };
}
