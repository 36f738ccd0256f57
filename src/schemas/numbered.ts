import { z } from 'zod';

/** Kebab-case name of an item, an option, a fact, a source: what files refer to each other by. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits, hyphens');

/**
 * Permanent number of an item, an option or a fact: what links and storage hold. Like a protobuf
 * field number it is never reused and never changed; `content/registry.yaml` records them all.
 */
export const number = z.int().min(1).max(999);

/** Options and facts are kept as bit sets in links, so their numbers stay small. */
export const optionNumber = z.int().min(1).max(24);

/** A day, as `2026-11-20`. Some YAML parsers turn an unquoted one into a Date: it comes back as text. */
export const day = z.preprocess(
  (given) => (given instanceof Date ? given.toISOString().slice(0, 10) : given),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD'),
);

export const text = z.string().trim().min(1);

/** A choice with a name, a permanent number and what the reader sees. */
export const option = z.strictObject({
  id,
  number: optionNumber,
  label: text,
  help: text.optional(),
});
export type Option = z.infer<typeof option>;

/** A number that is no longer in use. It stays here for ever, so that nobody takes it again. */
export const retired = z.strictObject({
  /** List it stood in, as `content/registry.yaml` names it: `items`, `facts.contract`, `statuses`. */
  list: text,
  id,
  number,
  /** What it was called: readers of an older link are told. */
  title: text,
  /** Edition of the instrument in which it went. */
  edition: z.int().min(1),
  /** Number that carries its answers on, where one does. */
  successor: number.optional(),
});

/**
 * What means something else under the same number: in other words, or because an anchor, a row or a
 * definition below the same words changed.
 */
export const reworded = z.strictObject({
  /** List it stands in, as `content/registry.yaml` names it. */
  list: text,
  number,
  /** What it was called before, where its title, question or label changed: readers are told. */
  was: text.optional(),
  /** What else changed, as a sentence for readers of older work. Needed where `was` is not given. */
  note: text.optional(),
  /** Edition of the instrument that has the new words. */
  edition: z.int().min(2),
});
