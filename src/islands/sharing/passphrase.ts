/** Characters that are asked of a password which protects something alone (NIST SP 800-63B-4). */
const FEWEST_CHARACTERS = 15;
/** Words drawn at random that make a strong passphrase (EFF, https://www.eff.org/dice/). */
const FEWEST_WORDS = 6;
/** Characters of which a made passphrase has as many. */
const MADE_GROUPS = 5;
const MADE_LENGTH = 4;
/** No character is taken for another one when it is read out: no i, l, o, 0, 1. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Fewer different characters than this are a pattern, whatever the length. */
const FEWEST_DIFFERENT = 8;

const characters = (text: string) => [...text.normalize('NFC').trim()];

/**
 * What can be said of a passphrase by its length, in words. How it was chosen nobody can see, and that
 * decides: so it promises nothing.
 */
export function passphraseAdvice(text: string): string {
  const all = characters(text);
  const words = text.trim().split(/\s+/).length;
  const size = `${all.length} ${all.length === 1 ? 'character' : 'characters'}`;
  if (all.length < FEWEST_CHARACTERS)
    return `Short: ${size}. Use ${FEWEST_CHARACTERS} or more. Whoever has the link can try passphrases without limit.`;
  if (new Set(all).size < FEWEST_DIFFERENT)
    return `Weak: ${size}, but few different ones. A pattern is found quickly.`;
  if (words >= FEWEST_WORDS)
    return `Long: ${words} words, ${size}. It is strong if the words were drawn at random. A sentence or a quotation is not.`;
  return `Fair: ${size}. ${FEWEST_WORDS} words that have nothing to do with each other are safer, and easier to read out.`;
}

/** A passphrase of random characters, in groups: 31 possibilities for each of 20 characters. */
export function madePassphrase(random: Pick<Crypto, 'getRandomValues'>): string {
  const drawn: string[] = [];
  // A byte beyond the last whole round would make the first letters likelier.
  const most = 256 - (256 % LETTERS.length);
  while (drawn.length < MADE_GROUPS * MADE_LENGTH) {
    for (const byte of random.getRandomValues(new Uint8Array(32)))
      if (byte < most) drawn.push(LETTERS[byte % LETTERS.length]!);
  }
  return Array.from({ length: MADE_GROUPS }, (_, group) =>
    drawn.slice(group * MADE_LENGTH, (group + 1) * MADE_LENGTH).join(''),
  ).join('-');
}
