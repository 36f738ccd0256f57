import { z } from 'zod';
import { rule } from './facts.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { id, option, text } from './numbered.ts';

/** One tag. `level` 1 is the lowest; `unknown` (Don't know) is counted apart and is never a level. */
const answer = z.discriminatedUnion('meaning', [
  z.strictObject({
    ...option.shape,
    meaning: z.literal('level'),
    level: z.int().min(1),
    /** Question to put to a finished work item, to tell the level from its neighbours. */
    ask: text,
    /** What to know of the level before aiming at it. */
    caution: text.optional(),
  }),
  z.strictObject({ ...option.shape, meaning: z.literal('unknown') }),
]);

/** One slot for a work item. What stands in it differs from one dossier to the next. */
const item = z.strictObject({
  ...itemBase,
});

/** Lowest and highest level of a range, both included; 0 is "no level". */
const range = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

/** What a situation asks of a result. Everything that is named must hold. */
const condition = z.strictObject({
  /** Every usual level lies in the range. */
  usual: range.optional(),
  /** The ceiling lies in the range; 0 where no artefact shows any level. */
  shown: range.optional(),
  /** At least so many items are answered with Don't know. */
  unknown: z.int().min(1).optional(),
  /** A condition over the facts, which must certainly hold. */
  facts: rule.optional(),
});

/** What the distribution means, and what to do next. */
const situation = z.strictObject({
  id,
  title: text,
  meaning: text,
  /** First action, possible within two weeks. */
  action: text,
  /** What will show that it worked. */
  proof: text,
  /** What not to do yet. */
  notYet: text.optional(),
  when: condition.optional(),
  /** Page that helps, and the words of the link. */
  more: z.strictObject({ page: z.string().startsWith('/'), text }).optional(),
});

/** A tally: each item is a slot for one piece of work, tagged with a level. It rates no person. */
export const tally = z.strictObject({
  kind: z.literal('tally'),
  ...instrumentBase,
  /** Question asked of every slot. */
  stem: text,
  /** What to choose, and what never to tag. */
  choose: text,
  /** Period or number of items that the question is about. */
  window: text,
  sides: z.array(party).min(1),
  answers: z.array(answer),
  /** Whether something shows the tag; only an option that proves raises the ceiling. */
  evidence: z.array(z.strictObject({ ...option.shape, proves: z.boolean() })),
  items: z.array(item).min(1),
  /** Items with a level that a result needs. */
  needed: z.int().min(1),
  /** Tried from the top; the last has no condition. */
  situations: z.array(situation).min(1),
  /** Who made the scale, and what they sell. */
  interest: text,
  /** What to say where the sides have no usual level in common, or another ceiling. */
  apart: z.strictObject({ usual: text, ceiling: text }),
});

export type Tally = z.infer<typeof tally>;
export type TallyItem = Tally['items'][number];
export type TallyLevel = Extract<Tally['answers'][number], { meaning: 'level' }>;
export type Situation = Tally['situations'][number];
export type TallyCondition = z.infer<typeof condition>;
