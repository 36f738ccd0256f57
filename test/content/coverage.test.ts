import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { coverageOf, coverageTable } from '../../src/commands/coverage-table.ts';

const root = join(import.meta.dirname, '../..');
const rows = coverageOf(readContent(root));

test('every element of the source articles has a page that carries it', () => {
  expect(rows.length).toBeGreaterThan(120);
  const missing = rows.filter(({ places }) => places.length === 0);
  expect(missing.map(({ element: { id, what } }) => `${id}: ${what}`)).toEqual([]);
});

test('docs/coverage.md is up to date', async () => {
  const written = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  expect(written).toBe(await format(coverageTable(rows), { parser: 'markdown' }));
});

test('an element without a page is told in the table', () => {
  const [row] = rows;
  expect(coverageTable([{ ...row!, places: [] }])).toContain('| nowhere |');
});
