import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { basePathLinks, withBase } from '#integrations/base-path.ts';

test('puts the base in front of a root-relative address', () => {
  expect(withBase('/models/', '/')).toBe('/models/');
  expect(withBase('/models/#a', '/handbook/team')).toBe('/handbook/team/models/#a');
  expect(withBase('/models/', '/handbook/team/')).toBe('/handbook/team/models/');
});

test('leaves every other address alone', () => {
  for (const address of ['#a', 'models/', './a', 'https://example.org/a', '//example.org/a', ''])
    expect(withBase(address, '/handbook')).toBe(address);
});

test('puts a base in front that has the name of a section', () => {
  expect(withBase('/tools/maturity/', '/tools')).toBe('/tools/tools/maturity/');
  expect(withBase('/tools', '/tools/')).toBe('/tools/tools');
});

test('puts it once in front of a link in Markdown', () => {
  const { html } = markdownToHtml('[a](/tools/maturity/) [b](#c) [d](https://example.org/)', {
    hastPlugins: [basePathLinks('/tools')],
  });
  const links = parse(html).querySelectorAll('a');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/tools/tools/maturity/',
    '#c',
    'https://example.org/',
  ]);
});
