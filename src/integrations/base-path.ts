import { defineHastPlugin } from 'satteri';

/** The site's base path in front of a root-relative address; other addresses stay as they are. */
export function withBase(href: string, base: string): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  const prefix = base.replace(/\/+$/, '');
  return prefix && (href === prefix || href.startsWith(`${prefix}/`)) ? href : prefix + href;
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
