import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { looksLikeLink } from '#worksheet/codec/looks-like-link.ts';
import type { OpenedProps } from './OpenedLink.tsx';
import type { ReadLink } from './read-link.ts';
import type { ToolInstrument, ToolSite } from './tool.ts';

/** What the fragment of the address holds for this tool. */
export type Opened =
  | { readonly kind: 'none' }
  /** A link, but what reads it did not arrive, as when the network is gone. */
  | { readonly kind: 'failed' }
  /** With what shows it. */
  | (ReadLink & { readonly View: FunctionComponent<OpenedProps> });

const NONE: Opened = { kind: 'none' };

const load = () => import('./opening.ts');

/** Never rejects. */
async function read(fragment: string, instrument: ToolInstrument, site: ToolSite): Promise<Opened> {
  try {
    const { OpenedLink, readLink } = await load();
    return { ...(await readLink(fragment, instrument, site)), View: OpenedLink };
  } catch {
    return { kind: 'failed' };
  }
}

/** Asks for what reads a link with the first drawing, where the page was opened by one. */
function hurry(): void {
  if (typeof location === 'undefined' || !looksLikeLink(location.hash.slice(1))) return;
  // A failure is met again, and told, where the link is read.
  load().catch(() => undefined);
}

/**
 * Follows the fragment: a link can arrive with the page, or be pasted into a tab that is open
 * already, which does not load the page again.
 *
 * @returns what is open, and what closes it
 */
export function useSharedLink(instrument: ToolInstrument, site: ToolSite) {
  useState(hurry);
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
