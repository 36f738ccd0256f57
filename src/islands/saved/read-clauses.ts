import { currentDossier, fieldsOf, nameOf, numberIn, own } from './read-dossier.ts';

/** Numbers of the status and of the reader's own stance. */
export interface SavedClause {
  readonly status?: number;
  readonly stance?: number;
}

/** Where the clauses stand in the dossier at hand, by number of the clause. */
export interface SavedClauses {
  readonly dossier: string;
  readonly clauses: ReadonlyMap<number, SavedClause>;
}

/**
 * Reads the state of every clause straight from storage, as `readAnswer` does, and changes nothing.
 * Whatever is not as expected counts as no state.
 *
 * @returns undefined where there is no dossier, or storage is blocked
 */
export function readClauses(
  ask: () => Storage,
  base: string,
  instrument: number,
): SavedClauses | undefined {
  try {
    const dossier = currentDossier(ask(), base, instrument);
    if (!dossier) return undefined;
    const record = fieldsOf(own(dossier, 'record'));
    const answers = fieldsOf(own(own(dossier, 'worksheet'), 'answers'));
    const clauses = new Map<number, SavedClause>();
    for (const key of new Set([...Object.keys(record), ...Object.keys(answers)])) {
      const status = numberIn(own(record, key), 'status');
      const stance = numberIn(own(answers, key), 'answer');
      if (status === undefined && stance === undefined) continue;
      clauses.set(Number(key), {
        ...(status !== undefined && { status }),
        ...(stance !== undefined && { stance }),
      });
    }
    return { dossier: nameOf(dossier), clauses };
  } catch {
    // Blocked storage holds no state.
    return undefined;
  }
}
