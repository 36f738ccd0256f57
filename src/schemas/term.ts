import { z } from 'zod';
import { id, text } from './numbered.ts';

/** One term of the field, defined once. */
export const term = z.strictObject({
  id,
  /** As written in running text: `architecture decision record`. */
  term: text,
  /** Short form, where people use one: `ADR`. */
  abbr: text.optional(),
  /** Its plural, where that is not the term with -s or -es: `statements of work`. */
  plural: text.optional(),
  definition: text,
  /** Other words that people search for. */
  also: z.array(text).default([]),
  /** True for a word that is also an everyday word: a page links it only where it means the term. */
  everyday: z.boolean().default(false),
  /** Ids of related terms. */
  see: z.array(id).default([]),
  /** Page that says more, where it is written. */
  page: z.string().startsWith('/').optional(),
});
export type Term = z.infer<typeof term>;
