import { describe, expect, test } from 'vitest';
import { rankSubResults } from '#starlight/rank-sub-results.ts';

const section = (title: string, ...scores: number[]) => ({
  title,
  url: `/library/#${title}`,
  excerpt: '',
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});
const page = { url: '/library/', meta: {}, anchors: [], raw_content: '' };
const titles = (query: string, ...sections: ReturnType<typeof section>[]) =>
  rankSubResults(query, { ...page, sub_results: sections }).map(({ title }) => title);

describe('sections of a page in search', () => {
  test('the section named after the query comes before those that mention it often', () => {
    const found = titles(
      'termination rights',
      section('Exit plan', 9, 9, 9),
      section('Warranty', 8, 8),
      section('Indemnities', 7, 7),
      section('Termination rights', 1),
    );
    expect(found).toEqual(['Termination rights', 'Exit plan', 'Warranty']);
  });

  test('a word counts in its singular and its plural', () => {
    expect(titles('retrospective', section('Planning', 9), section('Retrospectives', 1))[0]).toBe(
      'Retrospectives',
    );
  });

  test('a title of that word alone comes before a longer one', () => {
    expect(titles('vendor', section('vendor lead', 5), section('vendor', 1))[0]).toBe('vendor');
  });

  test('without a word in any title, the score of the search decides', () => {
    expect(titles('who owns the code', section('Scope', 1), section('Assignment', 4))).toEqual([
      'Assignment',
      'Scope',
    ]);
  });
});

describe('sections with search words of their own', () => {
  const library = {
    url: '/library/',
    meta: { title: 'Library', words: 'contract', ai: 'copilot, chatgpt, who owns ai code' },
    anchors: [
      { id: 'rights', text: 'Rights', location: 0 },
      { id: 'ai', text: 'Assisted work', location: 5 },
    ],
    raw_content: 'Rights. It names the owner. Assisted work. The clause says which tools.',
    sub_results: [{ ...section('Rights', 9), url: '/library/#rights' }],
  };
  const found = (query: string) => rankSubResults(query, library);

  test('are found although their text has none of the query', () => {
    const [first, second] = found('copilot code');
    expect([first?.title, second?.title]).toEqual(['Assisted work', 'Rights']);
    expect(first?.url).toBe('/library/#ai');
  });

  test('show their own text, and none of those words', () => {
    expect(found('copilot')[0]?.excerpt).toBe('The clause says which tools.');
  });

  test('stand once, above a section that only mentions the query', () => {
    const sub_results = [...library.sub_results, { ...section('Work', 1), url: '/library/#ai' }];
    const urls = rankSubResults('chatgpt', { ...library, sub_results }).map(({ url }) => url);
    expect(urls).toEqual(['/library/#ai', '/library/#rights']);
  });

  test('are found by one word of a phrase less than by all of it', () => {
    const tools = { id: 'tools', text: 'List of tools', location: 9 };
    const anchors = [...library.anchors, tools];
    const meta = { ...library.meta, tools: 'code scanning' };
    const [first, second] = rankSubResults('ai code owns', { ...library, anchors, meta });
    expect([first?.title, second?.title]).toEqual(['Assisted work', 'Rights']);
  });

  test('are not found by the small words of a question, nor by words of the page', () => {
    expect(found('how do i contract').map(({ title }) => title)).toEqual(['Rights']);
  });
});
