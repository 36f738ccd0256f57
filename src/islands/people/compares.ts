import type { Comparison, Group, Thresholds, Voice } from '#domain/comparison/compare.ts';
import type { Discussion } from '#schemas/discussion.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import type { Choice } from '../ui/Choices.tsx';
import { countCompares } from './kinds/count.ts';
import { gateCompares } from './kinds/gate.ts';
import { ladderCompares } from './kinds/ladder.ts';
import { phasesCompares } from './kinds/phases.ts';

/** What a comparison shows of an item. */
export interface Topic {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly about: string;
}

/** What the answers of each person lead to, where the kind names one outcome. */
export interface Outcomes {
  /** In the order of the respondents. */
  readonly alone: readonly string[];
  /** By the careful answers of all: of each item those of the lower side. */
  readonly together: string;
}

/** What views need to know of an instrument to compare people. */
export interface Compares extends KindCompares {
  readonly instrument: Pick<Instrument, 'title' | 'edition'>;
}

/** What its kind says of it. */
export interface KindCompares {
  readonly sides: readonly Option[];
  readonly items: readonly Topic[];
  /** What an item is called: `practice`. */
  readonly noun: string;
  /** The question asked of every item. */
  readonly stem: string;
  /** The texts for a talk about an item. */
  readonly discussion: (item: Topic) => Discussion | undefined;
  /** What the figures mean, in one sentence. */
  readonly scale: string;
  /** A value or a median of an item as it is shown. */
  readonly figure: (value: number, item: Topic, group: Group) => string;
  /** A distance between two values: `1.25 rows`. */
  readonly apart: (distance: number) => string;
  /** Whether Don't know of a whole side leaves an item unsettled that another side answers. */
  readonly unsettles?: boolean;
  /** From where on a distance is flagged. */
  readonly thresholds: Thresholds;
  readonly compare: (worksheets: readonly Worksheet[]) => Comparison<Topic>;
  /** Absent where the page shows them by itself. */
  readonly outcomesOf?: (worksheets: readonly Worksheet[]) => Outcomes;
  /** The answers to choose from. */
  readonly choicesOf: (item: number) => readonly Choice[];
  /** What is asked besides, once the answer with this number is chosen: how consistently. */
  readonly followUpOf: (answer: number | undefined) => readonly Choice[];
}

/** How the people of an instrument are compared item by item; undefined where that makes no sense. */
export function comparesOf(instrument: Instrument): Compares | undefined {
  const compares = kindCompares(instrument);
  return compares && { ...compares, instrument };
}

function kindCompares(instrument: Instrument): KindCompares | undefined {
  if (instrument.kind === 'ladder') return ladderCompares(instrument);
  if (instrument.kind === 'count') return countCompares(instrument);
  if (instrument.kind === 'gate') return gateCompares(instrument);
  if (instrument.kind === 'phases') return phasesCompares(instrument);
  return undefined;
}

/** How consistently and with what evidence, where an answer says so. */
export const detailsOf = (voice: Voice): string =>
  voice.state === 'value' ? voice.details.join(', ') : '';
