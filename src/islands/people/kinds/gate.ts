import { compareItems } from '#domain/comparison/compare.ts';
import { ANSWERS_APART, comparableGate, gateTogether, wordsOf } from '#domain/gate/together.ts';
import { series } from '#domain/series.ts';
import { gateHeadline } from '#exports/gate-words.ts';
import { between } from '#exports/groups.ts';
import type { Gate } from '#schemas/gate.ts';
import type { KindCompares } from '../compares.ts';
import { distance } from './steps.ts';

/** People of a gate: what is in place, and the outcome of each alone and of the careful answers. */
export function gateCompares(gate: Gate): KindCompares {
  const words = wordsOf(gate);
  return {
    sides: gate.sides ?? [],
    items: gate.items,
    noun: 'item',
    stem: gate.stem,
    discussion: () => gate.discussion,
    scale: `The answers rise in steps: ${series(words)}.`,
    figure: between(words),
    apart: distance('step'),
    thresholds: ANSWERS_APART,
    compare: (worksheets) => compareItems(comparableGate(gate), worksheets, ANSWERS_APART),
    outcomesOf(worksheets) {
      const { alone, together } = gateTogether(gate, worksheets);
      return { alone: alone.map(gateHeadline), together: gateHeadline(together) };
    },
    choicesOf(number) {
      const item = gate.items.find((one) => one.number === number);
      return gate.answers.map(({ id, number: option, label, help }) => ({
        number: option,
        label,
        help: item?.anchors[id] ?? help,
      }));
    },
    unsettles: true,
    followUpOf: () => [],
  };
}
