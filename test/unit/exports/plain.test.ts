import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '#exports/plain.ts';
import { anyText } from './reports.ts';

test('ordinary text of any script stays as it is', () => {
  for (const text of [
    'Ada',
    'Zoë 🙂',
    '日本法人との契約。',
    'مراجعة \u200Fالبند',
    '👩\u200D💻',
    'a\nb',
  ])
    expect(plain(text)).toBe(text);
});

test('line ends and tabs become those that every format knows', () => {
  expect(plain('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
});

test('nothing is left that turns the text after it round, or that XML cannot hold', () => {
  expect(plain('a\u202Eb\u2066c\u0000\u001Bd\uFFFE\uD800')).toBe('abcd\uFFFD');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plain(text)).not.toMatch(
        /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\u2028\u2029]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u,
      );
    }),
  );
});

test('made plain twice is made plain once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plain(plain(text))).toBe(plain(text));
    }),
  );
});
