import type { Term } from '#schemas/term.ts';

/** A word of the glossary that a page uses before, or without, a link to it. */
export interface Unlinked {
  readonly term: Term;
  /** Offset in the text of the page. */
  readonly at: number;
  /** The words as they stand there. */
  readonly words: string;
}

/** The same text with spaces in place of what is matched: offsets stay. */
export const blank = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));

/** The running text of a page, with everything that is no prose, or is linked already, made blank. */
function running(mdx: string): string {
  return [
    /^---\n[\s\S]*?\n---\n/,
    /^(import|export) .*$/gm,
    /^#{1,6} .*$/gm,
    /^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm,
    /`[^`\n]*`/g,
    /\{\/\*[\s\S]*?\*\/\}/g,
    /<(Term|Claim|Source|ToolLink)\b[^<>]*?(\/>|>[\s\S]*?<\/\1>)/g,
    /<[^<>]*>/g,
    /!?\[[^\]]*\]\([^)]*\)/g,
    // Captions of tables are plain text.
    /^Table: .*$/gm,
  ].reduce(blank, mdx);
}

/** Words as a pattern: any white space between them. */
const spaced = (words: string) =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');

/**
 * A term in a text: itself, its plural, its short form. What else people call it (`also`) is left out:
 * those are other words, for search.
 */
function pattern({ term, plural, abbr }: Term): RegExp {
  // A short form is one only in capitals: "cap" is no CAP.
  const names = [
    ...[term, plural].flatMap((words) => (words ? `(?i:${spaced(words)})` : [])),
    ...(abbr ? [spaced(abbr)] : []),
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?:e?s)?(?![\\p{L}\\p{N}-])`, 'gu');
}

/**
 * The terms that a page should link where it first uses them, and does not. An everyday word is a
 * term only where the author says so.
 *
 * @param mdx text of a page
 */
export function unlinkedTerms(mdx: string, terms: readonly Term[]): Unlinked[] {
  let text = running(mdx);
  const read = blank(mdx, /\{\/\*[\s\S]*?\*\/\}/g);
  // Longer terms first: "change lead time" holds no other term.
  const byLength = [...terms].sort((a, b) => b.term.length - a.term.length);
  return byLength.flatMap((term) => {
    const found = pattern(term).exec(text);
    text = blank(text, pattern(term));
    if (!found || term.everyday) return [];
    const link = new RegExp(`<Term\\s[^<>]*?\\bid=["']${term.id}["']`).exec(read);
    if (link && link.index < found.index) return [];
    return [{ term, at: found.index, words: found[0] }];
  });
}
