import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksLikeLink } from '#worksheet/codec/link.ts';
import { originOf, sites, type Site } from '../tools/sites.ts';
import { pagesOf, sitemapOf, type Page } from './pages.ts';

interface Link {
  readonly page: Page;
  readonly href: string;
  readonly url: URL;
}

function linksOf(site: Site): Link[] {
  return pagesOf(site).flatMap((page) =>
    page.root.querySelectorAll('a[href]').map((anchor) => {
      const href = anchor.getAttribute('href')!.replaceAll('&amp;', '&');
      const here = `${originOf(site)}${site.base}${page.path.slice(1)}`;
      return { page, href, url: new URL(href, here) };
    }),
  );
}

const told = (link: Link) => `${link.page.file}: ${link.href}`;

describe.each(sites)('links of the site ($name)', (site) => {
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
  const internal = linksOf(site).filter((link) => link.url.origin === originOf(site));

  test('every link stays below the path the site was built for', () => {
    expect(internal.filter((link) => !link.url.pathname.startsWith(site.base)).map(told)).toEqual(
      [],
    );
  });

  // A folder without its slash is neither: hosts answer it by a redirect, or not at all.
  test('every link leads to a page or a file that exists', () => {
    const isFile = (path: string) =>
      statSync(join(site.folder, decodeURIComponent(path)), { throwIfNoEntry: false })?.isFile();
    const broken = internal.filter((link) => {
      const path = `/${link.url.pathname.slice(site.base.length)}`;
      return !pages.has(path) && (path.endsWith('/index.html') || !isFile(path));
    });
    expect(broken.map(told)).toEqual([]);
  });

  test('every anchor exists on the page it leads to', () => {
    const broken = internal.filter((link) => {
      const target = pages.get(`/${link.url.pathname.slice(site.base.length)}`);
      const id = decodeURIComponent(link.url.hash.slice(1));
      return target && id && id !== '_top' && !target.ids.has(id);
    });
    expect(broken.map(told)).toEqual([]);
  });

  test('no id of a page can be taken for a shared link', () => {
    const taken = pagesOf(site).flatMap((page) => [...page.ids].filter(looksLikeLink));
    expect(taken).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const twice = pagesOf(site).flatMap((page) => {
      const ids = page.root.querySelectorAll('[id]').map((element) => element.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page.file}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('every page of the sitemap is linked from another page', () => {
    const linked = new Set(
      internal
        .filter((link) => link.url.pathname !== `${site.base}${link.page.path.slice(1)}`)
        .map((link) => `/${link.url.pathname.slice(site.base.length)}`),
    );
    expect(sitemapOf(site).filter((path) => !linked.has(path))).toEqual([]);
  });

  test('every page but the 404 page is in the sitemap', () => {
    const listed = new Set(sitemapOf(site));
    const missing = [...pages.keys()].filter((path) => path !== '/404.html' && !listed.has(path));
    expect(missing).toEqual([]);
  });

  test('links to other sites use https', () => {
    const outside = linksOf(site).filter((link) => link.url.origin !== originOf(site));
    expect(outside.filter((link) => link.url.protocol !== 'https:').map(told)).toEqual([]);
  });
});
