import type { PersonOf } from './person.ts';
import type { Brought } from './sort-out.ts';

/**
 * Which of the arrivals of one person counts: the last one, without the files that were changed before
 * another one of theirs.
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
  const lastOf = new Map<string | undefined, Brought>();
  for (const work of counting) {
    if (!isOlderFile(work)) lastOf.set(personOf(work.worksheet), work);
  }
  return {
    /** Whether the same person has a file among the arrivals that was changed later. */
    isOlderFile,
    /** Whether these are the answers that count of a person. */
    isLast: ({ worksheet, key }: Brought) => lastOf.get(personOf(worksheet))?.key === key,
  };
}
