import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Site } from '../tools/sites.ts';

/** One built page. */
export interface Page {
  /** Path below the site's base, as `/models/`. */
  readonly path: string;
  /** File inside the built folder. */
  readonly file: string;
  readonly html: string;
  readonly root: HTMLElement;
  /** Every id of the page. */
  readonly ids: ReadonlySet<string>;
}

const cache = new Map<string, Page[]>();

/** Every HTML page of a built copy. */
export function pagesOf(site: Site): Page[] {
  const known = cache.get(site.folder);
  if (known) return known;
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
    .map((file) => file.replaceAll('\\', '/'));
  const pages = files.map((file) => {
    const html = readFileSync(join(site.folder, file), 'utf8');
    const root = parse(html, { comment: false });
    return {
      path: `/${file.replace(/index\.html$/, '')}`,
      file,
      html,
      root,
      ids: new Set(root.querySelectorAll('[id]').map((element) => element.id)),
    };
  });
  cache.set(site.folder, pages);
  return pages;
}

/** Paths below the base that the sitemap names. */
export function sitemapOf(site: Site): string[] {
  const xml = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => `/${new URL(match[1]!).pathname.slice(site.base.length)}`,
  );
}

const folderOf = (path: string) => /^\/[^/]+\//.exec(path)?.[0] ?? '/';

/** Every page of the site by its first folder: one window opens those of a folder one after the other. */
export const foldersOf = (site: Site): Map<string, string[]> =>
  Map.groupBy([...sitemapOf(site), '/404.html'], folderOf);
