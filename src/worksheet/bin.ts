import type { Cabinet } from './cabinet.ts';
import type { Dossier } from './types.ts';

/** A dossier in the bin. */
export interface Binned {
  readonly dossier: Dossier;
  /** ISO date and time at which it went there. */
  readonly binned: string;
}

/** Days that a dossier stays in the bin. */
export const BIN_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Erases what has been in the bin for longer than `BIN_DAYS`. */
export function purgeBin(cabinet: Cabinet, now: Date): void {
  const oldest = now.getTime() - BIN_DAYS * DAY;
  for (const id of cabinet.ids()) {
    const binned = cabinet.load(id)?.binned;
    if (binned !== undefined && Date.parse(binned) < oldest) cabinet.erase(id);
  }
}
