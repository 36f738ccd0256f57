import { MAX_NAME, MAX_PLAN_TEXT } from './limits.ts';
import { LISTS, type PartEntries, type PartList, roomIn, sortEntries } from './part-lists.ts';
import { type FieldEdit, withKey } from './sheet-edit.ts';
import { tidyInvited, tidyTarget } from './tidy-dossier.ts';
import { tidyText } from './tidy.ts';
import type { DossierParts, Invited, PlanEntry, Snapshot } from './types.ts';

/**
 * Puts an entry into a list, in place of the one with the same id, or takes that one out. Use `put`
 * and `drop`.
 */
export type EntryChange = {
  [List in PartList]: {
    readonly set: List;
    readonly id: string;
    readonly to: PartEntries[List] | undefined;
  };
}[PartList];

/**
 * A change of one part of a dossier. One that names an entry which is not there, and does not bring
 * it, does nothing: it is gone in another tab. One that adds to a full list does nothing (`roomIn`).
 * A full history of a deal gives its oldest change up instead; undo does not bring that one back.
 */
export type PartChange =
  | EntryChange
  /** Renames a snapshot. */
  | { readonly set: 'snapshot-name'; readonly id: string; readonly to: string }
  /** A target; undefined goes back to the default. */
  | { readonly set: 'target'; readonly item: number; readonly to: number | undefined }
  | ({ readonly set: 'plan-field'; readonly id: string } & FieldEdit<Omit<PlanEntry, 'id'>>)
  | { readonly set: 'invited'; readonly to: Invited | undefined }
  /** When the answer to the invitation was sent. */
  | { readonly set: 'sent'; readonly to: string | undefined };

const OTHER_SETS: readonly PartChange['set'][] = [
  'snapshot-name',
  'target',
  'plan-field',
  'invited',
  'sent',
];
const PART_SETS = new Set<string>([...Object.keys(LISTS), ...OTHER_SETS]);

export function isPartChange(change: { readonly set: string }): change is PartChange {
  return PART_SETS.has(change.set);
}

/** The change that adds an entry to a list, or replaces the one with the same id. */
export function put<List extends PartList>(list: List, entry: PartEntries[List]): EntryChange {
  return { set: list, id: LISTS[list].idOf(entry), to: entry } as EntryChange;
}

/**
 * The change that takes an entry out of a list.
 *
 * @param id of the entry; of a round, `roundId`
 */
export function drop(list: PartList, id: string): EntryChange {
  return { set: list, id, to: undefined };
}

type AnyEntry = PartEntries[PartList];
/** The rules of a list whose entries are not told apart here: they meet no entry of another list. */
const rulesOf = (list: PartList) =>
  LISTS[list] as unknown as {
    readonly idOf: (entry: AnyEntry) => string;
    readonly tidy: (entry: AnyEntry) => AnyEntry;
    readonly forgets?: boolean;
  };

function entryOf(parts: DossierParts, list: PartList, id: string): AnyEntry | undefined {
  const entries: readonly AnyEntry[] = parts[list] ?? [];
  return entries.find((entry) => rulesOf(list).idOf(entry) === id);
}

/** What the field that a change names holds now. */
export function partValueAt(parts: DossierParts, change: PartChange): PartChange['to'] {
  switch (change.set) {
    case 'snapshot-name':
      return (entryOf(parts, 'snapshots', change.id) as Snapshot | undefined)?.name;
    case 'plan-field':
      return (entryOf(parts, 'plan', change.id) as PlanEntry | undefined)?.[change.field];
    case 'target':
      return parts.targets?.[change.item];
    case 'invited':
      return parts.invited;
    case 'sent':
      return parts.invited?.sent;
    default:
      return entryOf(parts, change.set, change.id);
  }
}

function planValueOf({ field, to }: PartChange & { readonly set: 'plan-field' }) {
  if (field === 'text') return to === undefined ? to : tidyText(to, MAX_PLAN_TEXT);
  if (field === 'owner') return (to && tidyText(to, MAX_NAME)) || undefined;
  return to || undefined;
}

/** The value of a change in normal form. */
export function partValueOf(change: PartChange): PartChange['to'] {
  switch (change.set) {
    case 'snapshot-name':
      // Undefined comes from undo alone, where the snapshot is gone.
      return (change.to as string | undefined) && tidyText(change.to, MAX_NAME);
    case 'plan-field':
      return planValueOf(change);
    case 'target':
      return change.to === undefined ? undefined : tidyTarget(change.to);
    case 'invited':
      return change.to && tidyInvited(change.to);
    case 'sent':
      return change.to;
    default:
      return change.to && rulesOf(change.set).tidy(change.to);
  }
}

/** The dossier with a list that has `entry` in the place of the one with its id, or has it no more. */
function withEntry<T extends DossierParts>(
  parts: T,
  list: PartList,
  id: string,
  entry: AnyEntry | undefined,
): T {
  const { idOf, forgets = false } = rulesOf(list);
  if (entry && idOf(entry) !== id) throw new RangeError(`The entry is not that of ${id}.`);
  const before: readonly AnyEntry[] = parts[list] ?? [];
  const others = before.filter((other) => idOf(other) !== id);
  const isTooMany = entry && others.length === before.length && roomIn(parts, list) === 0;
  if (isTooMany && !forgets) return parts;
  const sorted = entry ? sortEntries(list, [...others, entry] as never[]) : others;
  const after = isTooMany ? sorted.slice(1) : sorted;
  return withKey(parts, list, after.length > 0 ? after : undefined);
}

/** The fields that an entry cannot be without. */
const REQUIRED = new Set<string>(['name', 'text', 'day']);

function withEntryField<T extends DossierParts>(
  parts: T,
  list: 'snapshots' | 'plan',
  id: string,
  field: string,
  to: unknown,
): T {
  const entry = entryOf(parts, list, id);
  if (!entry || (to === undefined && REQUIRED.has(field))) return parts;
  return withEntry(parts, list, id, withKey(entry, field, to));
}

/**
 * The dossier with the value of a change in its part.
 *
 * @returns the very same object where there is nothing to change
 */
export function applyToPart<T extends DossierParts>(parts: T, change: PartChange): T {
  const to = partValueOf(change);
  switch (change.set) {
    case 'snapshot-name':
      return withEntryField(parts, 'snapshots', change.id, 'name', to);
    case 'plan-field':
      return withEntryField(parts, 'plan', change.id, change.field, to);
    case 'target': {
      const targets = withKey(parts.targets ?? {}, change.item, to);
      return withKey(parts, 'targets', Object.keys(targets).length > 0 ? targets : undefined);
    }
    case 'invited':
      return withKey(parts, 'invited', to);
    case 'sent':
      return parts.invited ? withKey(parts, 'invited', withKey(parts.invited, 'sent', to)) : parts;
    default:
      return withEntry(parts, change.set, change.id, to as AnyEntry | undefined);
  }
}
