import { expect, test } from 'vitest';
import { readDepth } from '#domain/read-depth.ts';

test('a claim says so when its sources were not read as they are', () => {
  expect(readDepth(['abstract'])).toBe('abstract only');
  expect(readDepth(['unverified', 'summary'])).toBe('read in a summary');
  expect(readDepth(['unverified'])).toBe('not read');
});

test('a source that was read is enough to say nothing', () => {
  expect(readDepth(['unverified', 'whole'])).toBeUndefined();
  expect(readDepth(['part', 'abstract'])).toBeUndefined();
});
