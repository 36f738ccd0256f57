/** From here on most letters are about twice as wide: Hangul, kana, Chinese characters, emoji. */
const WIDE = 0x1100;

const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= WIDE ? 2 : 1), 0);

/** A word in pieces that fit: an address without a space would leave the picture. */
function pieces(word: string, width: number): string[] {
  const found = [''];
  for (const letter of word) {
    const last = found.at(-1) ?? '';
    if (last && widthOf(last + letter) > width) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}

/**
 * Text in lines, for a format that breaks none itself.
 *
 * @param width of a line in narrow letters; a wide one counts as two
 * @param most lines; the last then ends with an ellipsis
 */
export function wrap(text: string, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}\u2026`];
}
