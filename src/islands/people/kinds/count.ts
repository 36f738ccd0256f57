import { compareItems } from '#domain/comparison/compare.ts';
import { comparableCount, POLES_APART } from '#domain/count/read.ts';
import { series } from '#domain/series.ts';
import { polesOf, talkOf } from '#exports/count-poles.ts';
import { between } from '#exports/groups.ts';
import type { Count } from '#schemas/count.ts';
import type { KindCompares, Topic } from '../compares.ts';
import { distance } from './steps.ts';

/** People of a count: what each answer is a sign of. The two counts of each stand below the result. */
export function countCompares(count: Count): KindCompares {
  const [sign, given] = (['sign', 'mirror'] as const).map((part) => polesOf(count, { part }));
  const isOf = ({ number }: Topic) => ({
    part: count.items.find((item) => item.number === number)?.part ?? ('sign' as const),
  });
  return {
    sides: count.sides,
    items: count.items,
    noun: 'item',
    stem: count.stem,
    discussion: (item) => talkOf(count, isOf(item)),
    scale: `An answer to a sign counts as one of three: ${series(sign ?? [])}. Under “${count.mirror.title}” it counts as one of ${series(given ?? [])}.`,
    figure: (value, item) => between(polesOf(count, isOf(item)))(value),
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
