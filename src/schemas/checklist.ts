import { z } from 'zod';
import { rule } from './facts.ts';
import { instrumentBase, itemBase, party } from './instrument.ts';
import { day, id, option, text } from './numbered.ts';

/** A source of a clause, with the place in it and what it says there, in our own words. */
const citation = z.strictObject({
  /** Id in `content/sources.yaml`. */
  source: id,
  /** Article, section, control: `Art. 28(3)(b)`, `s.19(4)-(6)`. */
  at: text.optional(),
  says: text,
  /** `read`: the cited text was read; `summary`: only a summary of it; `unverified`: from memory. */
  checked: z.enum(['read', 'summary', 'unverified']),
});

/** What makes a clause real, and shows that it is: a log, a list, a setting, a drill, a signed text. */
const control = z.strictObject({
  does: text,
  /** What to look at, or to try, to know that it works. */
  verify: text,
  /** How often, or at which event. */
  every: text.optional(),
});

/** How far the client goes on a clause: positions in our own words, no contract language. */
const positions = z.strictObject({
  /** What to ask for first. */
  preferred: text,
  /** The fallback: less than preferred, and still enough for us. */
  acceptable: text,
  /** What not to sign. */
  walkAway: text,
});

/** How much weight a clause has. Rules are tried from the top; the last has none. */
const priorityRule = z.strictObject({
  is: z.enum(['must', 'should', 'consider']),
  when: rule.optional(),
});

const clause = z.strictObject({
  ...itemBase,
  /** Id of its group. */
  group: id,
  /** What the clause must settle. */
  settles: text,
  /** Question to put to the vendor. */
  ask: text,
  strong: text,
  redFlag: text,
  positions,
  control,
  /** Words people search for that the clause does not hold. Search finds the clause by them; nobody sees them. */
  search: z.array(text).default([]),
  /** Id of the role that drafts or decides. */
  lead: id,
  /** Ids of the other roles that must look at it. */
  look: z.array(id).default([]),
  /** Id of the stage of the deal at which it matters most. */
  stage: id,
  priority: z.array(priorityRule).min(1),
  /** When the clause applies; without a rule it always does. */
  applies: rule.optional(),
  /** What the facts cannot decide, said beside the clause. */
  caution: text.optional(),
  citations: z.array(citation),
  /** Day an editor last checked the clause against its sources. */
  reviewed: day,
});

/** A checklist: each item is a clause of a contract. */
export const checklist = z.strictObject({
  kind: z.literal('checklist'),
  ...instrumentBase,
  roles: z.array(party).min(1),
  groups: z.array(z.strictObject({ id, title: text, about: text })).min(1),
  /** The life of a deal, in order: before signing, building, changing, disputing, ending. */
  stages: z.array(z.strictObject({ id, title: text, about: text })).min(1),
  /** What a role says of a clause in its own worksheet. */
  stances: z.array(
    z.strictObject({
      ...option.shape,
      /** Whether it asks for a sentence that says why. */
      needsReason: z.boolean(),
      /** How a comparison reads it. */
      meaning: z.enum(['accept', 'fallback', 'reject', 'help', 'not-mine']),
    }),
  ),
  /** Where the deal stands on a clause. */
  statuses: z.array(
    z.strictObject({
      ...option.shape,
      /** Whether it asks for a sentence that says why. */
      needsReason: z.boolean(),
      /** As work left, as work done, or on neither side of the count. */
      counts: z.enum(['open', 'settled', 'excluded']),
      /** What stands against signing: the clause is missing, or somebody has accepted that it is. */
      meaning: z.enum(['missing', 'accepted']).optional(),
    }),
  ),
  items: z.array(clause).min(1),
});

export type Checklist = z.infer<typeof checklist>;
export type Clause = Checklist['items'][number];
export type Citation = Clause['citations'][number];
export type Priority = z.infer<typeof priorityRule>['is'];
