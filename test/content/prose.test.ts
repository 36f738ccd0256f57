import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '#integrations/content-files.ts';
import {
  paragraphsOf,
  sentencesOf,
  visibleWords,
  wordingProblems,
  wordsOf,
} from '../tools/prose.ts';

const root = join(import.meta.dirname, '../..');
const MOST_WORDS = 35;
const MEAN_WORDS = 18;
const PAGE_WORDS = { fewest: 500, most: 1_200 };
/** Pages that are a register, a tool or a door: their length comes from what they show. */
const OTHER_PAGES =
  /^content\/docs\/(_404|index|tools\/.*|governance\/contract-clauses|reference\/(evidence|sources|glossary))\.mdx?$/;

/** Fields of the data files that readers read as prose. What a source says, and its title, is cited. */
const FIELDS = new Set([
  ...['settles', 'ask', 'strong', 'redFlag', 'caution', 'definition', 'says', 'why', 'measure'],
  ...['about', 'lookFor', 'action', 'proof', 'blocker', 'notYet', 'instead', 'meaning', 'summary'],
  ...['does', 'verify', 'note', 'unused', 'use', 'description', 'stem', 'help', 'anchors', 'first'],
  ...['rule', 'cause', 'otherwise', 'poor', 'good', 'text', 'interest', 'spread', 'questions'],
  ...['choose', 'window', 'complete', 'usual', 'ceiling', 'numerator', 'denominator', 'bandsAbout'],
]);

/** Every text of a field that counts, or of an object in one, with citations left out. */
function textsOf(data: unknown, field = ''): string[] {
  if (typeof data === 'string') return FIELDS.has(field) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((entry) => textsOf(entry, field));
  return Object.entries(Object(data) as Record<string, unknown>).flatMap(([name, value]) =>
    name === 'citations'
      ? []
      : textsOf(value, typeof value === 'string' && FIELDS.has(field) ? field : name),
  );
}

/** Sentences that are too long, a mean that is, and wrong words, each named with its file. */
function proseProblems(file: string, paragraphs: readonly string[]): string[] {
  const words = paragraphs.flatMap(wordingProblems).map((found) => `${file}: ${found}`);
  return [...lengthProblems(file, paragraphs), ...words];
}

function lengthProblems(file: string, paragraphs: readonly string[]): string[] {
  const sentences = paragraphs.flatMap(sentencesOf);
  const long = sentences
    .filter((sentence) => wordsOf(sentence) > MOST_WORDS)
    .map((sentence) => `${file}: ${wordsOf(sentence)} words: ${sentence}`);
  const mean = sentences.reduce((sum, sentence) => sum + wordsOf(sentence), 0) / sentences.length;
  return mean > MEAN_WORDS ? [...long, `${file}: ${mean.toFixed(1)} words a sentence`] : long;
}

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

describe(`sentences have ${MEAN_WORDS} words on average and ${MOST_WORDS} at most`, () => {
  for (const file of filesIn('content/docs', /\.mdx?$/)) {
    test(`in ${file}`, () => {
      expect(proseProblems(file, paragraphsOf(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    });
  }
  for (const file of filesIn('content/templates', /\.md$/)) {
    test(`in ${file}`, () => {
      expect(proseProblems(file, paragraphsOf(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    });
  }
  test('in what pages and templates say of themselves', () => {
    const { pages, templates } = readContent(root);
    const found = [...pages, ...templates].flatMap(({ file, head }) =>
      textsOf(head).flatMap((text) =>
        [
          ...sentencesOf(text).filter((sentence) => wordsOf(sentence) > MOST_WORDS),
          ...wordingProblems(text),
        ].map((words) => `${file}: ${words}`),
      ),
    );
    expect(found).toEqual([]);
  });
  for (const file of filesIn('content', /(claims|glossary|instruments\/.*)\.yaml$/)) {
    test(`in ${file}`, () => {
      const texts = textsOf(parse(readFileSync(join(root, file), 'utf8')));
      expect(texts.length).toBeGreaterThan(10);
      expect(proseProblems(file, texts)).toEqual([]);
    });
  }
});

describe(`a page has ${PAGE_WORDS.fewest} to ${PAGE_WORDS.most} words`, () => {
  const pages = filesIn('content/docs', /\.mdx?$/).filter((file) => !OTHER_PAGES.test(file));
  test.each(pages)('%s', (file) => {
    const words = visibleWords(readFileSync(join(root, file), 'utf8'));
    expect(words).toBeGreaterThanOrEqual(PAGE_WORDS.fewest);
    expect(words).toBeLessThanOrEqual(PAGE_WORDS.most);
  });

  test('tables and lists count, imports, tags and addresses do not', () => {
    expect(visibleWords("import A from 'a';\n\n## One\n\n- two [three](/x/)\n\n| four |")).toBe(4);
    expect(visibleWords('<Claim id="a" /> <Term id="b">two words</Term>')).toBe(3);
  });
});

describe('a sentence that is too long is named', () => {
  const words = (count: number) => `${'Word '.repeat(count - 1)}end.`;

  test('with its file and its length', () => {
    const page = `---\ntitle: A\n---\n\n${words(10)} ${words(36)}\n\nShort one.`;
    expect(proseProblems('a.mdx', paragraphsOf(page))).toEqual([`a.mdx: 36 words: ${words(36)}`]);
  });

  test('and so is a page of long sentences', () => {
    expect(proseProblems('a.mdx', [words(19), words(18)])).toEqual([
      'a.mdx: 18.5 words a sentence',
    ]);
  });

  test('and so are an idiom and an exclamation mark', () => {
    expect(proseProblems('a.mdx', ['It is a win-win.'])).toEqual(['a.mdx: It is a win-win.']);
    expect(wordingProblems('Done!')).toEqual(['Done!']);
    expect(wordingProblems('Deep diving boards.')).toEqual([]);
  });

  test('in any field of a data file, but in no citation', () => {
    const steps = [{ why: 'So.' }];
    const anchors = { yes: 'Seen.', no: 'Not seen.' };
    const data = { items: [{ ask: 'Who?', anchors, citations: [{ says: 'Cited.' }], steps }] };
    expect(textsOf(data)).toEqual(['Who?', 'Seen.', 'Not seen.', 'So.']);
  });
});

describe('what is no prose does not count', () => {
  test('tables, code, quotations, headings, imports and tags', () => {
    const page = [
      '---\ntitle: A title of a page.\n---\n',
      "import Claim from '#components/Claim.astro';\n",
      '## A heading\n',
      '| A | table |\n| - | ----- |\n| B | cell  |\n',
      '```yaml\ncode: true\n```\n',
      '> Somebody else said this.\n',
      '<ClauseLibrary />\n',
      'It costs <Claim id="a" /> and\n**saves** [a `lot`](/b/) of time.\n',
      '- One.\n- Two.',
    ].join('\n');
    expect(paragraphsOf(page)).toEqual([
      'It costs Figure and saves a Code of time.',
      'One.',
      'Two.',
    ]);
  });

  test('a full stop inside a sentence', () => {
    expect(sentencesOf('See Art. 28 of it. Is version 2.5 of Acme Inc. (a firm) old?')).toEqual([
      'See Art. 28 of it.',
      'Is version 2.5 of Acme Inc. (a firm) old?',
    ]);
  });
});
