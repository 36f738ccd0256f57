import { compareItems } from '#domain/comparison/compare.ts';
import {
  comparableCriteria,
  CRITERIA_APART,
  phasesTogether,
  wordsOf,
} from '#domain/phases/together.ts';
import { series } from '#domain/series.ts';
import { criterionFigure } from '#exports/phases-figure.ts';
import { phasesHeadline } from '#exports/phases-words.ts';
import type { Phases } from '#schemas/phases.ts';
import type { KindCompares } from '../compares.ts';
import { distance } from './steps.ts';

/** People of phases: what is met and shown, and the phase of each alone and of the careful answers. */
export function phasesCompares(phases: Phases): KindCompares {
  const words = wordsOf(phases);
  return {
    sides: phases.sides,
    items: phases.items,
    noun: 'criterion',
    stem: phases.stem,
    discussion: () => phases.discussion,
    scale: `The answers rise in steps: ${series(words)}.`,
    figure: criterionFigure(phases),
    apart: distance('step'),
    thresholds: CRITERIA_APART,
    compare: (worksheets) => compareItems(comparableCriteria(phases), worksheets, CRITERIA_APART),
    outcomesOf(worksheets) {
      const { alone, together } = phasesTogether(phases, worksheets);
      return { alone: alone.map(phasesHeadline), together: phasesHeadline(together) };
    },
    choicesOf: () =>
      phases.answers.map(({ number, label: name, help }) => ({ number, label: name, help })),
    unsettles: true,
    followUpOf: () => [],
  };
}
