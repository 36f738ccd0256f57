import { useCallback, useEffect, useState } from 'preact/hooks';
import { decodeLink, looksLikeLink, meantFor } from '#worksheet/codec/link.ts';
import type { Shared } from '#worksheet/types.ts';
import type { Refusal } from './LinkNotice.tsx';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';

/** What the fragment of the address holds for this tool. */
export type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'shared'; readonly shared: Shared }
  /** A request to answer: facts and names, no answers. */
  | { readonly kind: 'invitation'; readonly shared: Shared }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const NONE: Opened = { kind: 'none' };

/** What a fragment holds that is meant as a link. Never rejects. */
async function read(fragment: string, instrument: ToolInstrument, site: ToolSite): Promise<Opened> {
  const result = await decodeLink(fragment);
  if (!result.ok) return { kind: 'refused', refusal: { reason: result.reason } };
  const { shared } = result;
  if (!meantFor(shared, instrument.number)) {
    const tool = site.tools.find((one) => one.number === shared.instrument);
    const refusal: Refusal = tool
      ? {
          reason: 'other-tool',
          title: tool.title,
          href: `${href(site.base, tool.page)}#${fragment}`,
        }
      : { reason: 'unknown-tool' };
    return { kind: 'refused', refusal };
  }
  if (shared.edition > instrument.edition)
    return { kind: 'refused', refusal: { reason: 'newer-version' } };
  return { kind: result.kind === 'invitation' ? 'invitation' : 'shared', shared };
}

/**
 * Follows the fragment: a link can arrive with the page, or be pasted into a tab that is open
 * already, which does not load the page again.
 *
 * @returns what is open, and what closes it
 */
export function useSharedLink(instrument: ToolInstrument, site: ToolSite) {
  const [opened, setOpened] = useState<Opened>(NONE);
  useEffect(() => {
    let newest = 0;
    const follow = () => {
      const fragment = location.hash.slice(1);
      // An anchor is a place in what is open, which stays open: a jump to a clause closes no link.
      if (fragment && (document.getElementById(fragment) || !looksLikeLink(fragment))) return;
      const turn = ++newest;
      if (!fragment) return setOpened(NONE);
      void read(fragment, instrument, site).then((next) => turn === newest && setOpened(next));
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const close = useCallback(() => {
    history.replaceState(null, '', location.pathname + location.search);
    setOpened(NONE);
  }, []);
  return { opened, close };
}
