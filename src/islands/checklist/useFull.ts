import { useEffect, useReducer, useState } from 'preact/hooks';
import { partStyles } from '../ui/part-styles.ts';
import type * as full from './full.ts';

export type Full = typeof full;

/** Kept for the life of the page: once it has arrived, every drawing has it at once. */
let arrived: Full | undefined;

/** Loads what a used checklist needs. */
export async function loadFull(): Promise<Full> {
  const [full] = await Promise.all([import('./full.ts'), partStyles()]);
  arrived ??= full;
  return arrived;
}

/**
 * What a used checklist needs, once it is wanted and has arrived.
 *
 * @returns `failed` where it did not arrive, as when the network is gone
 */
export function useFull(wanted: boolean): Full | 'failed' | undefined {
  const [failed, setFailed] = useState(false);
  const [, draw] = useReducer<number, unknown>((times) => times + 1, 0);
  useEffect(() => {
    if (wanted && !arrived) loadFull().then(draw, () => setFailed(true));
  }, [wanted]);
  if (!wanted) return undefined;
  return arrived ?? (failed ? 'failed' : undefined);
}
