import { carefulAnswers } from '#domain/comparison/careful.ts';
import {
  compareItems,
  type Comparable,
  type Comparison,
  type Thresholds,
  type Voice,
} from '#domain/comparison/compare.ts';
import { agreedFacts } from '#domain/facts.ts';
import type { Criterion, CriterionAnswer, Phases } from '#schemas/phases.ts';
import type { Facts, Worksheet } from '#worksheet/types.ts';
import { phaseResult, type PhaseResult } from './result.ts';

type Valued = Exclude<CriterionAnswer['meaning'], 'unknown'>;

/** What was lost does not hold today, as what was never met. An order for the comparison, and no score. */
const VALUE: Readonly<Record<Valued, number>> = { unmet: 0, lost: 0, unshown: 1, shown: 2 };

/** One step is from not met to met with nothing to show: sides differ from there on. */
export const CRITERIA_APART: Thresholds = { difference: 1, range: 2 };

/** What each value of the comparison is called, the lowest first. */
export const wordsOf = ({ answers }: Phases): string[] =>
  [0, 1, 2].map((value) =>
    answers
      .filter(({ meaning }) => meaning !== 'unknown' && VALUE[meaning] === value)
      .map(({ label }) => label)
      .join(' / '),
  );

const answerOf = (phases: Phases, number: number | undefined) =>
  phases.answers.find((answer) => answer.number === number);

/** How the answers of several people are compared: 0 not met, 1 met with nothing to show, 2 shown. */
export function comparableCriteria(phases: Phases): Comparable<Criterion> {
  return {
    sides: phases.sides,
    items: phases.items,
    unsettledFrom: VALUE.shown,
    read({ answers }, item): Voice {
      const given = answers[item.number];
      const answer = answerOf(phases, given?.answer);
      if (!answer) return { state: 'open' };
      const note = given?.note?.trim();
      const said = { label: answer.label, ...(note && { note }) };
      if (answer.meaning === 'unknown') return { state: 'unknown', ...said };
      return { state: 'value', value: VALUE[answer.meaning], details: [], ...said };
    },
  };
}

/** What several people say of one team. */
export interface PhasesTogether {
  readonly comparison: Comparison<Criterion>;
  /** The phase of each worksheet alone, in the order of the respondents. */
  readonly alone: readonly PhaseResult[];
  /** The phase by the careful answers of all: of each criterion those of the lower side. */
  readonly together: PhaseResult;
}

/** The facts that somebody gives and nobody contradicts. */
function factsOf(phases: Phases, worksheets: readonly Worksheet[]): Facts {
  const { known } = agreedFacts(phases, worksheets);
  return Object.fromEntries(
    phases.facts.flatMap(({ id, number, options }) => {
      const chosen = options.filter((option) => known.get(id)?.has(option.id));
      return chosen.length > 0 ? [[number, chosen.map((option) => option.number)] as const] : [];
    }),
  );
}

/**
 * The answers of several people about one team. Each keeps their own phase; the careful one follows
 * from the lower side of each criterion by the same rules, so that of one worksheet both say what
 * `phaseResult` says. Don't know of a whole side keeps a criterion open that the other calls shown, and
 * leaves one that the other calls not shown as it is. A criterion that does not hold counts as lost where somebody says that it was.
 */
export function phasesTogether(phases: Phases, worksheets: readonly Worksheet[]): PhasesTogether {
  const comparison = compareItems(comparableCriteria(phases), worksheets, CRITERIA_APART);
  const meaningOf = (value: number | 'unknown', wasLost: boolean): CriterionAnswer['meaning'] => {
    if (value === 'unknown') return value;
    if (value === VALUE.shown) return 'shown';
    return value === VALUE.unshown ? 'unshown' : wasLost ? 'lost' : 'unmet';
  };
  const answers = carefulAnswers(comparison, (value, { item }) => {
    const wasLost = worksheets.some(
      (worksheet) => answerOf(phases, worksheet.answers[item.number]?.answer)?.meaning === 'lost',
    );
    const meaning = meaningOf(value, wasLost);
    return phases.answers.find((answer) => answer.meaning === meaning)?.number;
  });
  const alone = comparison.respondents.flatMap(({ index }) => {
    const worksheet = worksheets[index];
    return worksheet ? [phaseResult(phases, worksheet)] : [];
  });
  const careful = { facts: factsOf(phases, worksheets), answers };
  return { comparison, alone, together: phaseResult(phases, careful, alone) };
}
