import type { Edit } from '#worksheet/edit.ts';

/** Everything that the answer to one item holds, taken away: one thing to undo. */
export const clearAnswer = (item: number): Edit => ({
  set: 'several',
  changes: (['answer', 'consistency', 'evidence', 'note'] as const).map((field) => ({
    set: 'answer',
    item,
    field,
    to: undefined,
  })),
});
