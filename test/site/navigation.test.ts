import { describe, expect, test } from 'vitest';
import { originOf, sites } from '../tools/sites.ts';
import { pagesOf, sitemapOf } from './pages.ts';

describe.each(sites)('ways through the site ($name)', (site) => {
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));

  /** Pages that a part of a page links to. */
  const linked = (path: string, selector: string) =>
    pages
      .get(path)!
      .root.querySelectorAll(`${selector} a[href]`)
      .flatMap((anchor) => {
        const here = `${originOf(site)}${site.base}${path.slice(1)}`;
        const url = new URL(anchor.getAttribute('href')!, here);
        const target = `/${url.pathname.slice(site.base.length)}`;
        return url.origin === originOf(site) && pages.has(target) ? [target] : [];
      });

  /** Where the previous or next link of a page leads. */
  const linkTo = (path: string, rel: 'prev' | 'next') => {
    const href = pages.get(path)!.root.querySelector(`a[rel="${rel}"]`)?.getAttribute('href');
    return `/${new URL(href ?? '', originOf(site)).pathname.slice(site.base.length)}`;
  };

  test('every page is at most two steps from home, through the running text alone', () => {
    const one = new Set(linked('/', 'main'));
    const two = new Set([...one].flatMap((path) => linked(path, '.sl-markdown-content')));
    const far = sitemapOf(site).filter((path) => path !== '/' && !one.has(path) && !two.has(path));
    expect(far).toEqual([]);
  });

  test('previous and next lead through every page, in the order of the sidebar', () => {
    const order = [...new Set(linked('/start/how-to-use/', 'nav.sidebar'))];
    expect(order.length).toBe(sitemapOf(site).length - 1);
    expect(order.slice(0, -1).map((path) => linkTo(path, 'next'))).toEqual(order.slice(1));
    expect(order.slice(1).map((path) => linkTo(path, 'prev'))).toEqual(order.slice(0, -1));
  });

  test('every path of a role or of a moment has at least four pages, and a tool', () => {
    const { html } = pages.get('/start/how-to-use/')!;
    const paths = html.split('<h4').slice(1);
    expect(paths.length).toBeGreaterThanOrEqual(11);
    const thin = paths.filter((path) => {
      const links = [...path.split(/<h[23]/)[0]!.matchAll(/<a href="([^"]+)"/g)].map(
        (one) => one[1]!,
      );
      const reading = new Set(links.filter((href) => !href.includes('/tools/')));
      return reading.size < 4 || !links.some((href) => href.includes('/tools/'));
    });
    expect(thin).toEqual([]);
  });
});
