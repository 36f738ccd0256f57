import { describe, expect, test } from 'vitest';
import { relaxed, wordsToKeep } from '#starlight/words-to-keep.ts';

const HELD: Record<string, string[]> = {
  the: ['kit', 'bar', 'pilot', 'exit'],
  questions: ['kit', 'pilot'],
  senior: ['kit', 'bar'],
  escrow: ['exit'],
};
const keep = (...words: string[]) =>
  wordsToKeep(words.map((word) => ({ word, pages: HELD[word] ?? [] })));

describe('the words to search for when no page holds all of them', () => {
  test('are those that are known, where a page holds them together', () => {
    expect(keep('zzz', 'questions', 'senior')).toEqual(['questions', 'senior']);
  });

  test('are those of one page, where none holds all that are known', () => {
    expect(keep('the', 'questions', 'escrow')).toEqual(['the', 'escrow']);
  });

  test('hold the rare word rather than a common one', () => {
    expect(keep('escrow', 'senior')).toEqual(['escrow']);
  });

  test('are none, where no page holds any', () => {
    expect(keep('zzz', 'yyy')).toEqual([]);
  });
});

describe('a query without an answer', () => {
  const texts: Record<string, { content: string; words: string }> = {
    kit: { content: 'Interview questions that a senior answers.', words: 'byod' },
    exit: { content: 'It stays internal.', words: '' },
  };
  /** Pagefind finds words that begin so, and guesses where there are none. */
  const pagefind = {
    search: (word: string) => {
      const held = Object.entries(texts).filter(([, { content, words }]) =>
        `${content} ${words}`.toLowerCase().includes(word.replace('*', '').toLowerCase()),
      );
      const found = held.length > 0 || word === 'it' ? held : [['exit', texts['exit']!] as const];
      const results = found.map(([id, { content, words }]) => ({
        id,
        data: () => Promise.resolve({ content, meta: { words } }),
      }));
      return Promise.resolve({ results });
    },
  };

  test('is tried word by word', async () => {
    expect(await relaxed(' questions  zzzz Senior ', pagefind)).toBe('questions Senior');
  });

  test('is tried with the beginnings of words that are not known', async () => {
    expect(await relaxed('interveiw questons', pagefind)).toBe('interv* quest*');
  });

  test('is found by search words that no text holds', async () => {
    expect(await relaxed('xyzzy byod', pagefind)).toBe('byod');
  });

  test('of one word stays without', async () => {
    expect(await relaxed('interveiw', pagefind)).toBe('');
  });

  test('of unknown words stays without', async () => {
    expect(await relaxed('zzz yyy', pagefind)).toBe('');
  });
});
