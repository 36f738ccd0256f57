/** Rows above None, lowest first; `steps` and `anchors` of an item are named after them. */
export const rows = ['attends', 'contributes', 'leads'] as const;
export type Row = (typeof rows)[number];

/** Highest score of a practice: the highest row, nearly always. Scores and targets go from 0 to it. */
export const HIGHEST_SCORE = rows.length;

/**
 * The lowest row that is not yet shown nearly always: 1.0 leads to row 2, and so does 1.5, where row 2
 * is shown about half of the time.
 *
 * @param score below 3
 */
export function nextRow(score: number): { readonly row: Row; readonly repeat: boolean } {
  const held = Math.floor(score);
  const row = rows[held];
  if (!row) throw new RangeError(`No row lies above a score of ${score}.`);
  return { row, repeat: score > held };
}
