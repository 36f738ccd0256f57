/**
 * An id for an entry of a list of a dossier. It begins with its time, so that entries stand in the
 * order in which they were made (`DossierParts` in `types.ts`).
 *
 * @param random `crypto.randomUUID()`
 */
export function partId(now: Date, random: string): string {
  return `${now.toISOString().replace(/[^\dT]/g, '')}-${random.slice(0, 8)}`;
}
