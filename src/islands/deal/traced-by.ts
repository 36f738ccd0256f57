import type { ClauseChange } from '#worksheet/types.ts';
import { newId } from '../ui/open-store.ts';
import type { Traced } from '../ui/useDossiers.ts';
import { traced } from './trace.ts';

let closed = 0;

/**
 * Ends what is being typed for the history: the next change of a field is one of its own. To be called
 * where somebody takes away what stands here, so that it can be told what it was at that time.
 */
export function endTyping(): void {
  closed = Date.now();
}

/**
 * Adds to an edit of a deal what the history of its clauses keeps of it: who, from where, and when.
 *
 * @param via where it comes from; what was collected says by itself that it came by link or by file
 */
export const tracedBy =
  (via: ClauseChange['via']): Traced =>
  (before, edit) =>
    traced(before, edit, { via }, { now: new Date(), newId, closed: new Date(closed) });

export const tracedByHand = tracedBy('hand');
