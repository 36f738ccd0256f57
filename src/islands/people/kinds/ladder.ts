import { compareItems, ROWS_APART } from '#domain/comparison/compare.ts';
import { comparable } from '#domain/ladder/comparable.ts';
import { series } from '#domain/series.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../../ui/number.ts';
import type { KindCompares } from '../compares.ts';
import { distance } from './steps.ts';

/** People of a ladder: their scores, 0 to 3, and how far these lie apart in rows. */
export function ladderCompares(ladder: Ladder): KindCompares {
  const rows = ladder.answers.filter(({ meaning }) => meaning === 'level');
  return {
    sides: ladder.sides,
    items: ladder.items,
    noun: 'practice',
    stem: ladder.stem,
    discussion: () => ladder.discussion,
    scale: `Scores go from 0 to ${rows.length - 1}: ${series(rows.map(({ label }) => label))}. How consistently is part of them.`,
    figure: score,
    apart: distance('row'),
    thresholds: ROWS_APART,
    compare: (worksheets) => compareItems(comparable(ladder), worksheets, ROWS_APART),
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
