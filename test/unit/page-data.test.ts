import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lastChanged, pageData } from '#starlight/page-data.ts';

const PAGE = 'content/docs/reference/evidence.mdx';
const [old, middle, late] = [
  new Date('2026-01-01'),
  new Date('2026-05-01'),
  new Date('2026-11-01'),
];

test('a page is as new as the newest of its own file and its data', () => {
  const data = (claims: Date, sources: Date) =>
    new Map([
      [PAGE, middle],
      ['content/claims.yaml', claims],
      ['content/sources.yaml', sources],
      ['content/glossary.yaml', late],
    ]);
  expect(lastChanged(PAGE, data(old, old))).toEqual(middle);
  expect(lastChanged(PAGE, data(late, old))).toEqual(late);
  expect(lastChanged(PAGE, data(old, late))).toEqual(late);
});

test('a page without data has the date of its own file', () => {
  const page = 'content/docs/models/index.mdx';
  expect(lastChanged(page, new Map([[page, old]]))).toEqual(old);
});

test('a page that was never committed has no date, and data that was not does not count', () => {
  expect(lastChanged(PAGE, new Map([['content/claims.yaml', old]]))).toBeUndefined();
  expect(lastChanged(PAGE, new Map([[PAGE, old]]))).toEqual(old);
});

test('the page of a tool is as new as the instrument of its name', () => {
  const page = 'content/docs/tools/readiness.mdx';
  const instrument = ['content/instruments/readiness.yaml', late] as const;
  expect(lastChanged(page, new Map([[page, old], instrument]))).toEqual(late);
});

test('every page and every data file of the map exists', () => {
  const files = [...Object.keys(pageData), ...Object.values(pageData).flat()];
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
