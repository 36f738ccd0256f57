import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type * as assessment from './assessment.ts';

type Assessment = typeof assessment;

/** Kept for the life of the page: once it has arrived, every drawing has it at once. */
let arrived: Assessment | undefined;

/** Loads what a result needs. */
export async function loadAssessment(): Promise<Assessment> {
  arrived ??= await import('./assessment.ts');
  return arrived;
}

/**
 * What a result needs, once it is wanted and has arrived.
 *
 * @param wanted false until something is answered
 * @returns `failed` where it did not arrive, as when the network is gone
 */
export function useAssessment(wanted: boolean): Assessment | 'failed' | undefined {
  const [failed, setFailed] = useState(false);
  const [, draw] = useReducer<number, unknown>((times) => times + 1, 0);
  useEffect(() => {
    if (wanted && !arrived) loadAssessment().then(draw, () => setFailed(true));
  }, [wanted]);
  // Who takes the last answer back still sees the profile, with nothing answered in it.
  const was = useRef(false);
  was.current ||= wanted;
  if (!was.current) return undefined;
  return arrived ?? (failed ? 'failed' : undefined);
}
