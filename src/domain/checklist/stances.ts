import type { Checklist } from '#schemas/checklist.ts';
import type { Person } from './people.ts';

export type Stance = Checklist['stances'][number];

/** What one person says of one clause. */
export interface Voice {
  readonly person: Person;
  /** Absent where only a note was written, or this edition does not know the stance. */
  readonly stance?: Stance;
  /** The reason as written; never empty. */
  readonly reason?: string;
  /**
   * The owner of the deal entered it for the person, as in a meeting: what the person said before,
   * empty where it was nothing. Absent where it is the person's own (`worksheet/entered-stances.ts`).
   */
  readonly entered?: Pick<Voice, 'stance' | 'reason'>;
}

/**
 * What everybody says of one clause, in the order of the people. Who chose nothing and wrote nothing
 * is left out.
 *
 * @param item number of the clause
 */
export function voicesOf(
  { stances }: Pick<Checklist, 'stances'>,
  people: readonly Person[],
  item: number,
): Voice[] {
  return people.flatMap((person) => {
    const given = person.worksheet.answers[item];
    if (!given) return [];
    const stance = stances.find(({ number }) => number === given.answer);
    const reason = given.note?.trim();
    if (!stance && !reason) return [];
    return { person, ...(stance && { stance }), ...(reason && { reason }) };
  });
}

/** Whether a stance asks for a reason that is not written. */
export const isUnreasoned = ({ stance, reason }: Voice): boolean =>
  stance?.needsReason === true && reason === undefined;
