import type { Arrival, Told, ToldKind } from './arrival.ts';
import { crc32 } from './codec/crc32.ts';
import type { Edit } from './edit.ts';
import { MAX_NAME } from './limits.ts';
import { withoutInvited } from './invited.ts';
import { mapped } from './mapped.ts';
import { differences } from './merge.ts';
import { movedSheet, movesOf, saidOf } from './own-numbers.ts';
import { drop, put } from './part-edit.ts';
import { withoutKnown } from './owners-clauses.ts';
import { LISTS } from './part-lists.ts';
import { personIn, plainName } from './person.ts';
import { canonical, isSame } from './same.ts';
import { NO_REASON, ownOnly } from './statuses-only.ts';
import { tidyText, tidyWorksheet } from './tidy.ts';
import type { Collected, Content, DealRecord, Worksheet } from './types.ts';

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

/** Whether a worksheet says why, anywhere: with a note, the text of an added clause, or a reason to hide one. */
const saysWhy = ({ answers, own = {}, hidden = {} }: Worksheet) =>
  Object.values(answers).some(({ note }) => note) ||
  Object.values(own).some(({ about, ask }) => about ?? ask) ||
  Object.values(hidden).some((reason) => reason !== NO_REASON);

/** A worksheet with the reasons of an earlier one, where what they are about is the same. */
function withReasons(worksheet: Worksheet, earlier: Worksheet): Worksheet {
  const { answers, own = {}, hidden = {} } = worksheet;
  return tidyWorksheet({
    ...worksheet,
    answers: mapped(answers, (answer, item) => {
      const before = earlier.answers[item];
      return before?.note && before.answer === answer.answer
        ? { ...answer, note: before.note }
        : answer;
    }),
    own: mapped(own, (clause, item) => {
      const before = earlier.own?.[item];
      return before && isSame(ownOnly(before), clause) ? before : clause;
    }),
    hidden: mapped(hidden, (reason, item) => earlier.hidden?.[item] ?? reason),
  });
}

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
  /** Where its sender puts the deal. */
  readonly record: DealRecord;
  /** When a file was last changed, in milliseconds; a link does not tell. */
  readonly changed?: number;
  /** Whether it has the reasons of what the same person sent before. */
  readonly keptReasons?: true;
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
  // A link was written without what the invitation hid; a file of the whole dossier holds it.
  const content: Content =
    'shared' in result ? result.shared : withoutInvited(result.content.dossier);
  const worksheet = tidyWorksheet(content.worksheet);
  const who = signature(worksheet);
  if (content.instrument !== instrument)
    return { kind: 'other-instrument', ...who, number: content.instrument };
  if (content.edition > newest) return { kind: 'newer-edition', ...who, number: content.edition };
  if ('kind' in result && result.kind === 'invitation') return { kind: 'invitation', ...who };
  const { collected, rounds, snapshots, plan, record } = content;
  const hasMore = [collected, rounds, snapshots, plan].some((part) => part !== undefined);
  const changed = 'content' in result && { changed: Date.parse(result.content.dossier.changed) };
  return { ...workOf({ edition: content.edition, worksheet }), hasMore, record, ...changed };
}

/** How many clauses somebody else's state puts elsewhere than mine. */
function clausesElsewhere(mine: Content, { worksheet, record }: Brought): number {
  if (Object.keys(record).length === 0) return 0;
  const found = differences(mine, { ...mine, worksheet, record });
  const items = found.filter(({ part, kind }) => part === 'record' && kind !== 'missing');
  return new Set(items.map(({ item }) => item)).size;
}

