import {
  MAX_CHANGES,
  MAX_COLLECTED,
  MAX_NAME,
  MAX_PLAN,
  MAX_PLAN_TEXT,
  MAX_ROUNDS,
  MAX_SNAPSHOTS,
  MAX_TEXT,
} from './limits.ts';
import { tidyAnswer, tidyRecord, tidyText, tidyWorksheet } from './tidy.ts';
import type {
  ChangedField,
  ClauseChange,
  Collected,
  DossierParts,
  PlanEntry,
  Round,
  Snapshot,
  Vote,
} from './types.ts';

/** An entry of each list of a dossier. */
export interface PartEntries {
  collected: Collected;
  rounds: Round;
  snapshots: Snapshot;
  plan: PlanEntry;
  changes: ClauseChange;
}

export type PartList = keyof PartEntries;

/** What has to be known of a list to keep it. */
interface ListRules<Entry> {
  /** Entries it may have. */
  readonly most: number;
  /** Whether a full list gives its first entry up for a new one, or takes none. */
  readonly forgets?: boolean;
  /** What no two entries share. */
  readonly idOf: (entry: Entry) => string;
  /** What comes first where the list is sorted; the id decides where that is the same. */
  readonly placeOf: (entry: Entry) => string;
  /** The entry in normal form. */
  readonly tidy: (entry: Entry) => Entry;
}

function tidyVote({ side, name, answer }: Vote): Vote {
  return {
    ...(side === undefined ? {} : { side }),
    ...(name ? { name: tidyText(name, MAX_NAME) } : {}),
    answer: tidyAnswer(answer),
  };
}

function tidyRound({ item, at, first, second = [] }: Round): Round {
  return {
    item,
    at,
    first: first.map(tidyVote),
    ...(second.length > 0 ? { second: second.map(tidyVote) } : {}),
  };
}

function tidyCollected({ id, received, edition, via, source, worksheet }: Collected): Collected {
  return {
    ...{ id, received, edition, via },
    ...(source ? { source: tidyText(source, MAX_NAME) } : {}),
    worksheet: tidyWorksheet(worksheet),
  };
}

function tidySnapshot(given: Snapshot): Snapshot {
  const { id, at, name, edition, worksheet, record, collected } = given;
  return {
    ...{ id, at, name: tidyText(name, MAX_NAME), edition },
    worksheet: tidyWorksheet(worksheet),
    record: tidyRecord(record),
    collected: tidyEntriesOf('collected', collected),
  };
}

function tidyPlanEntry({ id, day, text, owner, done }: PlanEntry): PlanEntry {
  return {
    id,
    day,
    text: tidyText(text, MAX_PLAN_TEXT),
    ...(owner ? { owner: tidyText(owner, MAX_NAME) } : {}),
    ...(done ? { done } : {}),
  };
}

/** The fields of a clause whose changes are kept. */
export const CHANGED_FIELDS: readonly ChangedField[] = [
  ...(['status', 'owner', 'reason', 'note', 'acceptedBy', 'due', 'ref'] as const),
  ...(['stance', 'own', 'hidden'] as const),
];

/** How a clause may have been changed. */
export const CHANGED_VIA: readonly ClauseChange['via'][] = [
  ...(['hand', 'link', 'file', 'meeting', 'undo'] as const),
];

function tidyChange(given: ClauseChange): ClauseChange {
  const { id, at, item, field, from, to, by, role, theirs, via, source } = given;
  return {
    ...{ id, at, item, field },
    ...(from ? { from: tidyText(from, MAX_TEXT) } : {}),
    ...(to ? { to: tidyText(to, MAX_TEXT) } : {}),
    ...(by ? { by: tidyText(by, MAX_NAME) } : {}),
    ...(role === undefined ? {} : { role }),
    ...(theirs ? { theirs } : {}),
    via,
    ...(source ? { source: tidyText(source, MAX_NAME) } : {}),
  };
}

/** What tells a round from every other one of its dossier. */
export const roundId = ({ item, at }: Pick<Round, 'item' | 'at'>) =>
  `${String(item).padStart(3, '0')}@${at}`;

const idOf = (entry: { readonly id: string }) => entry.id;
const atOf = (entry: { readonly at: string }) => entry.at;

export const LISTS: { readonly [List in PartList]: ListRules<PartEntries[List]> } = {
  collected: {
    ...{ most: MAX_COLLECTED, idOf, tidy: tidyCollected },
    placeOf: ({ received }) => received,
  },
  rounds: { most: MAX_ROUNDS, idOf: roundId, placeOf: atOf, tidy: tidyRound },
  snapshots: { most: MAX_SNAPSHOTS, idOf, placeOf: atOf, tidy: tidySnapshot },
  plan: { most: MAX_PLAN, idOf, placeOf: ({ day }) => String(day), tidy: tidyPlanEntry },
  changes: { most: MAX_CHANGES, forgets: true, idOf, placeOf: atOf, tidy: tidyChange },
};

/** The entries of a list, each in normal form already, in the order of the list. */
export function sortEntries<List extends PartList>(
  list: List,
  entries: readonly PartEntries[List][],
): PartEntries[List][] {
  const { placeOf, idOf } = LISTS[list];
  // A space comes before every character of a time or an id.
  const keyed = entries.map((entry) => ({ entry, key: `${placeOf(entry)} ${idOf(entry)}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}

/** The entries of a list in normal form and in the order of the list. */
export function tidyEntriesOf<List extends PartList>(
  list: List,
  entries: readonly PartEntries[List][],
): PartEntries[List][] {
  return sortEntries(list, entries.map(LISTS[list].tidy));
}

/**
 * How many more entries a list of a dossier can take. An edit that adds one to a full list does
 * nothing, but in a list that forgets: there the first entry goes.
 */
export function roomIn(parts: DossierParts, list: PartList): number {
  return Math.max(0, LISTS[list].most - (parts[list]?.length ?? 0));
}
