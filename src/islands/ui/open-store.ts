import { storageOf } from '#worksheet/shelf.ts';
import { createDossierStore, type DossierStore } from '#worksheet/store.ts';

/** Random id, of a dossier or a part of one. `crypto.randomUUID` is missing where a page is not served over https. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Random mark of a respondent (`Worksheet.mark`). */
const newMark = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');

/**
 * The reader's dossiers on this machine.
 *
 * @param base base path of the site: two sites on one host keep their work apart
 */
export function openStore(base: string): DossierStore {
  return createDossierStore({
    storage: storageOf(() => localStorage),
    scope: base,
    now: () => new Date(),
    newId,
    newMark,
  });
}