/** Arrivals that say nothing of why, with what the same person said before, here or just now. */
function withEarlierReasons(
  sorted: readonly (Brought | Refused)[],
  into: Content,
  manyRoles: boolean,
): (Brought | Refused)[] {
  const before = into.collected ?? [];
  const known = [...before, ...sorted.filter((work) => 'key' in work)];
  const personOf = personIn(
    known.map(({ worksheet }) => worksheet),
    manyRoles,
  );
  const newest = new Map<string, Worksheet>();
  const keep = (worksheet: Worksheet) => {
    const person = personOf(worksheet);
    if (person !== undefined && saysWhy(worksheet)) newest.set(person, worksheet);
  };
  for (const { worksheet } of before) keep(worksheet);
  /** What the same arrival became when it was collected before: it finds its own reasons again. */
  const becameOf = (bare: Worksheet, person: string | undefined) =>
    before.find(
      ({ worksheet }) =>
        person !== undefined &&
        personOf(worksheet) === person &&
        isSame(withoutKnown(withReasons(bare, worksheet), into), worksheet),
    )?.worksheet;
  return sorted.map((work) => {
    if (!('key' in work)) return work;
    keep(work.worksheet);
    if (saysWhy(work.worksheet)) return work;
    const person = personOf(work.worksheet);
    const earlier = becameOf(work.worksheet, person) ?? newest.get(person ?? '');
    if (!earlier) return work;
    const worksheet = withReasons(work.worksheet, earlier);
    if (isSame(worksheet, work.worksheet)) return work;
    return { ...work, ...workOf({ edition: work.edition, worksheet }), keptReasons: true };
  });
}

/**
 * Takes in what came back: says which worksheets to put into the dossier, and what to tell about each
 * arrival. One that cannot be taken is named; the rest are taken. Collecting again what was collected
 * changes nothing, and among distinct people the order of arrivals does not matter. Of one person's
 * arrivals the last one stays, without the files that were changed before another one of theirs. Who is who, `person.ts` says. Where two
 * people drew the same number for two own clauses, that of the later one moves (`own-numbers.ts`).
 *
 * @param into the owner's dossier, or blank work where there is none yet; it is not changed
 * @see collectEdit which makes one edit of what is to be added, to be undone in one
 */
