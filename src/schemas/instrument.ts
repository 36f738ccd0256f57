import { z } from 'zod';
import { fact } from './facts.ts';
import { id, number, option, optionNumber, retired, reworded, text } from './numbered.ts';

/** What every instrument has, whatever its kind. */
export const instrumentBase = {
  id,
  /** Permanent number of the instrument: the first thing a link says. */
  number: optionNumber,
  /** Rises when items change meaning; a reworded sentence does not raise it. */
  edition: z.int().min(1).max(255),
  title: text,
  /** What it answers and for whom, in one or two sentences. */
  summary: text,
  /** Minutes that one person needs. */
  minutes: z.int().positive(),
  /** Path of the page that holds the tool, as `/tools/maturity/`. */
  page: z.string().regex(/^\/([a-z0-9-]+\/)+$/),
  facts: z.array(fact),
  retired: z.array(retired).default([]),
  reworded: z.array(reworded).default([]),
};

/** What every item has, whatever the kind of its instrument. */
export const itemBase = {
  id,
  number,
  title: text,
  /** Edition in which it was added; the first one where it is not given. */
  since: z.int().min(1).default(1),
};

/** Somebody's place in the engagement: client or external side, legal or procurement role. */
export const party = option;
