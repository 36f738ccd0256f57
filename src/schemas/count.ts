import { z } from 'zod';
import { discussion } from './discussion.ts';
import { rule } from './facts.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { id, option, text } from './numbered.ts';

/**
 * One answer. A `row` is a behaviour with a count, from the lowest to the highest; `unknown` (Don't
 * know) and `excluded` (Not possible here) enter no count.
 */
const answer = z.strictObject({
  ...option.shape,
  meaning: z.enum(['row', 'unknown', 'excluded']),
});

/** What a row is a sign of: one pole, the other, or neither. For the mirror: given, missing, neither. */
const pole = z.enum(['for', 'against', 'neither']);

const row = z.strictObject({
  /** Instead of the label of the answer: `7 to 10`. */
  label: text.optional(),
  /** The behaviour, with its count. */
  says: text,
  counts: pole,
});

const item = z.strictObject({
  ...itemBase,
  /** `sign` enters the two counts; `mirror` says what the client side gave. */
  part: z.enum(['sign', 'mirror']),
  /** What is counted, in one sentence. */
  about: text,
  /** By the id of each answer that is a row. */
  rows: z.record(id, row),
  /** Label of the note: what to name, or how to show it. */
  note: text,
  lookFor: text,
  /** What to do where it does not count for the first pole. */
  action: text,
  /** Page that helps, and the words of the link. */
  more: z.strictObject({ page: z.string().startsWith('/'), text }).optional(),
});

/** What the two counts amount to. */
const reading = z.strictObject({ label: text, meaning: text });

/** Two counts of signs over the same items; no percentage and no grade. */
export const count = z.strictObject({
  kind: z.literal('count'),
  ...instrumentBase,
  /** Question asked of every item. */
  stem: text,
  /** Period the question is about. */
  window: text,
  sides: z.array(party).min(1),
  answers: z.array(answer),
  items: z.array(item).min(1),
  /** Names of the two counts. */
  poles: z.strictObject({ for: text, against: text }),
  /** Signs that must be answered with a row before the counts are read. */
  needed: z.int().min(1),
  /** How far the counts must lie apart for a reading; below that it is mixed. */
  margin: z.int().min(1),
  readings: z.strictObject({ for: reading, against: reading, mixed: reading }),
  /** Heading of the mirror, and what a missing entry means beside each reading. */
  mirror: z.strictObject({
    title: text,
    about: text,
    /** What its entries are called that count `for`, `against` and `neither`. They are no signs. */
    poles: z.strictObject({ for: text, against: text, neither: text }),
    /** Beside a reading `against` with something missing: the cause lies on the client's side. */
    cause: text,
    /** Beside every other reading with something missing. */
    otherwise: text,
    /** What to talk about where sides differ on what the client side gave. */
    discussion: discussion.optional(),
  }),
  /** When the reading `against` is to be expected, and what to say then. */
  expected: z.strictObject({ when: rule, text, ask: text }),
  /** What a reader should know before acting on the result. */
  caution: z.strictObject({ text, page: z.string().startsWith('/'), link: text }),
  /** Who wrote the signs, and what they leave out. */
  interest: text,
  discussion: discussion.optional(),
});

export type Count = z.infer<typeof count>;
export type CountItem = Count['items'][number];
export type Pole = z.infer<typeof pole>;
