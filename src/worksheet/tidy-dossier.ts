import { MAX_TARGET } from './limits.ts';
import { type PartEntries, type PartList, tidyEntriesOf } from './part-lists.ts';
import { tidyShared } from './tidy.ts';
import type { Dossier, DossierParts, Invited } from './types.ts';

/** A target to two decimals, so that one that was computed is kept as it is shown. */
export const tidyTarget = (target: number): number =>
  // Minus zero does not outlive JSON.
  Math.round(Math.min(Math.max(target, 0), MAX_TARGET) * 100) / 100 + 0;

export function tidyInvited({ at, sent }: Invited): Invited {
  return { at, ...(sent === undefined ? {} : { sent }) };
}

function tidyTargets(targets: Readonly<Record<number, number>>): Record<number, number> {
  return Object.fromEntries(
    Object.entries(targets).map(([item, target]) => [item, tidyTarget(target)]),
  );
}

function tidyList<List extends PartList>(
  parts: { readonly [Name in List]?: readonly PartEntries[Name][] },
  list: List,
): DossierParts {
  const entries = parts[list] ?? [];
  return entries.length > 0 ? { [list]: tidyEntriesOf(list, entries) } : {};
}

/** The parts of a dossier in normal form, without anything else: none that is empty, lists in order. */
export function tidyParts(given: DossierParts): DossierParts {
  const { targets = {}, invited } = given;
  return {
    ...tidyList(given, 'collected'),
    ...tidyList(given, 'rounds'),
    ...tidyList(given, 'snapshots'),
    ...(Object.keys(targets).length > 0 ? { targets: tidyTargets(targets) } : {}),
    ...tidyList(given, 'plan'),
    ...(invited ? { invited: tidyInvited(invited) } : {}),
  };
}

/** Everything a dossier holds in normal form, but for its id. */
export function tidyDossier(given: Omit<Dossier, 'id'>): Omit<Dossier, 'id'> {
  const { created, changed } = given;
  return { ...tidyShared(given), created, changed, ...tidyParts(given) };
}

const PART_NAMES: readonly (keyof DossierParts)[] = [
  'collected',
  'rounds',
  'snapshots',
  'targets',
  'plan',
  'invited',
];

/** Whether a dossier in normal form holds more than version 1 of storage and files can. */
export function hasParts(given: DossierParts): boolean {
  return PART_NAMES.some((name) => given[name] !== undefined);
}
