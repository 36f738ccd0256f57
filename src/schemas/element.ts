import { z } from 'zod';
import { id, text } from './numbered.ts';

/** One framework, table, list, figure or rule of a source article, or a point on which they disagree. */
export const element = z.strictObject({
  /** Three letters of the source and a number, as `TEK-07`. */
  id: z.string().regex(/^[A-Z]{3}-\d{2}$/, 'must be three capitals, a hyphen, two digits'),
  /** Id in `content/sources.yaml`; a disagreement has none. */
  source: id.optional(),
  kind: z.enum(['framework', 'table', 'list', 'figure', 'rule', 'disagreement']),
  /** What it is, in a few words of our own. */
  what: text,
});
export type Element = z.infer<typeof element>;
