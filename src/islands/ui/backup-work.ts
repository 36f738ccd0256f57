import { compareBackup, type BackupComparison } from '#worksheet/backup-comparison.ts';
import { readBackup, writeBackup, type BackupContent } from '#worksheet/backup.ts';
import type { DossierStore } from '#worksheet/store.ts';
import type { Dossier } from '#worksheet/types.ts';
import { download } from './download.ts';
import { today } from './export-report.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { fileText } from './file-text.ts';
import type { Message } from './MessageBox.tsx';
import { count } from './number.ts';
import { openStore } from './open-store.ts';

/** Writes every dossier of every tool into one file, and hands it out. */
export function saveBackup(base: string, madeBy: string): Message {
  const store = openStore(base);
  const dossiers = store.everything();
  if (dossiers.length === 0)
    return { text: 'There is nothing to back up yet: this browser holds no dossier.' };
  const left = store.unreadable().length;
  try {
    const made = new Date().toISOString();
    download(`playbook-backup-${today()}.json`, writeBackup(dossiers, { madeBy, made }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      text: 'All dossiers together are too much for one file. Save each as a file in its tool.',
      isError: true,
    };
  }
  return {
    text: `Saved ${count(dossiers.length, 'dossier')} in one file.`,
    ...(left > 0 && {
      details: [
        `${count(left, 'stored value')} could not be read and ${left === 1 ? 'is' : 'are'} not in it. The tools offer each as a file.`,
      ],
    }),
  };
}

/** A backup that was read, beside what this browser holds. Nothing has changed yet. */
export interface Plan extends BackupComparison {
  readonly store: DossierStore;
  readonly content: BackupContent;
}

/** Reads a chosen file and compares it with what is here. */
export async function readChosen(file: File, base: string): Promise<Plan | Message> {
  const chosen = await fileText(file);
  if (!chosen.ok) return { text: FILE_PROBLEMS[chosen.reason], isError: true };
  const result = readBackup(chosen.text);
  if (!result.ok) {
    const hint =
      result.reason === 'other-format'
        ? 'This is no backup. The file of a single dossier is opened in its tool, under “Dossiers and files”.'
        : FILE_PROBLEMS[result.reason];
    return { text: hint, details: result.problems, isError: true };
  }
  const store = openStore(base);
  const { content } = result;
  return { store, content, ...compareBackup(content.dossiers, store.everything()) };
}

/** What to do with a dossier that is here with other content. */
export type Decision = 'both' | 'replace' | 'skip';

export interface Restored {
  readonly added: readonly Dossier[];
  readonly replaced: readonly Dossier[];
  readonly skipped: number;
  readonly unchanged: number;
  /** Takes the whole restore back. */
  readonly undo: () => void;
}

/**
 * Restores a backup as the reader decided.
 *
 * @param decisions by id of the dossier; without one both are kept, which loses nothing
 */
export function restore(plan: Plan, decisions: ReadonlyMap<string, Decision>): Restored {
  const { store, missing, conflicts, unchanged } = plan;
  const added = missing.map((dossier) => store.restoreDossier(dossier));
  const replaced: Dossier[] = [];
  const before: Dossier[] = [];
  let skipped = 0;
  for (const { inBackup } of conflicts) {
    const decision = decisions.get(inBackup.id) ?? 'both';
    // Read again: another tab may have gone on with it since the file was chosen.
    const here = store.get(inBackup.id);
    if (decision === 'skip') skipped++;
    else if (decision === 'replace' && here) {
      before.push(here);
      const now = store.replaceDossier(inBackup);
      if (now) replaced.push(now);
    } else added.push(store.restoreDossier(inBackup));
  }
  return {
    added,
    replaced,
    skipped,
    unchanged: unchanged.length,
    undo() {
      for (const { id } of added) store.remove(id);
      for (const dossier of before) store.replaceDossier(dossier);
    },
  };
}
