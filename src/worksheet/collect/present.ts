import { crc32 } from '#worksheet/codec/crc32.ts';
import { asItCame } from '#worksheet/entered-stances.ts';
import { MAX_NAME } from '#worksheet/limits.ts';
import { movedSheet, movesOf, saidOf } from '#worksheet/own-numbers.ts';
import { LISTS } from '#worksheet/part-lists.ts';
import { tidyText } from '#worksheet/tidy.ts';
import type { Collected, Content } from '#worksheet/types.ts';
import type { Arrival, Told } from './arrival.ts';
import { type PersonOf, plainName } from './person.ts';
import { isPartOf, sizeOf, type Work, workOf } from './work.ts';

/** What became of a worksheet; of one that replaces, the entries that it replaces. */
export type Taken =
  | { readonly kind: 'added' | 'same-again' | 'no-room' }
  | { readonly kind: 'holds-less'; readonly held: NonNullable<Told['held']> }
  | { readonly kind: 'replaces'; readonly replaced: readonly [Collected, ...Collected[]] };

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

/**
 * The worksheets that a dossier holds of others, and what takes one more in.
 *
 * @param into the owner's dossier
 * @param received ISO date and time of what comes now
 */
export function presentIn(into: Content, personOf: PersonOf, received: string) {
  const own = workOf(into);
  const before = into.collected ?? [];
  let present = before.map((entry) => {
    const came = workOf({ edition: entry.edition, worksheet: asItCame(into, entry) }).key;
    return { entry, work: workOf(entry), came };
  });

  /** Work with its own clauses under numbers that mean nothing else in the worksheets of others. */
  function partedFrom(others: readonly Work[], { edition, worksheet }: Work): Work {
    const taken = [own, ...others].map((other) => other.worksheet.own ?? {});
    const moves = movesOf(worksheet.own ?? {}, taken, saidOf(worksheet));
    return workOf({ edition, worksheet: movedSheet(worksheet, moves) });
  }

  const holds = (key: string) => present.some(({ work, came }) => work.key === key || came === key);

  /**
   * Whether this very worksheet was collected before: as it came, whatever was entered for its person
   * since, or with the numbers that its own clauses were given beside those of everybody else, of whom
   * the same person may have been one.
   */
  const isHere = (work: Work, settled: Work, same: typeof present) =>
    holds(work.key) ||
    holds(settled.key) ||
    same.some((one) => {
      const rest = present.filter((other) => other !== one).map((other) => other.work);
      return partedFrom(rest, work).key === one.work.key;
    });

  return {
    /** Whether a worksheet with this key is there. */
    holds,

    /**
     * Takes a worksheet in, in the place of what the same person sent before.
     *
     * @param evenLess whether it is taken where it holds no more than a part of that
     */
    take(work: Work, { via, source }: Arrival, evenLess: boolean): Taken {
      const person = personOf(work.worksheet);
      const same = present.filter(
        (one) => person !== undefined && personOf(one.work.worksheet) === person,
      );
      const others = present.filter((one) => !same.includes(one));
      const settled = partedFrom(
        others.map((other) => other.work),
        work,
      );
      if (isHere(work, settled, same)) return { kind: 'same-again' };
      const [first, ...more] = same;
      const whole = same.find((one) => isPartOf(settled, one.work));
      if (whole && !evenLess) {
        const held = [sizeOf(settled.worksheet), sizeOf(whole.work.worksheet)] as const;
        return { kind: 'holds-less', held };
      }
      if (!first && present.length >= LISTS.collected.most) return { kind: 'no-room' };
      const ids = new Set(present.map((other) => other.entry.id));
      const entry: Collected = {
        ...{ id: first?.entry.id ?? idFor(work, ids), received, edition: work.edition, via },
        ...{ source: tidyText(source, MAX_NAME), worksheet: settled.worksheet },
      };
      const taken = { entry, work: settled, came: settled.key };
      if (!first) {
        present.push(taken);
        return { kind: 'added' };
      }
      present = present.flatMap((one) => (one === first ? taken : more.includes(one) ? [] : one));
      return { kind: 'replaces', replaced: [first.entry, ...more.map((one) => one.entry)] };
    },

    /** The name under which others gave answers with the same mark: one person, or a file passed on. */
    otherName({ worksheet: { name, mark } }: Work): string | undefined {
      if (name === undefined || mark === undefined) return undefined;
      const others = present.map(({ entry }) => entry.worksheet);
      return others.find(
        (one) => one.mark === mark && one.name && plainName(one) !== plainName({ name }),
      )?.name;
    },

    /** What is collected now. */
    entries: () => present.map(({ entry }) => entry),
  };
}
