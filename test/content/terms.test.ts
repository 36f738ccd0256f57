import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { unlinkedTerms } from '../tools/terms.ts';

const root = join(import.meta.dirname, '../..');
const { terms } = readContent(root);
const pages = readdirSync(join(root, 'content/docs'), { recursive: true, encoding: 'utf8' })
  .map((file) => `content/docs/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.mdx') && !file.endsWith('/reference/glossary.mdx'));

describe('a page links a term of the glossary where it first uses it', () => {
  test.each(pages)('%s', (file) => {
    const missing = unlinkedTerms(readFileSync(join(root, file), 'utf8'), terms);
    expect(missing.map(({ term, words }) => `<Term id="${term.id}">${words}</Term>`)).toEqual([]);
  });
});

describe('what counts as a use', () => {
  const [adr, review] = ['adr', 'code-review'].map((id) => terms.find((term) => term.id === id)!);
  const told = (mdx: string) => unlinkedTerms(mdx, [adr!, review!]).map(({ words }) => words);

  test('the first one, in a sentence or a table, one or many', () => {
    expect(told('They do code\nreviews.')).toEqual(['code\nreviews']);
    expect(told('| Code review |')).toEqual(['Code review']);
    expect(told('Code review first. <Term id="code-review">Code review</Term>.')).toHaveLength(1);
  });

  test('the short form in capitals, and a plural that the glossary gives', () => {
    expect(told('Write ADRs, adrs.')).toEqual(['ADRs']);
    const sow = { ...adr!, id: 'sow', term: 'statement of work', plural: 'statements of work' };
    expect(unlinkedTerms('Two statements\n of  work.', [sow]).map(({ at }) => at)).toEqual([4]);
  });

  test('one that is linked in a comment alone', () => {
    expect(told('{/* <Term id="adr">ADR</Term> */} An ADR.')).toEqual(['ADR']);
    expect(told('<Term  id="adr">ADR</Term> An ADR.')).toEqual([]);
  });

  test('not one that is linked, a heading, or part of a longer word', () => {
    expect(told('<Term id="code-review">Code review</Term>. Code review again.')).toEqual([]);
    expect(
      told('## Code review\n\n[Code review](/management/code-review/) pre-code-review'),
    ).toEqual([]);
  });
});
