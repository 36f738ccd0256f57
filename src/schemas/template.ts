import { z } from 'zod';
import { text } from './numbered.ts';

/** A text to copy: `content/templates/<id>.md`, frontmatter and Markdown. */
export const template = z.strictObject({
  title: text,
  /** Who uses it and when, in one sentence. */
  use: text,
});
export type Template = z.infer<typeof template>;
