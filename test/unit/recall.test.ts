import { describe, expect, test } from 'vitest';
import { placeOf } from '../bench/questions.ts';

describe('the place of an answer among the results of search', () => {
  const results = [['/models/', '/models/#a'], ['/library/#one', '/library/#two'], ['/risks/']];

  test('a page counts where it is a result itself, with or without an anchor', () => {
    expect(placeOf(results, ['/risks/'])).toBe(3);
    expect(placeOf(results, ['/library/'])).toBe(2);
  });

  test('an anchor counts only where it is shown', () => {
    expect(placeOf(results, ['/library/#two'])).toBe(2);
    expect(placeOf(results, ['/library/#three', '/models/#b'])).toBeUndefined();
  });

  test('the first of several answers counts', () => {
    expect(placeOf(results, ['/risks/', '/models/#a'])).toBe(1);
  });

  test('nothing found is no place', () => {
    expect(placeOf([], ['/risks/'])).toBeUndefined();
    expect(placeOf([[]], ['/risks/'])).toBeUndefined();
  });
});
