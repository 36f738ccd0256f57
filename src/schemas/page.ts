import { z } from 'zod';
import { text } from './numbered.ts';

/** What a page of the playbook says of itself, besides Starlight's own fields. */
export const page = z.object({
  /**
   * The elements of the source articles that the page carries: id in `content/elements.yaml`, and the
   * anchor of the heading it stands under (`_top` for the page as a whole).
   */
  covers: z.record(z.string(), text).default({}),
  /** Words people search for that the text does not hold: synonyms, other spellings, misspellings. */
  search: z.array(text).default([]),
});
