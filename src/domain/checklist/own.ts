import type { Checklist, Clause, Priority } from '#schemas/checklist.ts';
import type { OwnClause } from '#worksheet/types.ts';
import type { Person } from './people.ts';
import { PRIORITIES, rankOf } from './priority.ts';

/** One text of a clause that readers added, with everybody whose worksheet holds it. */
export interface OwnVersion {
  readonly text: OwnClause;
  readonly people: readonly Person[];
}

/** A clause that readers added, in the form of a clause of the instrument. It has no group and no stage. */
export interface AddedClause {
  /** `own-1234`: no id of an instrument, and fit for an anchor. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Empty where nobody wrote it. */
  readonly settles: string;
  readonly ask: string;
  /** Id of the role that leads it, where one was named. */
  readonly lead?: string | undefined;
  readonly look?: undefined;
  readonly group?: undefined;
  readonly stage?: undefined;
  /**
   * Every different text of it. The first stands above: that of the owner of the deal, else the
   * one with the strictest priority.
   */
  readonly versions: readonly [OwnVersion, ...OwnVersion[]];
}

export type AnyClause = Clause | AddedClause;

/** Whether readers added it. */
export const isAdded = (clause: AnyClause): clause is AddedClause => 'versions' in clause;

/** Priority of a text; `should` where it says none. */
export const priorityOf = ({ priority }: OwnClause): Priority =>
  PRIORITIES[(priority ?? 0) - 1] ?? 'should';

const keyOf = ({ title, about, ask, lead, priority }: OwnClause) =>
  JSON.stringify([title, about, ask, lead, priority]);

function versionsOf(number: number, people: readonly Person[]): OwnVersion[] {
  const versions = new Map<string, { text: OwnClause; people: Person[] }>();
  for (const person of people) {
    const text = person.worksheet.own?.[number];
    if (!text) continue;
    const version = versions.get(keyOf(text)) ?? { text, people: [] };
    version.people.push(person);
    versions.set(keyOf(text), version);
  }
  const owned = (version: OwnVersion) => version.people.some(({ isOwner }) => isOwner);
  const rank = ({ text }: OwnVersion) => rankOf(priorityOf(text));
  return [...versions.values()].sort(
    (a, b) => Number(owned(b)) - Number(owned(a)) || rank(a) - rank(b),
  );
}

/**
 * The clauses that people added, by number. No text is lost: where two people wrote different texts
 * under one number, both are kept with who wrote them.
 *
 * @param people in an order that does not depend on who came first; see `peopleOf`
 */
export function addedClauses(checklist: Checklist, people: readonly Person[]): AddedClause[] {
  const numbers = new Set(people.flatMap(({ worksheet }) => Object.keys(worksheet.own ?? {})));
  return [...numbers]
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const [first, ...others] = versionsOf(number, people);
      if (!first) return [];
      const { title, about: settles = '', ask = '' } = first.text;
      const lead = checklist.roles.find((role) => role.number === first.text.lead)?.id;
      const shown = { id: `own-${number}`, number, title, settles, ask, ...(lead && { lead }) };
      return { ...shown, versions: [first, ...others] };
    });
}
