import type { Checklist } from '#schemas/checklist.ts';
import { MAX_OWN, MIN_OWN } from '#worksheet/limits.ts';

/** Id of a clause that a reader added (`domain/checklist/own.ts`). */
const OWN_ID = /^own-(\d{4})$/;
/** Stands after the priority of a clause on which roles are in conflict, or that some of them reject. */
export const MARKED = { conflict: 'conflict', rejected: 'rejected' } as const;
export type Marked = keyof typeof MARKED;
/** An id as it stands under the title of a clause in Word: "ip-present-assignment (must, conflict)". */
const ID_LINE =
  /^([a-z0-9]+(?:-[a-z0-9]+)*)(?: \((?:must|should|consider)(?:, (?:conflict|rejected))?\))?$/;

/** Name of the bookmark around the title of a clause: it stays when its id was deleted by mistake. */
export const bookmarkOf = (item: number): string => `clause_${item}`;

/** Number of the clause that a bookmark names. */
export function itemOfBookmark(name: string): number | undefined {
  const number = /^clause_(\d{1,4})$/.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * Finds clauses by their ids: those of the checklist, retired ones that have a successor, and own ones.
 *
 * @returns number of the clause, or undefined for an id that is not known
 */
export function clauseFinder({ items, retired }: Checklist): (id: string) => number | undefined {
  const known = new Map<string, number>();
  for (const { list, id, number, successor } of retired)
    if (list === 'items') known.set(id, successor ?? number);
  for (const { id, number } of items) known.set(id, number);
  return (id) => {
    const own = Number(OWN_ID.exec(id)?.[1] ?? 0);
    return own >= MIN_OWN && own <= MAX_OWN ? own : known.get(id);
  };
}

/** What a line of a clause cell has to say: its id where it looks like one. */
export const idInLine = (line: string): string | undefined => ID_LINE.exec(line.trim())?.[1];
