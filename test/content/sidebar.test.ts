import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sidebar } from '#starlight/sidebar.ts';

type Item = (typeof sidebar)[number];

/** Slugs in reading order; a group brings those of its items. */
function slugsOf(item: Item): string[] {
  if (typeof item === 'string') return [item];
  if ('items' in item) return item.items.flatMap(slugsOf);
  return 'slug' in item ? [item.slug] : [];
}

const docs = join(import.meta.dirname, '../../content/docs');
/** Every page but the home page; a file that begins with `_` is none. */
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.mdx?$/.test(file) && !/(^|\/)_/.test(file) && file !== 'index.mdx')
  .map((file) => file.replace(/(\/index)?\.mdx?$/, ''));

test('every page stands in the sidebar once, and nothing else does', () => {
  expect(sidebar.flatMap(slugsOf).sort()).toEqual(pages.sort());
});
