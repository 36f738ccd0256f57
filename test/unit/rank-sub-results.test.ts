import { describe, expect, test } from 'vitest';
import { rankSubResults } from '#starlight/rank-sub-results.ts';

const section = (title: string, ...scores: number[]) => ({
  title,
  url: `/library/#${title}`,
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});
const titles = (query: string, ...sections: ReturnType<typeof section>[]) =>
  rankSubResults(query, sections).map(({ title }) => title);

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
