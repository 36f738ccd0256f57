import type { PersonOf } from './person.ts';
import type { Brought } from './sort-out.ts';
import { isPartOf } from './work.ts';

/**
 * Which of the arrivals of one person counts: the last one, without the files that were changed before
 * another one of theirs, and without links that hold no more than a part of another arrival. A link does
 * not tell when it was made, and the messages of a thread often stand with the newest on top.
 *
 * @param counting arrivals that may be taken, in their order
 */
export function newestOf(counting: readonly Brought[], personOf: PersonOf) {
  const newestFile = new Map<string | undefined, number>();
  for (const { worksheet, changed = 0 } of counting) {
    const person = personOf(worksheet);
    newestFile.set(person, Math.max(changed, newestFile.get(person) ?? 0));
  }
  const isOlderFile = ({ worksheet, changed }: Brought) =>
    changed !== undefined && changed < (newestFile.get(personOf(worksheet)) ?? 0);
  const ofOnePerson = (one: Brought, other: Brought) =>
    personOf(one.worksheet) === personOf(other.worksheet);
  /** Whether it is a link with no more than a part of another arrival; a file tells its time. */
  const isLess = (work: Brought) =>
    work.changed === undefined &&
    counting.some((other) => ofOnePerson(other, work) && isPartOf(work, other));
  const countsOf = new Map<string | undefined, Brought>();
  for (const work of counting) {
    if (!isOlderFile(work) && !isLess(work)) countsOf.set(personOf(work.worksheet), work);
  }
  return {
    /** Whether the same person has a file among the arrivals that was changed later. */
    isOlderFile,
    /** The arrival that counts of the person whose worksheet it is. */
    of: ({ worksheet }: Brought) => countsOf.get(personOf(worksheet)),
  };
}
