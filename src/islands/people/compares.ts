import {
  compareItems,
  ROWS_APART,
  type Comparable,
  type Comparison,
  type Thresholds,
  type Voice,
} from '#domain/comparison/compare.ts';
import { comparableCount, POLES_APART } from '#domain/count/read.ts';
import { comparable } from '#domain/ladder/comparable.ts';
import { series } from '#domain/series.ts';
import type { Count } from '#schemas/count.ts';
import type { Discussion } from '#schemas/discussion.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';
import type { Choice } from '../ui/Choices.tsx';
import { score } from '../ui/number.ts';

/** What a comparison shows of an item. */
export interface Topic {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly about: string;
}

/** What views need to know of a kind of instrument to compare people. */
export interface Compares {
  readonly sides: readonly Option[];
  readonly items: readonly Topic[];
  /** What an item is called: `practice`. */
  readonly noun: string;
  /** The question asked of every item. */
  readonly stem: string;
  readonly discussion: Discussion | undefined;
  /** What the figures mean, in one sentence. */
  readonly scale: string;
  /** A value or a median as it is shown. */
  readonly figure: (value: number) => string;
  /** A distance between two values: `1.25 rows`. */
  readonly apart: (distance: number) => string;
  readonly compare: (worksheets: readonly Worksheet[]) => Comparison<Topic>;
  /** The answers to choose from. */
  readonly choicesOf: (item: number) => readonly Choice[];
  /** What is asked besides, once the answer with this number is chosen: how consistently. */
  readonly followUpOf: (answer: number | undefined) => readonly Choice[];
}

const adapt =
  <Item extends Topic>(kind: Comparable<Item>, thresholds: Thresholds): Compares['compare'] =>
  (worksheets) =>
    compareItems(kind, worksheets, thresholds);

const distance = (noun: string) => (value: number) =>
  `${score(value)} ${value === 1 ? noun : `${noun}s`}`;

function ladderCompares(ladder: Ladder): Compares {
  const rows = ladder.answers.filter(({ meaning }) => meaning === 'level');
  return {
    sides: ladder.sides,
    items: ladder.items,
    noun: 'practice',
    stem: ladder.stem,
    discussion: ladder.discussion,
    scale: `Scores go from 0 to ${rows.length - 1}: ${series(rows.map(({ label }) => label))}. How consistently is part of them.`,
    figure: score,
    apart: distance('row'),
    compare: adapt(comparable(ladder), ROWS_APART),
    choicesOf(number) {
      const item = ladder.items.find((one) => one.number === number);
      return ladder.answers.map((option) => ({
        number: option.number,
        label: option.label,
        help: item?.anchors[option.id as keyof typeof item.anchors] ?? option.help,
      }));
    },
    followUpOf(number) {
      const chosen = ladder.answers.find((option) => option.number === number);
      return chosen?.meaning === 'level' && chosen.level > 0 ? ladder.consistency : [];
    },
  };
}

function countCompares(count: Count): Compares {
  const poles = [count.poles.against, 'Neither', count.poles.for];
  const pole = (value: number) => poles[value] ?? '';
  return {
    sides: count.sides,
    items: count.items,
    noun: 'sign',
    stem: count.stem,
    discussion: count.discussion,
    scale: `An answer counts as one of three: ${series(poles)}.`,
    figure: (value) =>
      Number.isInteger(value)
        ? pole(value)
        : `between “${pole(Math.floor(value))}” and “${pole(Math.ceil(value))}”`,
    apart: distance('step'),
    compare: adapt(comparableCount(count), POLES_APART),
    choicesOf(number) {
      const item = count.items.find((one) => one.number === number);
      return count.answers.map(({ id, number: option, label, help }) => ({
        number: option,
        label: item?.rows[id]?.label ?? label,
        help: item?.rows[id]?.says ?? help,
      }));
    },
    followUpOf: () => [],
  };
}

/** How the people of an instrument are compared; undefined where its kind has no comparison. */
export function comparesOf(instrument: Instrument): Compares | undefined {
  if (instrument.kind === 'ladder') return ladderCompares(instrument);
  if (instrument.kind === 'count') return countCompares(instrument);
  return undefined;
}

/** How consistently and with what evidence, where an answer says so. */
export const detailsOf = (voice: Voice): string =>
  voice.state === 'value' ? voice.details.join(', ') : '';
