import type { Term } from '#schemas/term.ts';
import { blank } from './terms.ts';

/** What every reader of the site knows, a CTO's own title among it, and names that are no short form. */
const KNOWN = new Set(
  [
    'AI AM CC BY CSV CTO CV EU HTML ID IEEE IT ISO IEC II JSON NIST NASA OK PDF PNG SVG UK UN US URL',
    'UTC YAML REST gRPC OpenAPI iOS iPadOS',
  ]
    .join(' ')
    .split(' '),
);

/** Letters and digits, joined by a slash or an ampersand: `SOC2`, `R&D`, `CI/CD`. */
const TOKEN = /[\p{L}\p{N}]+(?:[/&][\p{L}\p{N}]+)*/gu;

/** Whether a word is an abbreviation: at least half of its letters, and two, are capitals. */
function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '').replace(/s$/, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 2 && capitals * 2 >= letters.length;
}

/** An abbreviation and where it stands. */
interface Found {
  readonly word: string;
  readonly at: number;
}

/** Every abbreviation of a text, in order; of `CI/CD` both, of `R&D` one, of `SOC2` the letters. */
function abbreviationsOf(text: string): Found[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    let at = index;
    return token.split('/').flatMap((part) => {
      const found = { word: part.replace(/s$/, '').replace(/\d+$/, ''), at };
      at += part.length + 1;
      return isAbbreviation(part) ? [found] : [];
    });
  });
}

/** Whether the words right before `(ABC` say what it stands for: one begins with its first letter. */
function isExpanded(text: string, { word, at }: Found): boolean {
  const before = /([\p{L}\p{N}\s/'-]+)\($/u.exec(text.slice(0, at))?.[1] ?? '';
  const words = before.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .slice(-2 * word.length)
    .some((one) => one.charAt(0).toLowerCase() === word.charAt(0).toLowerCase());
}

/**
 * Abbreviations that a text uses before it says what they stand for, in order, each once.
 *
 * @param linked terms of the glossary that the text may leave to a link, with the place of that link
 */
export function unexplained(
  text: string,
  linked: readonly { readonly term: Term; readonly at: number }[] = [],
): string[] {
  const seen = new Set<string>();
  return abbreviationsOf(text).flatMap((found) => {
    const { word, at } = found;
    if (seen.has(word) || KNOWN.has(word)) return [];
    seen.add(word);
    const named = linked.some(
      ({ term: { term, abbr = '' }, at: link }) =>
        link <= at && abbreviationsOf(`${term} ${abbr}`).some((one) => one.word === word),
    );
    return named || isExpanded(text, found) ? [] : [word];
  });
}

/**
 * The same for a page: what a source is called, code and addresses do not count.
 *
 * @param mdx text of a page, or of a template
 */
export function unexplainedIn(mdx: string, terms: readonly Term[]): string[] {
  const text = [
    /^---\n[\s\S]*?\n---\n/,
    /\{\/\*[\s\S]*?\*\/\}/g,
    /^(import|export) .*$/gm,
    /^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm,
    /`[^`\n]*`/g,
    /<Source\b[^<>]*?(\/>|>[\s\S]*?<\/Source>)/g,
    /\]\([^)]*\)/g,
  ].reduce(blank, mdx);
  const linked = [...text.matchAll(/<Term\s[^<>]*?\bid=["']([^"']+)["']/g)].flatMap(
    ({ 1: id, index }) =>
      terms.filter((term) => term.id === id).map((term) => ({ term, at: index })),
  );
  return unexplained(blank(text, /<[^<>]*>/g), linked);
}
