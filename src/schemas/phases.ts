import { z } from 'zod';
import { rating } from './claim.ts';
import { rule } from './facts.ts';
import { discussion } from './discussion.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { id, option, text } from './numbered.ts';

/**
 * One answer to a criterion. Only `shown` meets it. `unshown`: met, but nothing shows it. `lost`: it
 * was met and shown, and no longer is. `unknown` (Don't know) leaves the phase undecided.
 */
const answer = z.strictObject({
  ...option.shape,
  meaning: z.enum(['shown', 'unshown', 'unmet', 'lost', 'unknown']),
});

const link = z.strictObject({ page: z.string().startsWith('/'), text });

/** A criterion of a phase. */
const item = z.strictObject({
  ...itemBase,
  /** Id of its phase. */
  phase: id,
  /** What must be the case, in one sentence that can be checked. */
  about: text,
  /** Where evidence is found. */
  lookFor: text,
  /** First action towards it, possible within two weeks. */
  action: text,
  more: link.optional(),
});

/** A phase, in the order in which they follow each other. */
const phase = z.strictObject({
  ...option.shape,
  /** What external engineers do in it. */
  about: text,
  /** Months that it usually lasts, as the source has it; absent where it names no end. */
  usual: z.strictObject({ months: z.number().positive(), text }).optional(),
});

/** Something that the phase alone does not show. */
const warning = z.strictObject({
  id,
  title: text,
  meaning: text,
  /** First action against it. */
  action: text,
  more: link,
  /** Ids of the present phases in which it is given; in all where absent. */
  phases: z.array(id).min(1).optional(),
  when: z.union([
    /** The time in the present phase is over so many times its usual months. */
    z.strictObject({ overUsual: z.number().positive() }),
    /** A condition over the facts, which must certainly hold. */
    z.strictObject({ facts: rule }),
  ]),
});

/** Phases with criteria: the result is the highest phase that is shown, with all phases before it. */
export const phases = z.strictObject({
  kind: z.literal('phases'),
  ...instrumentBase,
  /** Question asked of every criterion. */
  stem: text,
  /** Period the question is about. */
  window: text,
  sides: z.array(party).min(1),
  answers: z.array(answer),
  phases: z.array(phase).min(1),
  items: z.array(item).min(1),
  /** Ids of the facts that are shown beside the result and change no phase. */
  context: z.array(id),
  /** Months in the present phase: a fact, and by option more than how many months it means. */
  timeInPhase: z.strictObject({
    fact: id,
    moreThan: z.record(id, z.number().min(0)),
    /** Months since the start of the engagement: by option less than how many; absent for no end. */
    since: z.strictObject({ fact: id, lessThan: z.record(id, z.number().positive()) }),
  }),
  /** Where the usual months come from, and what they are worth. */
  usualFrom: z.strictObject({ source: id, rating, why: text }),
  warnings: z.array(warning),
  /** What to do next once every phase is shown. */
  complete: text,
  /** Who made the phases, and what they sell. */
  interest: text,
  discussion: discussion.optional(),
});

export type Phases = z.infer<typeof phases>;
export type Phase = Phases['phases'][number];
export type Criterion = Phases['items'][number];
export type CriterionAnswer = Phases['answers'][number];
export type PhaseWarning = Phases['warnings'][number];
