import { z } from 'zod';
import { discussion } from './discussion.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { id, option, text } from './numbered.ts';

/**
 * A condition over answers. A leaf holds when at least `atLeast` of the named items (one, where it is
 * not given) have one of the named answers. While items are open it may be unknown, and unknown is
 * carried through `all` and `any`.
 */
export type GateRule =
  | { items: string[]; is: string[]; atLeast?: number | undefined }
  | { all: GateRule[] }
  | { any: GateRule[] };

const gateRule: z.ZodType<GateRule> = z.lazy(() =>
  z.union([
    z.strictObject({
      items: z.array(id).min(1),
      is: z.array(id).min(1),
      atLeast: z.int().min(1).optional(),
    }),
    z.strictObject({ all: z.array(gateRule).min(1) }),
    z.strictObject({ any: z.array(gateRule).min(1) }),
  ]),
);

/** `unmet`, `part` and `met` rise; `unknown` (Don't know) is apart: a condition, and never a No. */
const answer = z.strictObject({
  ...option.shape,
  meaning: z.enum(['unmet', 'part', 'met', 'unknown']),
});

const item = z.strictObject({
  ...itemBase,
  /** What must be in place, in one sentence. */
  about: text,
  /** What can be observed for each answer, by its id. Don't know needs none. */
  anchors: z.record(id, text),
  /** Where evidence is found. */
  lookFor: text,
  /** What to do first, by the id of each answer that does not meet the item. */
  first: z.record(id, text),
  /** Page that helps, and the words of the link. */
  more: z.strictObject({ page: z.string().startsWith('/'), text }).optional(),
});

/** One way to go on, named in the result. Tried from the top, strictest first; the last has no rule. */
const outcome = z.strictObject({
  id,
  label: text,
  meaning: text,
  /** The rule in words. */
  rule: text,
  when: gateRule.optional(),
});

/** How well an arrangement suits the same answers. */
const fit = z.enum(['fits', 'conditions', 'not-yet']);

const model = z.strictObject({
  id,
  label: text,
  about: text,
  /** Tried from the top; the last has no rule. */
  fits: z.array(z.strictObject({ fit, when: gateRule.optional(), why: text })).min(1),
});

/** A gate: no score, but one outcome that a rule over the answers names. */
export const gate = z.strictObject({
  kind: z.literal('gate'),
  ...instrumentBase,
  /** Question asked of every item. */
  stem: text,
  /** Period the question is about. */
  window: text,
  /** Sides of the engagement, where both can judge the items; a gate for one side has none. */
  sides: z.array(party).min(1).optional(),
  answers: z.array(answer),
  items: z.array(item).min(1),
  outcomes: z.array(outcome).min(1),
  models: z.array(model),
  /** Who wrote the questions, and what they sell. */
  interest: text,
  discussion: discussion.optional(),
});

export type Gate = z.infer<typeof gate>;
export type GateAnswer = Gate['answers'][number];
export type GateItem = Gate['items'][number];
export type Outcome = Gate['outcomes'][number];
export type GateModel = Gate['models'][number];
export type Fit = z.infer<typeof fit>;
