import type { OutsideText } from './read-types.ts';

/** Heading over what a Word file says of the deal as a whole. It is made anew with every file. */
export const OPENING_HEADING = 'Where the deal stands';

/** Names of the properties that hold the prints of its texts: `Opening 1`, `Opening 2`. */
const NAME = 'Opening ';
/** Prints in one property. Word shows 255 characters of one. */
const PER_PROPERTY = 30;

/**
 * A print of a text, whatever its spaces and line ends: 32-bit FNV-1a over UTF-16 units, in base 36. It
 * tells our own words of the day of the file from those that somebody typed since. It keeps no secret.
 */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.replace(/\s+/g, '').split(''))
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Properties of a file that holds these texts under the heading. */
export function openingProperties(texts: readonly string[]): { name: string; value: string }[] {
  const prints = [...new Set(texts.map(printOf))];
  return Array.from({ length: Math.ceil(prints.length / PER_PROPERTY) }, (_, at) => ({
    name: `${NAME}${at + 1}`,
    value: prints.slice(at * PER_PROPERTY, (at + 1) * PER_PROPERTY).join(' '),
  }));
}

/** Prints from the properties of a file; undefined where it has none, or has lost them. */
export function openingPrints(said: ReadonlyMap<string, string>): ReadonlySet<string> | undefined {
  const prints = [...said].flatMap(([name, value]) =>
    name.startsWith(NAME) ? value.split(' ') : [],
  );
  return prints.length > 0 ? new Set(prints) : undefined;
}

/**
 * The texts that stood in the file when it was made. A file without prints does not say which those
 * are: then everything under the heading counts, to the next heading of the same level.
 */
export function openingTexts(
  outside: readonly OutsideText[],
  prints: ReadonlySet<string> | undefined,
): ReadonlySet<OutsideText> {
  let inside = false;
  return new Set(
    outside.filter(({ after, level }) => {
      if (level === 1) inside = after === OPENING_HEADING;
      return inside && (prints?.has(printOf(after)) ?? true);
    }),
  );
}
