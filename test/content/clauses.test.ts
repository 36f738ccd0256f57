import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { wordsOf } from '../tools/prose.ts';

const MOST_WORDS = 25;
const checklists = [...readContent(process.cwd()).instruments.values()].filter(
  (instrument) => instrument.kind === 'checklist',
);
const clauses = checklists.flatMap(({ items }) => items);

describe('every clause', () => {
  test(`says what proves it, in ${MOST_WORDS} words or fewer a line`, () => {
    const long = clauses.flatMap(({ id, control }) =>
      Object.entries(control)
        .filter(([, text]) => wordsOf(text ?? '') > MOST_WORDS)
        .map(([line]) => `${id}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  test('has three positions, each of 8 to 30 words, and none twice', () => {
    const texts = clauses.flatMap(({ positions }) => Object.values(positions));
    const wrong = texts.filter((one) => wordsOf(one) < 8 || wordsOf(one) > 30);
    expect([...wrong, ...texts.filter((one, at) => texts.indexOf(one) !== at)]).toEqual([]);
  });

  test('has a stage, and every stage of a deal has clauses', () => {
    const stages = checklists.flatMap((one) => one.stages.map(({ id }) => id));
    expect(stages.filter((id) => !clauses.some(({ stage }) => stage === id))).toEqual([]);
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
