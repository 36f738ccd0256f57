import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootSite } from '../tools/sites.ts';
import { pagesOf } from './pages.ts';

const drawings = pagesOf(rootSite).flatMap(({ file, root }) =>
  root.querySelectorAll('.drawing svg').map((svg) => ({ file, root, svg })),
);

test('every drawing has a name, for those who do not see it', () => {
  expect(drawings.length).toBeGreaterThan(5);
  const nameless = drawings.filter(({ root, svg }) => {
    if (svg.getAttribute('role') !== 'img') return true;
    const ids = svg.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const names = ids.map((id) => root.getElementById(id)?.text);
    const name = names.length > 0 ? names.join(' ') : (svg.getAttribute('aria-label') ?? '');
    return name.trim() === '';
  });
  expect(nameless.map(({ file, svg }) => `${file}: ${svg.outerHTML.slice(0, 80)}`)).toEqual([]);
});

test('no drawing holds a number that could not be computed', () => {
  const wrong = drawings.filter(({ svg }) => /NaN|undefined|Infinity/.test(svg.outerHTML));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no style sheet ships a selector that only the compiler understands', () => {
  const folder = join(rootSite.folder, '_astro');
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  const raw = sheets.filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes(':global('),
  );
  expect(raw).toEqual([]);
});
