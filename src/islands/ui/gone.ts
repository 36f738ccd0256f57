/**
 * What a link of an older edition brings along that the instrument of today does not have.
 *
 * @param known items of the instrument
 * @param given what the link holds, by number of the item
 * @param say the sentence about so many of them
 * @returns the sentence, or nothing where all are known
 */
export function gone(
  known: readonly { readonly number: number }[],
  given: Readonly<Record<number, unknown>>,
  say: (many: number) => string,
): string[] {
  const numbers = new Set(known.map(({ number }) => number));
  const many = Object.keys(given).filter((number) => !numbers.has(Number(number))).length;
  return many > 0 ? [say(many)] : [];
}
