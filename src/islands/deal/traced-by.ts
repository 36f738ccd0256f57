import type { ClauseChange } from '#worksheet/types.ts';
import { newId } from '../ui/open-store.ts';
import type { Traced } from '../ui/useDossiers.ts';
import { traced } from './trace.ts';

/**
 * Adds to an edit of a deal what the history of its clauses keeps of it: who, from where, and when.
 *
 * @param via where it comes from; what was collected says by itself that it came by link or by file
 */
export const tracedBy =
  (via: ClauseChange['via']): Traced =>
  (before, edit) =>
    traced(before, edit, { via }, { now: new Date(), newId });

export const tracedByHand = tracedBy('hand');
