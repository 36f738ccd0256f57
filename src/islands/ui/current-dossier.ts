import type { DossierStore } from '#worksheet/store.ts';
import type { Dossier } from '#worksheet/types.ts';
import type { ToolInstrument } from './tool.ts';

/** The dossier that an instrument opens with: the one opened last, or the one changed last. */
export function currentDossier(store: DossierStore, instrument: number): Dossier | undefined {
  return store.current(instrument) ?? store.list(instrument)[0];
}

/** The name of a new dossier: what it is about, and today. */
function newName(subject: string): string {
  const day = new Date().toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${subject}, ${day}`;
}

/**
 * Makes an empty dossier and opens it.
 *
 * @param subject what it is about: `Team`, `Contract`
 */
export function createDossier(
  store: DossierStore,
  { number, edition }: Pick<ToolInstrument, 'number' | 'edition'>,
  subject: string,
): Dossier {
  const created = store.create(number, edition, newName(subject));
  store.setCurrent(number, created.id);
  return created;
}
