import { isSameContent } from './backup-comparison.ts';
import type { Cabinet, Change } from './cabinet.ts';
import type { Dossier } from './types.ts';

interface Tools {
  readonly cabinet: Cabinet;
  readonly insertAs: (id: string, content: Omit<Dossier, 'id'>, binned?: string) => Dossier;
  readonly restore: (id: string) => Dossier | undefined;
  readonly update: (id: string, change: Change) => Dossier | undefined;
  readonly newId: () => string;
  readonly time: () => string;
}

/** The part of a store that takes dossiers of a backup in (`backup.ts`). */
export function createRestore({ cabinet, insertAs, restore, update, newId, time }: Tools) {
  return {
    /**
     * Takes in a dossier of a backup, under its own id where that is free. Where it is not, the dossier
     * becomes one of its own beside what is there; one that lies in the bin unchanged comes out of it.
     */
    restoreDossier(dossier: Dossier): Dossier {
      const { id } = dossier;
      const present = cabinet.load(id);
      const isBinned = present?.binned !== undefined && isSameContent(present.dossier, dossier);
      // A key may be taken by a value that this version cannot read.
      const isFree = !cabinet.ids().includes(id);
      return (isBinned && restore(id)) || insertAs(isFree ? id : newId(), dossier);
    },

    /**
     * Puts a dossier of a backup in the place of the one with its id, after the reader has said so. What
     * was there goes to the bin as a dossier of its own.
     *
     * @returns undefined where there is none with this id
     */
    replaceDossier(dossier: Dossier): Dossier | undefined {
      const present = cabinet.load(dossier.id)?.dossier;
      if (!present) return undefined;
      insertAs(newId(), present, time());
      return update(dossier.id, () => ({ dossier }));
    },
  };
}
