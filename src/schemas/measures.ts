import { z } from 'zod';
import { rule } from './facts.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { id, option, text } from './numbered.ts';

/**
 * How a measure was counted. `defined`: as the definition says, at both times. `own`: otherwise, but in
 * one way, so the two values can be compared with each other and with nothing else. `changed`: the way
 * of counting changed between them. `unknown`: Don't know.
 */
const answer = z.strictObject({
  ...option.shape,
  meaning: z.enum(['defined', 'own', 'changed', 'unknown']),
});

/**
 * The smallest change that is called clear: a share of the earlier value, or a distance in the unit of
 * the measure (percentage points).
 */
const clear = z.union([
  z.strictObject({ share: z.number().positive().max(1) }),
  z.strictObject({ points: z.number().positive() }),
]);

const questions = z.array(text).min(1);

const item = z.strictObject({
  ...itemBase,
  /**
   * Permanent number of the measure: 1 to 99, because its earlier value and the month of that are kept
   * under this number plus 100 and plus 200 (`domain/measures/entries.ts`).
   */
  number: z.int().min(1).max(99),
  /** Id of its group. */
  group: id,
  /** What the measure shows, in one sentence. */
  about: text,
  /** What is counted. */
  numerator: text,
  /** Out of what, or over what it is taken. */
  denominator: text,
  /** Where it can be read: which system, which field. */
  lookFor: text,
  /** Unit, in the plural: `hours`, `%`, `deployments per week`. */
  unit: text,
  /** Highest value that is possible, or that is no slip of the keyboard. The lowest is 0. */
  most: z.number().positive(),
  /** Which direction is better; `neither` where none is by itself. */
  better: z.enum(['higher', 'lower', 'neither']),
  clear,
  /** Id in `content/claims.yaml` of the bands that a source publishes, where one does. */
  bands: id.optional(),
  /** What to keep in mind beside the published bands. */
  caution: text.optional(),
  /** Questions that a clear change raises, by the direction of the number. */
  questions: z.strictObject({ up: questions, down: questions }),
  /** Page that helps, and the words of the link. */
  more: z.strictObject({ page: z.string().startsWith('/'), text }).optional(),
});

/** A question that only several movements together raise: releases rise, and so do failures. */
const pair = z.strictObject({
  id,
  /** By the id of each measure, the direction of its number. All must hold. */
  when: z.record(id, z.enum(['up', 'down'])),
  question: text,
});

/** Two values of each measure, the reader's own, and what their movement asks; no grade and no total. */
export const measures = z.strictObject({
  kind: z.literal('measures'),
  ...instrumentBase,
  /** What is asked of every item. */
  stem: text,
  /** Period that each value covers. */
  window: text,
  sides: z.array(party).min(1),
  answers: z.array(answer),
  groups: z.array(
    z.strictObject({
      id,
      title: text,
      about: text,
      /** Id in `content/claims.yaml` of the source of its definitions. */
      claim: id.optional(),
    }),
  ),
  items: z.array(item).min(1),
  /** What the published bands stand for, and in which order; where any measure has some. */
  bandsAbout: text.optional(),
  /** What to ask before any question of a measure. */
  first: questions,
  pairs: z.array(pair),
  /** What the facts warn of: shown while the rule holds. */
  warnings: z.array(z.strictObject({ when: rule, text })),
  /** How to read outcomes beside a profile that the reader has stated as a fact. */
  grid: z.strictObject({
    title: text,
    about: text,
    /** What stands there while no row holds. */
    open: text,
    rows: z.array(z.strictObject({ id, when: rule, label: text, poor: text, good: text })).min(1),
    /** What to ask in every case. */
    ask: text,
  }),
  /** What to say where several people counted one measure in different ways, or in one way to other values. */
  apart: z.strictObject({ counting: text, values: text }),
});

export type Measures = z.infer<typeof measures>;
export type Measure = Measures['items'][number];
export type Counting = Measures['answers'][number];
