import { defineHastPlugin } from 'satteri';

/**
 * The site's base path in front of a root-relative address; other addresses stay as they are. Called
 * once an address: a section may have the name of the base, so `/tools/` can still lack it.
 *
 * @param base `/`, or the path with or without a slash at its end
 */
export function withBase(href: string, base: string): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  return base.replace(/\/+$/, '') + href;
}

/** Authors write `/models/`; Markdown links do not get the base path by themselves in Astro 7. */
export const basePathLinks = (base: string) =>
  defineHastPlugin({
    name: 'base-path-links',
    element: [
      {
        filter: ['a'],
        visit(node, ctx) {
          const href = node.properties?.['href'];
          if (typeof href === 'string') ctx.setProperty(node, 'href', withBase(href, base));
        },
      },
    ],
  });
