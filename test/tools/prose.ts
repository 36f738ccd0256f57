/** Ends of a sentence that are none. */
const ABBREVIATIONS = /\b(Art|Arts|No|Nos|Inc|Ltd|vs|cf|ss|pp|Sec|Ch|e\.g|i\.e|U\.S)\.$/;

/** The sentences of one paragraph without markup. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const part of paragraph.trim().split(/(?<=[.?!]["')]?)\s+(?=["'(]?[\p{Lu}\d])/u)) {
    begun = begun ? `${begun} ${part}` : part;
    if (ABBREVIATIONS.test(begun)) continue;
    sentences.push(begun);
    begun = '';
  }
  return begun ? [...sentences, begun] : sentences;
}

/** Words of a sentence; a dash or an arrow alone is none. */
export const wordsOf = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * The paragraphs of a page, without what is no prose: frontmatter, imports, headings, tables, code,
 * quotations, tags. A figure or a source that a tag shows counts as one word, `Figure`, and so does code.
 *
 * @param mdx text of a Markdown or MDX file
 */
export function paragraphsOf(mdx: string): string[] {
  const body = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1.*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<[A-Z]\w*(?:\s[^<>]*)?\/>/g, 'Figure')
    .replace(/`[^`\n]*`/g, 'Code');
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = open.join(' ').replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) paragraphs.push(text);
    open = [];
  };
  for (const line of body.split('\n')) {
    if (/^\s*$|^\s*(\||>|#{1,6}\s)|^(import|export)\s/.test(line)) {
      close();
      continue;
    }
    if (/^\s*([-*+]|\d+\.)\s/.test(line) || /^\s*<\/?(p|div|li|dt|dd|summary)\b/.test(line))
      close();
    open.push(plain(line.replace(/^\s*([-*+]|\d+\.)\s+/, '')));
  }
  close();
  // A tag alone on its line is a part of the page, not a sentence.
  return paragraphs.filter((paragraph) => paragraph !== 'Figure');
}

/** One line without links, emphasis and tags. */
function plain(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[A-Za-z][^<>]*>/g, '')
    .replace(/\*\*|__|(?<![\w*])[*_]|[*_](?![\w*])/g, '');
}

/**
 * Words that a reader of a page sees: prose, lists, tables and headings. Templates and what parts of a
 * page bring with them do not count; a figure or a source that a tag shows is one word.
 *
 * @param mdx text of a Markdown or MDX file
 */
export function visibleWords(mdx: string): number {
  const text = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(import|export) .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<(Claim|Source)\b[^<>]*\/>/g, 'Figure')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[|#*]/g, ' ');
  return wordsOf(text);
}

/** Figures of speech that second-language readers stumble over; extend it when one gets through. */
const IDIOMS = [
  'across the board|at the end of the day|back to square one|ballpark|bandwidth to|best of both worlds',
  'boil the ocean|bottom line|buy-in|by the book|cherry-pick\\w*|cut corners|deep dive|devil is in',
  'double-edged sword|down the road|drop the ball|elephant in the room|from day one|game changer',
  'get up to speed|hit the ground running|in a nutshell|in the loop|in the same boat|keep an eye on',
  'low-hanging fruit|moving target|move the needle|off the shelf|on the same page|on the table',
  'out of the box|pain points?|push back|raise the bar|red tape|reinvent the wheel|secret sauce',
  'silver bullet|skin in the game|sweet spot|think outside|tip of the iceberg|touch base|turn a blind eye',
  'under the hood|up in the air|win-win',
].join('|');

/** Idioms and exclamation marks, each with the words around it. */
export function wordingProblems(paragraph: string): string[] {
  const wrong = new RegExp(`.{0,20}(?:(?<![\\p{L}-])(?:${IDIOMS})(?![\\p{L}-])|!).{0,20}`, 'giu');
  return [...paragraph.matchAll(wrong)].map(([found]) => found.trim());
}
