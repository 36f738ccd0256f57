import type { Shelf } from './shelf.ts';
import type { StorageKeys } from './storage-keys.ts';

/** Which dossier of an instrument was opened last; in memory where storage does not take it. */
export function createCurrent(shelf: Shelf, keys: StorageKeys) {
  const inMemory = new Map<number, string>();
  return {
    /** Id of the dossier, which may have gone since. */
    get: (instrument: number): string | undefined =>
      inMemory.get(instrument) ?? shelf.read(keys.current(instrument)) ?? undefined,

    set(instrument: number, id: string): void {
      inMemory.delete(instrument);
      if (shelf.write(keys.current(instrument), id)) inMemory.set(instrument, id);
    },
  };
}
