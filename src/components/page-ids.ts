import type { APIContext } from 'astro';

/** Ids given out on each page, by what they stand for. A page is rendered with one request object. */
const pages = new WeakMap<Request, Map<string, string>>();

/**
 * An id that nothing else on the page has.
 *
 * @param key what it stands for, as `claims/cost-parity`
 * @returns the id, and whether this is the first use on the page: one card serves every use of a claim
 */
export function pageId(
  { request }: Pick<APIContext, 'request'>,
  key: string,
): { readonly id: string; readonly first: boolean } {
  const ids = pages.get(request) ?? new Map<string, string>();
  pages.set(request, ids);
  const known = ids.get(key);
  const id = known ?? `_n${ids.size + 1}`;
  ids.set(key, id);
  return { id, first: !known };
}
