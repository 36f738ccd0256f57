import { z } from 'zod';
import { discussion } from './discussion.ts';
import { rule } from './facts.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { id, option, text } from './numbered.ts';

/**
 * One answer of the ladder. `level` 0 to 3 is a row; `unknown` (Don't know) lowers coverage and is
 * never zero; `excluded` (Not possible here) leaves score and coverage both.
 */
const answer = z.discriminatedUnion('meaning', [
  z.strictObject({ ...option.shape, meaning: z.literal('level'), level: z.int().min(0).max(3) }),
  z.strictObject({ ...option.shape, meaning: z.literal('unknown') }),
  z.strictObject({ ...option.shape, meaning: z.literal('excluded') }),
]);

/** How to climb one row: what to do, what will show it, what may stand in the way. */
const step = z.strictObject({
  /** First action, possible within two weeks. */
  action: text,
  /** Artefact that will prove the new row. */
  proof: text,
  /** What may block it on the client's side. */
  blocker: text,
  /** What not to do yet. */
  notYet: text.optional(),
  /** When this holds, contract or regulation forbids the step and `instead` is advised. */
  forbiddenWhen: rule.optional(),
  instead: text.optional(),
});

const item = z.strictObject({
  ...itemBase,
  /** What the practice is, in one sentence. */
  about: text,
  /** Observable behaviour for each level, by the id of the answer. */
  anchors: z.strictObject({ none: text, attends: text, contributes: text, leads: text }),
  /** Where evidence is found: which record, which field. */
  lookFor: text,
  /** Weight of the gap, first rule that holds; the last has no rule. */
  weight: z.array(z.strictObject({ value: z.number().positive(), when: rule.optional() })).min(1),
  /** Which practice others depend on: on equal priority the lowest goes first. */
  order: z.int().min(1),
  /** True where a side that answers Don't know should look before it improves. */
  visibility: z.boolean(),
  /** Page, with anchor, that helps; only where it is written. */
  page: z.string().startsWith('/').optional(),
  steps: z.strictObject({ attends: step, contributes: step, leads: step }),
});

/** Target per practice, by item id, 0 to 3. */
const targetSet = z.strictObject({
  id,
  label: text,
  when: rule.optional(),
  values: z.record(id, z.number().min(0).max(3)),
});

const band = z.strictObject({
  id,
  label: text,
  /** Lowest value of the headline that falls into the band; 0 for the first. */
  from: z.number().min(0).max(3),
  meaning: text,
});

/** A ladder: each item is a practice, answered with the highest row that can be shown. */
export const ladder = z.strictObject({
  kind: z.literal('ladder'),
  ...instrumentBase,
  /** Question asked of every item. */
  stem: text,
  /** Period the question is about. */
  window: text,
  sides: z.array(party).min(1),
  answers: z.array(answer),
  consistency: z.array(z.strictObject({ ...option.shape, value: z.number().positive().max(1) })),
  /** Kinds of evidence; `proves` is false for an impression. */
  evidence: z.array(z.strictObject({ ...option.shape, proves: z.boolean() })),
  items: z.array(item).min(1),
  targets: z.array(targetSet).min(1),
  bands: z.array(band).min(1),
  /** What to talk about where several people disagree. */
  discussion: discussion.optional(),
  /** Outcomes to put beside the result, and never into it: why, and the page that measures them. */
  outcomes: z.strictObject({ text, page: z.string().startsWith('/'), link: text }).optional(),
});

export type Ladder = z.infer<typeof ladder>;
export type LadderItem = Ladder['items'][number];
export type LadderStep = LadderItem['steps']['attends'];
