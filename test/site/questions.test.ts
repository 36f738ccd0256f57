import { expect, test } from 'vitest';
import { questions } from '../bench/questions.ts';
import { rootSite } from '../tools/sites.ts';
import { pagesOf } from './pages.ts';

test('every answer to a question about search is a page, or a place on one', () => {
  const pages = new Map(pagesOf(rootSite).map((page) => [page.path, page]));
  const gone = questions.flatMap(({ ask, answers }) =>
    answers
      .filter((answer) => {
        const [path = '', anchor] = answer.split('#');
        const page = pages.get(path);
        return !page || (anchor !== undefined && !page.ids.has(anchor));
      })
      .map((answer) => `${ask}: ${answer}`),
  );
  expect(gone).toEqual([]);
});
