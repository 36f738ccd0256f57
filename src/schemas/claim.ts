import { z } from 'zod';
import { day, id, text } from './numbered.ts';

/**
 * How far a figure can be trusted. A: peer-reviewed and replicated, or primary text of a law or
 * standard. B: one independent study, a large independent survey, or a fact anyone can compute.
 * C: a third party's number without visible method. D: a vendor's case or table. E: bare opinion.
 * X: contradicted by arithmetic or by a better source.
 */
export const rating = z.enum(['A', 'B', 'C', 'D', 'E', 'X']);
export type Rating = z.infer<typeof rating>;

/** Id in `content/sources.yaml`, and what it adds. */
const evidence = z.strictObject({ source: id, note: text });

/** One quantitative claim, with its worth. */
export const claim = z.strictObject({
  id,
  topic: z.enum(['cost', 'speed', 'quality', 'people', 'time-zones', 'market', 'security', 'law']),
  /** The figure alone, as shown in a sentence: `40-70%`. */
  figure: text,
  /** What is claimed, in one neutral sentence that stands by itself. */
  says: text,
  rating,
  /** Why it has this rating, in one or two sentences. */
  why: text,
  /** Who says it. */
  from: z.array(id).min(1),
  supports: z.array(evidence).default([]),
  contradicts: z.array(evidence).default([]),
  /** What to measure oneself instead of trusting the figure. */
  measure: text.optional(),
  /** The figure over time, drawn by the CaseChart figure: `at` labels a point, such as `Month 3`. */
  series: z
    .strictObject({
      /** What one value counts: `% of defects`, `score from 0 to 10`. */
      unit: text,
      points: z.array(z.strictObject({ at: text, value: z.number() })).min(2),
    })
    .optional(),
  checked: day,
});
export type Claim = z.infer<typeof claim>;
