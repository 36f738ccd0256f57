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

/** A value over time. The number at the end of `at` is its place on the axis: `Month 12`. */
const point = z.strictObject({
  at: text.regex(/\d+$/, 'must end in a number, as "Month 3"'),
  value: z.number(),
});

/** Whether every point stands later than the one before. */
function rises(points: readonly { at: string }[]): boolean {
  const times = points.map(({ at }) => Number(/\d+$/.exec(at)?.[0]));
  return times.every((time, place) => place === 0 || time > times[place - 1]!);
}

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
      points: z.array(point).min(2).refine(rises, 'must stand in rising order of "at"'),
    })
    .optional(),
  /** Why no page uses it, where none does: it stands in the register alone. */
  unused: text.optional(),
  checked: day,
});
export type Claim = z.infer<typeof claim>;
