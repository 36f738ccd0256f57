import { isSame } from './same.ts';
import type { Dossier } from './types.ts';

/** How the dossiers of a backup stand to those that are there. */
export interface BackupComparison {
  /** Not there: to be taken in (`restoreDossier` of the store). */
  readonly missing: readonly Dossier[];
  /** There with the same content, whatever its dates: nothing to do. */
  readonly unchanged: readonly Dossier[];
  /** There with other content. The reader decides: keep both, replace, or skip. */
  readonly conflicts: readonly { readonly here: Dossier; readonly inBackup: Dossier }[];
}

/** Whether two dossiers hold the same, whatever their dates and their ids. */
export function isSameContent(a: Dossier, b: Dossier): boolean {
  const contentOf = (dossier: Dossier) => ({ ...dossier, id: '', created: '', changed: '' });
  return isSame(contentOf(a), contentOf(b));
}

/** Compares a backup with what is there, by id. Changes nothing. */
export function compareBackup(
  inBackup: readonly Dossier[],
  here: readonly Dossier[],
): BackupComparison {
  const byId = new Map(here.map((dossier) => [dossier.id, dossier]));
  const missing: Dossier[] = [];
  const unchanged: Dossier[] = [];
  const conflicts: { here: Dossier; inBackup: Dossier }[] = [];
  for (const dossier of inBackup) {
    const present = byId.get(dossier.id);
    if (!present) missing.push(dossier);
    else if (isSameContent(present, dossier)) unchanged.push(dossier);
    else conflicts.push({ here: present, inBackup: dossier });
  }
  return { missing, unchanged, conflicts };
}
