import { MAX_ITEM, MAX_TARGET } from './limits.ts';
import { type PartEntries, type PartList, tidyEntriesOf } from './part-lists.ts';
import { isNewRecord, isNewSheet, tidyShared } from './tidy.ts';
import type { Dossier, DossierParts, Invited, Worksheet } from './types.ts';

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
    ...tidyList(given, 'changes'),
    ...(invited ? { invited: tidyInvited(invited) } : {}),
  };
}

/** Everything a dossier holds in normal form, but for its id. */
export function tidyDossier(given: Omit<Dossier, 'id'>): Omit<Dossier, 'id'> {
  const { created, changed } = given;
  return { ...tidyShared(given), created, changed, ...tidyParts(given) };
}

/** Versions of storage and of files; each holds what the ones before it do. */
export type ContentVersion = 1 | 2 | 3;

const PART_NAMES: readonly (keyof DossierParts)[] = [
  'collected',
  'rounds',
  'snapshots',
  'targets',
  'plan',
  'invited',
];

/**
 * The lowest version of storage and files that holds a dossier. What the versions are, `kept.ts`
 * says.
 *
 * @param given in normal form
 */
export function versionOf(
  given: Pick<Dossier, 'worksheet' | 'record'> & DossierParts,
): ContentVersion {
  if (needsThird(given)) return 3;
  return PART_NAMES.some((name) => given[name] !== undefined) ? 2 : 1;
}

function needsThird({
  changes,
  collected,
  snapshots,
  rounds,
  ...own
}: Parameters<typeof versionOf>[0]) {
  const inSheets = (
    sheets: readonly { readonly worksheet: Worksheet; readonly source?: string }[] = [],
  ) => sheets.some(({ worksheet, source }) => source !== undefined || isNewSheet(worksheet));
  return (
    changes !== undefined ||
    isNewSheet(own.worksheet) ||
    isNewRecord(own.record) ||
    inSheets(collected) ||
    inSheets(snapshots) ||
    (snapshots ?? []).some((one) => isNewRecord(one.record) || inSheets(one.collected)) ||
    (rounds ?? []).some(({ item }) => item > MAX_ITEM)
  );
}
