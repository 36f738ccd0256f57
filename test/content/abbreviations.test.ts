import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';

/** Names and abbreviations that every reader of the site knows, or that are names themselves. */
const KNOWN = new Set(
  [
    'AI AM CC BY CSV CV EU HTML ID IEEE IT ISO IEC JSON NIST NASA OK PDF PNG SVG UK UN US URL UTC YAML',
  ]
    .join(' ')
    .split(' '),
);

const root = join(import.meta.dirname, '../..');
const { terms } = readContent(root);
const ABBREVIATION = /(?<![\p{L}\p{N}/#-])\p{Lu}{2,}s?(?![\p{L}\p{N}-])/gu;

/** Abbreviations of a page that it neither expands nor links to the glossary. */
function unexplained(mdx: string): string[] {
  const body = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(import|export) .*$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<(Claim|Source)\b[^<>]*?(\/>|>[\s\S]*?<\/\1>)/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  const text = body.replace(/<[^<>]*>/g, '');
  const used = new Set([...text.matchAll(ABBREVIATION)].map(([word]) => word.replace(/s$/, '')));
  return [...used].filter((word) => {
    if (KNOWN.has(word) || text.includes(`(${word})`) || text.includes(`(${word}s)`)) return false;
    const named = ({ term, abbr = '', also }: (typeof terms)[number]) =>
      [term, abbr, ...also].some((name) => name.split(/[^\p{L}\p{N}]+/u).includes(word));
    return !terms.some((term) => named(term) && body.includes(`<Term id="${term.id}"`));
  });
}

describe('a page expands every abbreviation, or links it to the glossary', () => {
  const pages = readdirSync(join(root, 'content/docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `content/docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.mdx?$/.test(file));
  test.each(pages)('%s', (file) => {
    expect(unexplained(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });
});

test('an abbreviation that nobody explains is found', () => {
  expect(unexplained('The QZX decides. A word (QZY) does not. The US neither.')).toEqual(['QZX']);
  expect(unexplained('The QZX, [QZX](/a/), `QZW` and <Source id="a" at="QZV" />.')).toEqual([
    'QZX',
  ]);
});
