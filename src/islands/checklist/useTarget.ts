import { useEffect, useRef, useState } from 'preact/hooks';
import { isPlainClick } from '../ui/plain-click.ts';

/** A clause that the reader has followed a link to; `turn` tells one visit from the next. */
export interface Target {
  readonly id: string;
  readonly turn: number;
}

/** Whether a click asks for the fragment that the address already has: no `hashchange` follows it. */
function asksAgain(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link !== null && isPlainClick(event) && link.hash !== '' && link.href === location.href;
}

/**
 * The clause that an anchor of the page leads to. A filter may hide it, and then the browser finds
 * nothing to scroll to: the filter gives way, and the page scrolls there.
 *
 * @param applicable ids of the clauses that the facts leave
 * @param shown ids of those that fit the filter, whether they stand on the page now or come one at a
 *   time
 * @param onHidden takes the filter away
 */
export function useTarget(
  applicable: readonly string[],
  shown: readonly string[],
  onHidden: () => void,
): Target | undefined {
  const [target, setTarget] = useState<Target>();
  const now = useRef({ applicable, shown, onHidden });
  now.current = { applicable, shown, onHidden };
  useEffect(() => {
    const follow = () => {
      const id = location.hash.slice(1);
      if (!now.current.applicable.includes(id)) return;
      if (!now.current.shown.includes(id)) now.current.onHidden();
      setTarget((before) => ({ id, turn: (before?.turn ?? 0) + 1 }));
    };
    const onClick = (event: MouseEvent) => asksAgain(event) && follow();
    follow();
    window.addEventListener('hashchange', follow);
    document.addEventListener('click', onClick);
    return () => {
      window.removeEventListener('hashchange', follow);
      document.removeEventListener('click', onClick);
    };
  }, []);
  useEffect(() => {
    if (target) document.getElementById(target.id)?.scrollIntoView();
  }, [target]);
  return target;
}
