import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { coverageTable, readCoverage } from '#integrations/coverage.ts';

const root = join(import.meta.dirname, '../..');
const coverage = readCoverage(root);

test('every element of the source articles has a page that carries it', () => {
  expect(coverage.rows.length).toBeGreaterThan(120);
  const missing = coverage.rows.filter(({ places }) => places.length === 0);
  expect(missing.map(({ element: { id, what } }) => `${id}: ${what}`)).toEqual([]);
});

test('no page claims to carry an element that is not in the list', () => {
  expect(coverage.problems).toEqual([]);
});

test('no element stands twice in the list', () => {
  const ids = coverage.rows.map(({ element: { id } }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('docs/coverage.md is up to date', async () => {
  const written = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  expect(written).toBe(await format(coverageTable(coverage), { parser: 'markdown' }));
});

test('an element without a page is told in the table', () => {
  const [row] = coverage.rows;
  const table = coverageTable({ rows: [{ ...row!, places: [] }], problems: [] });
  expect(table).toContain('| nowhere |');
});
