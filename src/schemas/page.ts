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

/**
 * Fields that Starlight 0.42 knows, and checks, itself. It lets others pass in silence, so that a
 * misspelt one would be lost: https://starlight.astro.build/reference/frontmatter/
 */
const others = [
  ...['slug', 'editUrl', 'head', 'tableOfContents', 'template', 'hero', 'lastUpdated'],
  ...['prev', 'next', 'sidebar', 'banner', 'pagefind', 'draft'],
];

/** All that may stand at the top of a page. */
export const pageHead = z.strictObject({
  ...Object.fromEntries(others.map((name) => [name, z.unknown().optional()])),
  title: text,
  description: text.optional(),
  ...page.shape,
});
export type PageHead = z.infer<typeof page> & { title: string; description?: string | undefined };
