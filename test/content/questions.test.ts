import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { questions } from '../bench/questions.ts';

const { pages, instruments } = readContent(join(import.meta.dirname, '../..'));
const plain = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/** Every entry of a `search` field, with the file or the clause it stands in. */
const entries = [
  ...pages.map(({ file, head }) => ({ where: file, search: head.search })),
  ...[...instruments.values()].flatMap((instrument) =>
    instrument.kind === 'checklist'
      ? instrument.items.map(({ id, search }) => ({ where: id, search }))
      : [],
  ),
].flatMap(({ where, search }) => search.map((words) => ({ where, words: plain(words) })));

describe('the questions that measure search', () => {
  test('are at least 60, of them 30 held out, from every role', () => {
    const held = questions.filter((question) => question.held);
    expect(questions.length - held.length).toBeGreaterThanOrEqual(60);
    expect(held.length).toBeGreaterThanOrEqual(30);
    expect(new Set(held.map(({ by }) => by))).toEqual(new Set(questions.map(({ by }) => by)));
  });

  test('have the fields they need, and nobody asks twice', () => {
    const asked = questions.map(({ ask }) => plain(ask));
    expect(asked.filter((ask, at) => ask === '' || asked.indexOf(ask) !== at)).toEqual([]);
    const fields = new Set(questions.flatMap((question) => Object.keys(question)));
    expect([...fields].sort()).toEqual(['answers', 'ask', 'by', 'held']);
    const wrong = questions.filter(
      ({ answers }) =>
        answers.length === 0 || !answers.every((one) => /^\/([^#]+\/)?(#.+)?$/.test(one)),
    );
    expect(wrong).toEqual([]);
  });

  test('and those held out stand in no field that search reads', () => {
    const held = new Set(questions.filter((one) => one.held).map(({ ask }) => plain(ask)));
    const told = entries.filter(({ words }) =>
      [...held].some((ask) => ` ${words} `.includes(` ${ask} `)),
    );
    expect(entries.length).toBeGreaterThan(100);
    expect(told.map(({ where, words }) => `${where}: ${words}`)).toEqual([]);
  });
});
