import { useEffect, useState } from 'preact/hooks';

/** What anybody does first who reads a page: some of it comes before any button is reached. */
const FIRST = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'];

/**
 * Whether the reader has begun to use the page. What is wanted soon is fetched from then on: a page
 * that is only opened weighs little, and the network may be gone by the time the part is needed.
 */
export function useBegun(): boolean {
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    // That may have happened before the script came. A pointer that only rests on the page is none of it.
    if (scrollY > 0) {
      setBegun(true);
      return undefined;
    }
    const stop = new AbortController();
    const on = () => {
      stop.abort();
      setBegun(true);
    };
    const options = { passive: true, capture: true, signal: stop.signal };
    for (const name of FIRST) addEventListener(name, on, options);
    return () => stop.abort();
  }, []);
  return begun;
}
