import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tableBoxes } from '#integrations/table-boxes.ts';

const TABLE = '| a | b |\n| - | - |\n| 1 | 2 |\n';
const render = (markdown: string) =>
  parse(markdownToHtml(markdown, { hastPlugins: [tableBoxes()] }).html);

test('puts a table into a box that the keyboard reaches', () => {
  const box = render(TABLE).querySelector('.table-box');
  expect(box?.getAttribute('tabindex')).toBe('0');
  expect(box?.getAttribute('aria-label')).toBe('Table');
  expect(box?.querySelectorAll('td').map((cell) => cell.text)).toEqual(['1', '2']);
});

test('turns a paragraph that begins with "Table: " into the caption', () => {
  const page = render(`Before.\n\nTable: Two *short* columns\n\n${TABLE}`);
  expect(page.querySelector('table > caption')?.text).toBe('Two short columns');
  expect(page.querySelector('.table-box')?.getAttribute('aria-label')).toBe('Two short columns');
  expect(page.querySelectorAll('p').map((paragraph) => paragraph.text)).toEqual(['Before.']);
});

test('leaves any other paragraph where it is', () => {
  const page = render(`Tables help.\n\n${TABLE}\n\nTable: nothing follows.`);
  expect(page.querySelector('caption')).toBeNull();
  expect(page.querySelectorAll('p')).toHaveLength(2);
});
