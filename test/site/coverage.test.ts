import { expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import { coverageOf } from '../../src/commands/coverage-table.ts';
import { sites } from '../tools/sites.ts';
import { pagesOf } from './pages.ts';

test('every anchor under which a page carries an element exists', () => {
  const pages = new Map(pagesOf(sites[0]!).map((page) => [page.path, page]));
  const broken = coverageOf(readContent(process.cwd())).flatMap(({ element, places }) =>
    places
      .filter(({ path, anchor }) => !pages.get(path)?.ids.has(anchor))
      .map(({ path, anchor }) => `${element.id}: ${path}#${anchor}`),
  );
  expect(broken).toEqual([]);
});
