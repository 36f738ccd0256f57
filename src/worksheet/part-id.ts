/**
 * An id for an entry of a list of a dossier. It begins with its time, so that entries stand in the
 * order in which they were made (`DossierParts` in `types.ts`).
 *
 * @param random `crypto.randomUUID()`
 */
export function partId(now: Date, random: string): string {
  return `${now.toISOString().replace(/[^\dT]/g, '')}-${random.slice(0, 8)}`;
}

/** The day on which an entry was made, as `2026-08-24`, by its id; undefined where the id does not say. */
export function partDay(id: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T\d{9}-/.exec(id) ?? [];
  return year && `${year}-${month}-${day}`;
}
