import { z } from 'zod';
import { id, option, optionNumber, text } from './numbered.ts';

/**
 * A question about the engagement, asked before the items: it decides which clauses apply, which
 * targets hold. Leaving it open is always possible, and an open fact never hides anything.
 */
export const fact = z.strictObject({
  id,
  number: optionNumber,
  question: text,
  help: text.optional(),
  /** `one`: a single option; `many`: any set of options. */
  kind: z.enum(['one', 'many']),
  options: z.array(option).min(2),
});
export type Fact = z.infer<typeof fact>;

/**
 * A condition over facts. `is` holds when at least one of the named options is chosen. A fact left
 * open makes the condition unknown, and unknown is carried through `all`, `any` and `not`.
 */
export type Rule =
  { fact: string; is: string[] } | { all: Rule[] } | { any: Rule[] } | { not: Rule };

export const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: id, is: z.array(id).min(1) }),
    z.strictObject({ all: z.array(rule).min(1) }),
    z.strictObject({ any: z.array(rule).min(1) }),
    z.strictObject({ not: rule }),
  ]),
);
