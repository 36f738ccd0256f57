import { describe, expect, test } from 'vitest';
import { madePassphrase, passphraseAdvice } from '#islands/sharing/passphrase.ts';

describe('advice on a passphrase', () => {
  test.each([
    ['horse', /^Short: 5 characters\. Use 15 or more\./],
    ['fourteen chars', /^Short: 14 characters/],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', /^Weak: 24 characters, but few different ones/],
    ['Tr0ub4dor&3 and more', /^Fair: 20 characters\. 6 words/],
    ['panoramic nectar precut smith banana handclap', /^Long: 6 words, 45 characters\. .* if/],
  ])('%s', (text, advice) => {
    expect(passphraseAdvice(text)).toMatch(advice);
  });

  test('counts what is read as one character as one, and no white space around it', () => {
    expect(passphraseAdvice('  u\u0308ber  ')).toMatch(/^Short: 4 characters/);
  });
});

describe('a passphrase that is made', () => {
  test('has twenty characters that cannot be taken for each other, and another one each time', () => {
    const made = Array.from({ length: 50 }, () => madePassphrase(crypto));
    for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(made).size).toBe(50);
  });

  test('draws each character alike: bytes that would favour some are drawn again', () => {
    let next = 0;
    const random = {
      getRandomValues: ((bytes: Uint8Array) => {
        bytes.forEach((_, at) => (bytes[at] = 255 - (next++ % 256)));
        return bytes;
      }) as Crypto['getRandomValues'],
    };
    // 255 to 248 are left out; 247 is the last letter of the alphabet.
    expect(madePassphrase(random).startsWith('9876-')).toBe(true);
  });
});
