import { carefulAnswers } from '#domain/comparison/careful.ts';
import {
  compareItems,
  type Comparable,
  type Comparison,
  type Thresholds,
  type Voice,
} from '#domain/comparison/compare.ts';
import type { Gate, GateAnswer, GateItem } from '#schemas/gate.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { passGate, type GateResult } from './result.ts';

/** The answers of a gate in their order. The distances are for the comparison, and no score. */
const SCALE = ['unmet', 'part', 'met'] as const satisfies readonly GateAnswer['meaning'][];

/** One step is from No to Partly: sides differ from there on, single answers from No to Yes. */
export const ANSWERS_APART: Thresholds = { difference: 1, range: 2 };

/** What each value of the comparison is called, the lowest first. */
export const wordsOf = ({ answers }: Gate): string[] =>
  SCALE.map((meaning) => answers.find((answer) => answer.meaning === meaning)?.label ?? '');

/** How the answers of several people are compared: 0 not in place, 1 partly, 2 shown. */
export function comparableGate(gate: Gate): Comparable<GateItem> {
  return {
    sides: gate.sides ?? [],
    items: gate.items,
    unsettledFrom: SCALE.indexOf('part'),
    read({ answers }, item): Voice {
      const given = answers[item.number];
      const answer = gate.answers.find(({ number }) => number === given?.answer);
      if (!answer) return { state: 'open' };
      const note = given?.note?.trim();
      const said = { label: answer.label, ...(note && { note }) };
      if (answer.meaning === 'unknown') return { state: 'unknown', ...said };
      return { state: 'value', value: SCALE.indexOf(answer.meaning), details: [], ...said };
    },
  };
}

/** What several people say of one gate. */
export interface GateTogether {
  readonly comparison: Comparison<GateItem>;
  /** The outcome of each worksheet alone, in the order of the respondents. */
  readonly alone: readonly GateResult[];
  /** The outcome of the careful answers of all: of each item those of the lower side. */
  readonly together: GateResult;
}

/**
 * The answers of several people to one gate. Each keeps their own outcome; the careful one follows from
 * the lower side of each item by the same rules, so that of one worksheet both say what `passGate` says.
 * Don't know of a whole side stands between No and Partly: it is a condition, whatever the other says.
 */
export function gateTogether(gate: Gate, worksheets: readonly Worksheet[]): GateTogether {
  const comparison = compareItems(comparableGate(gate), worksheets, ANSWERS_APART);
  const answers = carefulAnswers(comparison, (value) => {
    const meaning = value === 'unknown' ? value : SCALE[value];
    return gate.answers.find((answer) => answer.meaning === meaning)?.number;
  });
  return {
    comparison,
    alone: comparison.respondents.flatMap(({ index }) => {
      const worksheet = worksheets[index];
      return worksheet ? [passGate(gate, worksheet)] : [];
    }),
    together: passGate(gate, { facts: {}, answers }),
  };
}
