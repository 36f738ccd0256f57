/** First characters of links of every kind, as they stand in a pattern (`envelope.ts`). */
export const TAG = '[wiqp]';

const TAGGED = new RegExp(`^${TAG}\\d\\.`);
const TAGGED_WITHOUT_DOT = new RegExp(`^${TAG}\\d`);

/** Shorter than any whole link; a shorter word with a dot may be an anchor and a full stop. */
const SHORTEST_DAMAGED = 12;

/**
 * Whether a fragment is meant as a link of ours, whole or not, or as an anchor in the page. Ids of
 * headings have no dot and no capital letter, so a link stays known when one character is damaged.
 *
 * @param fragment what follows `#`
 */
export function looksLikeLink(fragment: string): boolean {
  if (TAGGED.test(fragment)) return true;
  if (fragment.length < SHORTEST_DAMAGED) return false;
  // Ids in other scripts arrive as percent escapes, with capital letters in them.
  const letters = fragment.replace(/%[\dA-F]{2}/gi, '');
  return (
    /^[^.%:]{0,3}\.[\w.-]*$/.test(fragment) ||
    (TAGGED_WITHOUT_DOT.test(letters) && /[A-Z]/.test(letters))
  );
}
