import { compareItems } from '#domain/comparison/compare.ts';
import { comparableCount, POLES_APART } from '#domain/count/read.ts';
import { series } from '#domain/series.ts';
import { between } from '#exports/groups.ts';
import type { Count } from '#schemas/count.ts';
import type { KindCompares } from '../compares.ts';
import { distance } from './steps.ts';

/** People of a count: what each answer is a sign of. The two counts of each stand below the result. */
export function countCompares(count: Count): KindCompares {
  const poles = [count.poles.against, 'Neither', count.poles.for];
  return {
    sides: count.sides,
    items: count.items,
    noun: 'sign',
    stem: count.stem,
    discussion: count.discussion,
    scale: `An answer counts as one of three: ${series(poles)}.`,
    figure: between(poles),
    apart: distance('step'),
    thresholds: POLES_APART,
    compare: (worksheets) => compareItems(comparableCount(count), worksheets, POLES_APART),
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
