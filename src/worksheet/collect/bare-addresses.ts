import { linksIn } from './links-in.ts';

const ADDRESS = /https?:\/\/[^\s<>"'`()[\]{}\\^|]+/g;
const CLOSING = /[.,;:!?*~\u2026]+$/;
/** What may stand between an address and its fragment that a mail program broke off. */
const GAP = /^[\s>|=\u00ad\u200b\u2060\ufeff]*#?$/;

/**
 * Addresses of one page in pasted text that carry nothing: somebody copied the address without what
 * stands behind `#`, as some programs show it. One whose fragment was broken off to the next line is
 * none of them.
 *
 * @param page path of the tool below any base, as `/tools/maturity/`
 * @returns each once, in the order of the text
 */
export function bareAddresses(text: string, page: string): string[] {
  const links = linksIn(text);
  const path = page.replace(/\/$/, '');
  const found = [...text.matchAll(ADDRESS)].flatMap(({ 0: whole, index }) => {
    const address = whole.replace(CLOSING, '');
    const end = index + address.length;
    const isPage = address
      .replace(/[?#].*$/s, '')
      .replace(/\/$/, '')
      .endsWith(path);
    const carries = links.some(
      ({ from, to }) =>
        (from >= index && from <= end) ||
        (from > end && to > end && GAP.test(text.slice(end, from))),
    );
    return isPage && !carries ? [address] : [];
  });
  return [...new Set(found)];
}
