import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pathOf, readContent } from '#integrations/content-files.ts';

/** A copy of the content that a test may damage. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What is told after a file was written, or changed. */
function told(file: string, text: string | ((old: string) => string)): readonly string[] {
  const path = join(root, file);
  writeFileSync(path, typeof text === 'string' ? text : text(readFileSync(path, 'utf8')));
  return readContent(root).problems;
}

describe('what does not fit is told with file, item and field', () => {
  const PAGE = 'content/docs/models/choose.mdx';

  test('a field of a page that nobody knows, or that holds something else', () => {
    expect(told(PAGE, '---\ntitle: A\nserach: [b]\n---\n\nText.')).toEqual([
      `${PAGE}: Unrecognized key: "serach"`,
    ]);
    expect(told(PAGE, '---\ntitle: A\ncovers:\n  TEK-01: 4\n---\n')).toEqual([
      `${PAGE}: covers: TEK-01: Invalid input: expected string, received number`,
    ]);
    expect(told(PAGE, '---\r\ntitle: A\r\nsearch: b\r\n---\r\n')).toEqual([
      `${PAGE}: search: Invalid input: expected array, received string`,
    ]);
  });

  test('broken YAML at the top of a page, with its line', () => {
    expect(told(PAGE, '---\ntitle: A\nsearch: [b\n---\n').join()).toMatch(
      /^content\/docs\/models\/choose\.mdx:[34]: Flow sequence/,
    );
  });

  test('a template without fields, or with one that nobody knows', () => {
    const file = 'content/templates/adr.md';
    expect(told(file, '# A record')).toEqual([
      `${file}: it must begin with its fields, between two lines of "---"`,
    ]);
    expect(told(file, '---\ntitle: A\nuser: B\n---\n\nText.')).toEqual([
      `${file}: use: Invalid input: expected string, received undefined`,
      `${file}: Unrecognized key: "user"`,
    ]);
  });

  test('an element of a kind that does not exist', () => {
    const problems = told('content/elements.yaml', (old) =>
      old.replace('kind: framework', 'kind: frame'),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^content\/elements\.yaml: EMB-01: kind: Invalid option/);
  });

  test('points of a series without a number, or out of order', () => {
    const series = (change: (old: string) => string) => told('content/claims.yaml', change);
    const point = '{ at: Month 6, value: 5.8 }';
    expect(series((old) => old.replace(point, '{ at: Start, value: 5.8 }'))).toContain(
      'content/claims.yaml: case-velocity: series: points: 1: at: must end in a number, as "Month 3"',
    );
    expect(
      series((old) => old.replace('{ at: Start, value: 5.8 }', '{ at: Month 2, value: 5.8 }')),
    ).toEqual([
      'content/claims.yaml: case-velocity: series: points: must stand in rising order of "at"',
    ]);
  });
});

test('a file that begins with _ is no page', () => {
  expect(told('content/docs/_draft.mdx', 'No fields.')).toEqual([]);
});

test('the address of a page comes from its file', () => {
  expect(pathOf('content/docs/index.mdx')).toBe('/');
  expect(pathOf('content/docs/risks/index.mdx')).toBe('/risks/');
  expect(pathOf('content/docs/search/reindex.mdx')).toBe('/search/reindex/');
  expect(pathOf('content/docs/case-study.md')).toBe('/case-study/');
});
