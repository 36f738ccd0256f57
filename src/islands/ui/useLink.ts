import { useEffect, useRef, useState } from 'preact/hooks';
import type { Content } from '#worksheet/types.ts';
import type { Sending } from './sending.ts';

export type Link =
  | { readonly kind: 'working' }
  | {
      readonly kind: 'ready';
      readonly of: Content;
      readonly by: Sending['linkOf'];
      readonly url: string;
      readonly message: string;
    }
  | { readonly kind: 'too-long' | 'failed' };

const WORKING: Link = { kind: 'working' };

/** Milliseconds that a reader pauses before the link is written; longer where that costs more. */
const PAUSE = 400;
const SLOW_PAUSE = 600;

async function write(content: Content, { linkOf, messageOf }: Sending): Promise<Link> {
  try {
    const url = await linkOf(content);
    const message = await messageOf(content, url);
    return { kind: 'ready', of: content, by: linkOf, url, message };
  } catch (error) {
    return { kind: error instanceof RangeError ? 'too-long' : 'failed' };
  }
}

/**
 * The link of the content, written again when the reader pauses: until then it is an older one. What
 * writes it is fetched with the first link; the part that shows it comes once the reader has begun to
 * use the page. A link that
 * was written in another way of sending is none: it may hold what the reader has left out since.
 *
 * @returns the link, and what gives the newest one at once
 */
export function useLink(content: Content, sending: Sending) {
  const [state, setState] = useState<Link>(WORKING);
  const { linkOf, slow, blocked } = sending;
  const now = useRef<Sending>(sending);
  now.current = sending;
  useEffect(() => {
    if (blocked) return undefined;
    let current = true;
    const timer = setTimeout(
      () => void write(content, now.current).then((next) => current && setState(next)),
      slow ? SLOW_PAUSE : PAUSE,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [content, linkOf, blocked]);
  const isOther = state.kind === 'ready' && state.by !== linkOf;
  const newest = async () => {
    if (state.kind === 'ready' && !isOther && state.of === content) return state;
    const next = await write(content, now.current);
    if (now.current.linkOf === linkOf) setState(next);
    return next;
  };
  return [isOther ? WORKING : state, newest] as const;
}