export function collect(
  into: Content,
  arrivals: readonly Arrival[],
  { edition, received, mayBeBare = false, manyRoles = false }: CollectContext,
): CollectOutcome {
  const own = workOf(into);
  const before = into.collected ?? [];
  let present = before.map((entry) => ({ entry, work: workOf(entry) }));
  const read = arrivals.map((arrival) => sortOut(arrival, into.instrument, edition));
  const whole = mayBeBare ? withEarlierReasons(read, into, manyRoles) : read;
  const all = [own, ...present.map(({ work }) => work), ...whole.filter((work) => 'key' in work)];
  const personOf = personIn(
    all.map(({ worksheet }) => worksheet),
    manyRoles,
  );
  const sorted = whole.map((work): Brought | Refused => {
    if (!('key' in work)) return work;
    if (!work.worksheet.own && !work.worksheet.hidden) return work;
    // It was collected before the owner said the same.
    if (present.some((one) => one.work.key === work.key)) return work;
    const worksheet = withoutKnown(work.worksheet, into);
    return { ...work, ...workOf({ edition: work.edition, worksheet }) };
  });
  const brought = sorted.filter((work) => 'key' in work);
  /** Whether it is of the owner: a file of theirs may have been passed on to the other side. */
  const isOwners = (worksheet: Worksheet) => {
    const person = personOf(worksheet);
    if (person === undefined || person !== personOf(own.worksheet)) return false;
    if (worksheet.side === own.worksheet.side) return true;
    const isChosenLater = worksheet.side === undefined || own.worksheet.side === undefined;
    const name = plainName(worksheet);
    return isChosenLater && name !== '' && name === plainName(own.worksheet);
  };
  const counting = brought.filter((work) => saysAnything(work) && !isOwners(work.worksheet));
  const newestFile = new Map<string | undefined, number>();
  for (const { worksheet, changed = 0 } of counting) {
    const person = personOf(worksheet);
    newestFile.set(person, Math.max(changed, newestFile.get(person) ?? 0));
  }
  /** Whether the same person has a file among the arrivals that was changed later. */
  const isOlderFile = ({ worksheet, changed }: Brought) =>
    changed !== undefined && changed < (newestFile.get(personOf(worksheet)) ?? 0);
  const lastOf = new Map<string | undefined, Work>();
  for (const work of counting) {
    if (!isOlderFile(work)) lastOf.set(personOf(work.worksheet), work);
  }

  /** Work with its own clauses under numbers that mean nothing else in the worksheets of others. */
  function partedFrom(others: readonly Work[], { edition, worksheet }: Work): Work {
    const taken = [own, ...others].map((other) => other.worksheet.own ?? {});
    const moves = movesOf(worksheet.own ?? {}, taken, saidOf(worksheet));
    return workOf({ edition, worksheet: movedSheet(worksheet, moves) });
  }

  /**
   * Whether this very worksheet was collected before: as it came, or with the numbers that its own
   * clauses were given beside those of everybody else, of whom the same person may have been one.
   */
  const isHere = (work: Work, settled: Work, same: typeof present) =>
    present.some(({ work: { key } }) => key === work.key || key === settled.key) ||
    same.some((one) => {
      const rest = present.filter((other) => other !== one).map((other) => other.work);
      return partedFrom(rest, work).key === one.work.key;
    });

  /** Takes a worksheet in, if it is to be taken; and gives what it replaces. */
  function take(work: Brought, { via, source }: Arrival): readonly [ToldKind, ...Collected[]] {
    const { worksheet, key } = work;
    const person = personOf(worksheet);
    const isKnown = person !== undefined;
    if (!saysAnything(work)) return ['empty'];
    if (isSame(worksheet, own.worksheet)) return ['own'];
    if (isOwners(worksheet))
      return worksheet.mark !== undefined && worksheet.mark === own.worksheet.mark
        ? ['own-older']
        : ['own-name'];
    if (isKnown && lastOf.get(person)?.key !== key)
      return [isOlderFile(work) ? 'older-file' : 'outdated'];
    const same = present.filter((one) => isKnown && personOf(one.work.worksheet) === person);
    const others = present.filter((one) => !same.includes(one));
    const settled = partedFrom(
      others.map((other) => other.work),
      work,
    );
    if (isHere(work, settled, same)) return ['same-again'];
    const [first] = same;
    if (!first && present.length >= LISTS.collected.most) return ['no-room'];
    const ids = new Set(present.map((other) => other.entry.id));
    const entry: Collected = {
      ...{ id: first?.entry.id ?? idFor(work, ids), received, edition: work.edition, via },
      ...{ source: tidyText(source, MAX_NAME), worksheet: settled.worksheet },
    };
    const taken = { entry, work: settled };
    if (first) present.splice(present.indexOf(first), 1, taken);
    else present.push(taken);
    present = present.filter((one) => one === taken || !same.includes(one));
    return first ? ['replaces', ...same.map((one) => one.entry)] : ['added'];
  }

  /** The name under which others gave answers with the same mark: one person, or a file passed on. */
  function otherName({ worksheet: { name, mark } }: Work): string | undefined {
    if (name === undefined || mark === undefined) return undefined;
    const others = present.map(({ entry }) => entry.worksheet);
    return others.find(
      (one) => one.mark === mark && one.name && plainName(one) !== plainName({ name }),
    )?.name;
  }

  const told = sorted.flatMap((work, index): Told[] => {
    const arrival = arrivals[index]!;
    const { source } = arrival;
    if (!('key' in work)) return [{ source, ...work }];
    const [kind, replaced, ...alsoReplaced] = take(work, arrival);
    const line = { source, ...signature(work.worksheet) };
    const isTaken = kind === 'added' || kind === 'replaces';
    const elsewhere = clausesElsewhere(into, work);
    const isBefore = replaced && work.changed && work.changed < Date.parse(replaced.received);
    const other = isTaken ? otherName(work) : undefined;
    const remark = (kind: ToldKind, number?: number): Told => ({
      ...line,
      kind,
      ...(number === undefined ? {} : { number }),
    });
    return [
      { ...line, kind },
      ...alsoReplaced.map((also): Told => ({ ...remark('replaces-also'), also })),
      ...(isTaken && work.edition < edition ? [remark('older-edition', work.edition)] : []),
      ...(isBefore ? [remark('maybe-older')] : []),
      ...(other === undefined ? [] : [{ ...remark('other-name'), other }]),
      ...(isTaken && work.keptReasons ? [remark('reasons-kept')] : []),
      ...(work.hasMore ? [remark('parts-left')] : []),
      ...(elsewhere > 0 ? [remark('record-left', elsewhere)] : []),
    ];
  });
  const now = present.map(({ entry }) => entry);
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
