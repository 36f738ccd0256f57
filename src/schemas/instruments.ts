import { z } from 'zod';
import { checklist } from './checklist.ts';
import { count } from './count.ts';
import { gate } from './gate.ts';
import { ladder } from './ladder.ts';
import { measures } from './measures.ts';
import { phases } from './phases.ts';
import { tally } from './tally.ts';

/**
 * Every kind of instrument. A kind has a schema here, one pure module in `src/domain/` and one island;
 * another instrument of a kind is a YAML file and needs no code (docs/instruments.md).
 */
export const instrument = z.discriminatedUnion('kind', [
  ladder,
  checklist,
  gate,
  count,
  tally,
  phases,
  measures,
]);
export type Instrument = z.infer<typeof instrument>;
export type Kind = Instrument['kind'];
