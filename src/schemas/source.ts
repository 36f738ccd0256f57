import { z } from 'zod';
import { day, id, text } from './numbered.ts';

/** One source: who wrote it, what they sell, how far it was read. */
export const source = z.strictObject({
  id,
  title: text,
  /** Person, company or body that speaks. */
  by: text,
  kind: z.enum([
    'vendor',
    'research',
    'survey',
    'guideline',
    'law',
    'regulator',
    'standard',
    'model-contract',
    'data',
    'press',
  ]),
  /** Year or day of the edition read. */
  dated: text.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Whose law it is, for laws and regulators: `EU`, `India`, `US`. */
  jurisdiction: text.optional(),
  /** Licence of the text, where one is stated. */
  licence: text.optional(),
  /** What its author sells that the finding helps to sell. */
  sells: text.optional(),
  /** How far we read it: whole, abstract only, a summary by others, or not at all. */
  read: z.enum(['whole', 'part', 'abstract', 'summary', 'unverified']),
  /** What limits it: age, sample, one company. */
  limits: text.optional(),
  /** Day it was last looked up. */
  checked: day,
});
export type Source = z.infer<typeof source>;
