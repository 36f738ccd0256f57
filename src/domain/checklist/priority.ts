import type { Priority } from '#schemas/checklist.ts';

/** The priorities, strictest first; `OwnClause.priority` counts them from 1. */
export const PRIORITIES: readonly Priority[] = ['must', 'should', 'consider'];

/** Number of a priority as readers write its word, from 1; undefined where it is none. */
export const priorityNumber = (word: string): number | undefined =>
  PRIORITIES.findIndex((priority) => priority === word.toLowerCase()) + 1 || undefined;

/** 0 for a must, rising with what matters less. */
export const rankOf = (priority: Priority): number => PRIORITIES.indexOf(priority);

/** Musts first, then by priority; within one in the order they had. */
export const byPriority = <View extends { readonly priority: Priority }>(
  views: readonly View[],
): View[] => [...views].sort((a, b) => rankOf(a.priority) - rankOf(b.priority));
