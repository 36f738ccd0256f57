import type { Edit } from '#worksheet/edit.ts';
import { differences } from '#worksheet/merge.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import { isSame } from '#worksheet/same.ts';
import type { Collected, Content } from '#worksheet/types.ts';
import type { Arrival, Told, ToldKind } from './arrival.ts';
import { withEarlierReasons } from './earlier-reasons.ts';
import { newestOf } from './newest.ts';
import { withoutKnown } from './owners-clauses.ts';
import { ownersVoice } from './owners-voice.ts';
import { isOneName, personIn } from './person.ts';
import { presentIn, type Taken } from './present.ts';
import { type Brought, isBrought, type Sorted, sortOut } from './sort-out.ts';
import { saysAnything, signature, sizeOf, workOf } from './work.ts';

export type { Arrival, Told, ToldKind } from './arrival.ts';

export interface CollectOutcome {
  /** What to `put` into the dossier; one that replaces has the id of what it replaces. */
  readonly add: readonly Collected[];
  /** Ids of what to `drop` from it: more entries of somebody whose answers are replaced. */
  readonly drop: readonly string[];
  /** In the order of the arrivals. */
  readonly told: readonly Told[];
}

export interface CollectContext {
  /** Edition of the instrument that this site knows. */
  readonly edition: number;
  /** ISO date and time. */
  readonly received: string;
  /**
   * Whether people may send what they say without why, as with a link of stances alone: such an arrival
   * then keeps the earlier reasons of the same person, where what they are about is the same.
   */
  readonly mayBeBare?: boolean;
  /** Whether one person may answer in several roles, as in a deal (`person.ts`). */
  readonly manyRoles?: boolean;
  /** Whether a link is taken though it holds no more than a part of what is here of the same person. */
  readonly evenLess?: boolean;
}

/** How many clauses somebody else's state puts elsewhere than mine. */
function clausesElsewhere(mine: Content, { worksheet, record }: Brought): number {
  if (Object.keys(record).length === 0) return 0;
  const found = differences(mine, { ...mine, worksheet, record });
  const items = found.filter(({ part, kind }) => part === 'record' && kind !== 'missing');
  return new Set(items.map(({ item }) => item)).size;
}

/** What is told of a worksheet that belongs here but is not taken. */
interface Left {
  readonly kind: Exclude<ToldKind, Exclude<Taken['kind'], 'holds-less'>>;
  readonly held?: Told['held'];
}

/**
 * Takes in what came back: says which worksheets to put into the dossier, and what to tell about each
 * arrival. One that cannot be taken is named; the rest are taken. Collecting again what was collected
 * changes nothing, and among distinct people the order of arrivals does not matter. Who is who,
 * `person.ts` says; which arrival of one person counts, `newest.ts`. Where two people drew the same
 * number for two own clauses, that of the later one moves (`own-numbers.ts`).
 *
 * @param into the owner's dossier, or blank work where there is none yet; it is not changed
 * @see collectEdit which makes one edit of what is to be added, to be undone in one
 */
export function collect(
  into: Content,
  arrivals: readonly Arrival[],
  { edition, received, mayBeBare = false, manyRoles = false, evenLess = false }: CollectContext,
): CollectOutcome {
  const own = workOf(into);
  const before = into.collected ?? [];
  const read = arrivals.map((arrival) => sortOut(arrival, into.instrument, edition));
  const whole = mayBeBare ? withEarlierReasons(read, into, manyRoles) : read;
  const personOf = personIn(
    [own, ...before, ...whole.filter(isBrought)].map(({ worksheet }) => worksheet),
    manyRoles,
  );
  const present = presentIn(into, personOf, received);
  const sorted = whole.map((work): Sorted => {
    if (!isBrought(work)) return work;
    if (!work.worksheet.own && !work.worksheet.hidden) return work;
    // It was collected before the owner said the same.
    if (present.holds(work.key)) return work;
    const worksheet = withoutKnown(work.worksheet, into);
    return { ...work, ...workOf({ edition: work.edition, worksheet }) };
  });
  const isOwners = ownersVoice(own.worksheet, personOf);
  const newest = newestOf(
    sorted.filter(isBrought).filter((work) => saysAnything(work) && !isOwners(work.worksheet)),
    personOf,
  );

  /** Takes a worksheet in, if it is to be taken. */
  function take(work: Brought, arrival: Arrival): Taken | Left {
    const { worksheet } = work;
    if (!saysAnything(work)) return { kind: 'empty' };
    if (isSame(worksheet, own.worksheet)) return { kind: 'own' };
    if (isOwners(worksheet)) {
      const isMarked = worksheet.mark !== undefined && worksheet.mark === own.worksheet.mark;
      return { kind: isMarked ? 'own-older' : 'own-name' };
    }
    const counts = newest.of(work);
    if (counts && personOf(worksheet) !== undefined && counts.key !== work.key) {
      if (newest.isOlderFile(work)) return { kind: 'older-file' };
      return { kind: 'outdated', held: [sizeOf(worksheet), sizeOf(counts.worksheet)] };
    }
    return present.take(work, arrival, evenLess || work.changed !== undefined);
  }

  const told = sorted.flatMap((work, index): Told[] => {
    const arrival = arrivals[index]!;
    const { source } = arrival;
    if (!isBrought(work)) return [{ source, ...work }];
    const elsewhere = clausesElsewhere(into, work);
    const became = take(work, arrival);
    const isTaken = became.kind === 'added' || became.kind === 'replaces';
    const [replaced, ...alsoReplaced] = 'replaced' in became ? became.replaced : [];
    const isBefore = replaced && work.changed && work.changed < Date.parse(replaced.received);
    const other = isTaken ? present.otherName(work) : undefined;
    const { dossier } = work;
    const isElsewhere =
      isTaken && dossier !== '' && into.name !== '' && !isOneName(dossier, into.name);
    const line = { source, ...signature(work.worksheet) };
    const remark = (kind: ToldKind, number?: number): Told => ({
      ...{ ...line, kind },
      ...(number === undefined ? {} : { number }),
    });
    return [
      { ...remark(became.kind), ...('held' in became && became.held && { held: became.held }) },
      ...alsoReplaced.map((also): Told => ({ ...remark('replaces-also'), also })),
      ...(isTaken && work.edition < edition ? [remark('older-edition', work.edition)] : []),
      ...(isBefore ? [remark('maybe-older')] : []),
      ...(isElsewhere ? [{ ...remark('other-dossier'), other: dossier }] : []),
      ...(other === undefined ? [] : [{ ...remark('other-name'), other }]),
      ...(isTaken && work.keptReasons ? [remark('reasons-kept')] : []),
      ...(work.hasMore ? [remark('parts-left')] : []),
      ...(elsewhere > 0 ? [remark('record-left', elsewhere)] : []),
    ];
  });
  const now = present.entries();
  const ids = new Set(now.map(({ id }) => id));
  return {
    add: now.filter((entry) => !before.includes(entry)),
    drop: before.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    told,
  };
}

/** One edit that puts in what was collected, to be undone in one. */
export function collectEdit({
  add,
  drop: gone = [],
}: Pick<CollectOutcome, 'add'> & Partial<Pick<CollectOutcome, 'drop'>>): Edit {
  const changes = [
    ...gone.map((id) => drop('collected', id)),
    ...add.map((entry) => put('collected', entry)),
  ];
  return { set: 'several', changes };
}
