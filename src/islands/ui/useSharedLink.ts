import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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

/**
 * Never rejects.
 *
 * @param address the fragment in the address, where it is another one: that of a locked link
 */
async function read(
  fragment: string,
  instrument: ToolInstrument,
  site: ToolSite,
  address?: string,
): Promise<Opened> {
  try {
    const { OpenedLink, readLink } = await load();
    return { ...(await readLink(fragment, instrument, site, address)), View: OpenedLink };
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
 * @returns what is open; what shows a locked link as the one that was in it; what closes it. The
 *   address keeps the locked link: nothing that was behind the passphrase comes into the history.
 */
export function useSharedLink(instrument: ToolInstrument, site: ToolSite) {
  useState(hurry);
  const [opened, setOpened] = useState<Opened>(NONE);
  const newest = useRef(0);
  const show = (fragment: string, address?: string) => {
    const turn = ++newest.current;
    void read(fragment, instrument, site, address).then(
      (next) => turn === newest.current && setOpened(next),
    );
  };
  useEffect(() => {
    const follow = () => {
      const fragment = location.hash.slice(1);
      // An anchor is a place in what is open, which stays open: a jump to a clause closes no link.
      if (fragment && (document.getElementById(fragment) || !looksLikeLink(fragment))) return;
      if (fragment) return show(fragment);
      newest.current++;
      setOpened(NONE);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const unlocked = useCallback((fragment: string) => show(fragment, location.hash.slice(1)), []);
  const close = useCallback(() => {
    newest.current++;
    history.replaceState(null, '', location.pathname + location.search);
    setOpened(NONE);
  }, []);
  return { opened, unlocked, close };
}
