import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { unexplained, unexplainedIn } from '../tools/abbreviations.ts';

const root = join(import.meta.dirname, '../..');
const { claims, pages, templates, terms } = readContent(root);
/** Names of a report and of a research programme, in texts that can hold no link to the glossary. */
const NAMES = new Set(['SOC', 'DORA']);
const unnamed = (text: string) => unexplained(text).filter((word) => !NAMES.has(word));

describe('a text says what an abbreviation stands for at its first use, or links it to the glossary', () => {
  test.each([...pages, ...templates].map(({ file }) => file))('%s', (file) => {
    expect(unexplainedIn(readFileSync(join(root, file), 'utf8'), terms)).toEqual([]);
  });

  test('titles and descriptions of pages, and what templates say of themselves', () => {
    const heads = [
      ...pages.map(({ file, head }) => ({ file, texts: [head.title, head.description] })),
      ...templates.map(({ file, head }) => ({ file, texts: [head.title, head.use] })),
    ];
    const found = heads.flatMap(({ file, texts }) =>
      texts.flatMap((text) => unnamed(text ?? '').map((word) => `${file}: ${word}`)),
    );
    expect(found).toEqual([]);
  });

  test('claims, which are read alone in the register', () => {
    const found = claims.flatMap(({ id, says, why }) =>
      unnamed(`${says} ${why}`).map((word) => `${id}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

describe('an abbreviation that nobody explains is found', () => {
  const [adr] = terms.filter(({ id }) => id === 'adr');
  const told = (mdx: string) => unexplainedIn(mdx, [adr!]);

  test('also with digits, a slash, an ampersand, a small letter or a hyphen', () => {
    expect(told('QZ2, QZ27001, QX/QY, Q&Z, QxZ, QZs, QV-only.')).toEqual([
      ...['QZ', 'QX', 'QY', 'Q&Z', 'QxZ', 'QV'],
    ]);
    expect(told('The US, GitHub, Q, [QZX](/QZY/), `QZW` and <Source id="a" at="QZV" />.')).toEqual([
      'QZX',
    ]);
  });

  test('words stand before the bracket, and at the first use', () => {
    expect(told('A quick zebra (QZ) runs. QZ again.')).toEqual([]);
    expect(told('QZ runs. A quick zebra (QZ).')).toEqual(['QZ']);
    expect(told('A black animal (QZ) runs.')).toEqual(['QZ']);
  });

  test('a link to the glossary comes before it, and is no comment', () => {
    expect(told('<Term id="adr">ADR</Term>, then ADRs.')).toEqual([]);
    expect(told('ADRs, then <Term id="adr">ADR</Term>.')).toEqual(['ADR']);
    expect(told('{/* <Term id="adr">ADR</Term> */} ADRs.')).toEqual(['ADR']);
  });
});
