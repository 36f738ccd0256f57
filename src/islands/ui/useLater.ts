import { useEffect, useState } from 'preact/hooks';
import { partStyles } from './part-styles.ts';

export type Later<T> =
  | { readonly state: 'waiting' }
  /** The file did not arrive, as when the network is gone. */
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly part: T };

/**
 * A part of the page that is fetched once it is wanted, so that it weighs nothing before.
 *
 * @param load `() => import('./Part.tsx')`, the same one with each drawing
 */
export function useLater<T>(wanted: boolean, load: () => Promise<T>): Later<T> {
  const [later, setLater] = useState<Later<T>>({ state: 'waiting' });
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    Promise.all([load(), partStyles()]).then(
      ([part]) => !gone && setLater({ state: 'ready', part }),
      () => !gone && setLater({ state: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return later;
}
