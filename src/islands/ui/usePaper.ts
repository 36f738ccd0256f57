import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the page is being printed. What a screen draws on demand is drawn then: nobody can open a
 * fold on paper. Both signs are heard, since not every browser gives both.
 */
export function usePaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('beforeprint', () => setPaper(true), { signal });
    addEventListener('afterprint', () => setPaper(false), { signal });
    matchMedia('print').addEventListener('change', ({ matches }) => setPaper(matches), { signal });
    return () => stop.abort();
  }, []);
  return isPaper;
}
