import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { wordsOf } from '../tools/prose.ts';

const MOST_WORDS = 25;
const clauses = [...readContent(process.cwd()).instruments.values()].flatMap((instrument) =>
  instrument.kind === 'checklist' ? instrument.items : [],
);

describe('every clause', () => {
  test(`says what proves it, in ${MOST_WORDS} words or fewer a line`, () => {
    const long = clauses.flatMap(({ id, control }) =>
      Object.entries(control)
        .filter(([, text]) => wordsOf(text ?? '') > MOST_WORDS)
        .map(([line]) => `${id}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  test('is searched by words that it does not hold itself', () => {
    const held = clauses.flatMap(({ id, search, title, settles, ask, strong, redFlag }) => {
      const text = ` ${[title, settles, ask, strong, redFlag].join(' ').toLowerCase()} `;
      const words = new Set(text.match(/[\p{L}\p{N}]+/gu));
      return search.filter((one) => words.has(one)).map((one) => `${id}: ${one}`);
    });
    expect(held).toEqual([]);
  });

  test('has search words that fit into an attribute of the page', () => {
    // Pagefind reads a colon as the end of a name, and brackets as the name of an attribute.
    expect(clauses.flatMap(({ search }) => search.filter((one) => /[:,[\]]/.test(one)))).toEqual(
      [],
    );
  });
});
