/** Line ends of every kind: of Windows, of old systems, and the two of Unicode. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/**
 * Explicit embeddings, overrides and isolates. One that is not closed turns the text after it round:
 * the next cell, or the sentence that says what the result is not. Marks (U+200E, U+200F, U+061C)
 * stay: right-to-left text needs them, and they reach no further than their own place.
 */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Received text as any text format can hold it: line ends are `\n`, tabs are spaces. Control
 * characters, explicit changes of direction and noncharacters go; half characters become U+FFFD. The
 * JSON file keeps every character.
 */
export function plain(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(DIRECTION, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}
