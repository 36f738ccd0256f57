import { z } from 'zod';
import { id, text } from './numbered.ts';

/** What to talk about where the answers of several people differ, by the direction of the difference. */
export const discussion = z.strictObject({
  /** By the side whose median is the higher one. */
  higher: z.array(z.strictObject({ side: id, text })).min(1),
  /** Single answers lie far apart, the medians of the sides do not. */
  spread: text,
  /** Some chose a row, others say that it is not possible here; where the kind has such an answer. */
  disputed: text.optional(),
});

export type Discussion = z.infer<typeof discussion>;
