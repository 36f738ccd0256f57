import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import { advise, type Advised } from './advice.ts';
import { prioritise } from './priority.ts';
import type { LadderResult } from './result.ts';
import { rows, type Row } from './rows.ts';
import { scoredOf, type Scored } from './score.ts';

/** One line of a plan. It stands for itself: a reader may edit, copy or print it alone. */
export interface PlannedStep {
  /** Days from today by which it is done. */
  readonly day: 30 | 60 | 90;
  readonly kind: 'look' | 'settle' | 'act' | 'prove' | 'unblock' | 'repeat' | 'next';
  readonly text: string;
  /** The practice that it is about. */
  readonly item?: LadderItem;
}

/** The action that an advised step leaves possible. */
const actionOf = ({ step, useInstead }: Pick<Advised, 'step' | 'useInstead'>) =>
  useInstead && step.instead !== undefined ? step.instead : step.action;

type Started = Pick<Advised, 'item' | 'step' | 'useInstead'>;

const startOf = (advised: Started) =>
  `${advised.item.title}: ${actionOf(advised)} Proof: ${advised.step.proof}`;

/** What may block a step on the client's side, to be settled before its action. */
const unblock = ({ item, step }: Advised, day: 30 | 60): PlannedStep => ({
  ...{ day, kind: 'unblock', item },
  text: `${item.title}: settle this first on the client's side. It may block the action: ${step.blocker}`,
});

/** Facts that could forbid a step, as questions to answer before it. */
function settle(ladder: Ladder, { item, settleFirst }: Advised, day: 30 | 60): PlannedStep[] {
  return settleFirst.flatMap((id) => {
    const fact = ladder.facts.find((candidate) => candidate.id === id);
    if (!fact) return [];
    return [{ day, kind: 'settle' as const, item, text: `Settle first: ${fact.question}` }];
  });
}

/** Scores once the advised rows are shown nearly always. */
function reached(scored: readonly Scored[], advised: readonly Advised[]): Scored[] {
  return scored.map(({ item, score }) => {
    const step = advised.find((one) => one.item === item);
    return { item, score: step ? Math.max(score, rows.indexOf(step.row) + 1) : score };
  });
}

function next(result: LadderResult, taken: readonly Advised[]): PlannedStep {
  const scored = reached(scoredOf(result.profile), taken);
  const ranking = prioritise(scored, result.targets.set, result.facts.known);
  const advice = advise(ranking, scored.length, result.facts);
  if (advice.kind === 'step')
    return {
      day: 90,
      kind: 'next',
      item: advice.item,
      text: `If the repeat confirms it, go on with ${startOf(advice)}`,
    };
  const text =
    advice.reason === 'targets-met'
      ? 'If the repeat confirms it, every scored practice meets its target. Choose the next targets together.'
      : 'If the repeat confirms it, the facts rule out every step that is left. Decide together whether to change the contract or the targets.';
  return { day: 90, kind: 'next', text };
}

/**
 * A plan for 30, 60 and 90 days, from the advice of a result. Day 30: look where a side cannot see,
 * settle the facts that could forbid the step and what may block it on the client's side, take its first
 * action. Day 60: show the proof, then the second priority in the same order. Day 90: answer again, then
 * the step that follows if both rows are reached. A step that the facts forbid gives way as in `advise`.
 *
 * @returns in the order of the days; empty while nothing is scored and nothing is to be looked at
 */
export function plan(ladder: Ladder, result: LadderResult): PlannedStep[] {
  const { advice, ranking, facts, coverage, dontKnow } = result;
  const look = dontKnow.lookFirst.map((item): PlannedStep => {
    return { day: 30, kind: 'look', item, text: `Look first at ${item.title}: ${item.lookFor}` };
  });
  if (coverage.scored.length === 0 && look.length === 0) return [];
  const repeat: PlannedStep = {
    day: 90,
    kind: 'repeat',
    text: `Repeat the assessment (${ladder.title}): the same people, with at least as much evidence.`,
  };
  if (advice.kind === 'none') {
    const blocked = advice.reason === 'all-forbidden';
    const text = 'The facts rule out every next step. Decide together whether to change them.';
    return [...look, ...(blocked ? [{ day: 30, kind: 'settle', text } as const] : []), repeat];
  }
  const { item, step } = advice;
  const others = ranking.filter((entry) => entry.item !== item);
  const second = advise(others, coverage.scored.length, facts);
  const taken = second.kind === 'step' ? [advice, second] : [advice];
  return [
    ...look,
    ...settle(ladder, advice, 30),
    unblock(advice, 30),
    { day: 30, kind: 'act', item, text: startOf(advice) },
    {
      ...{ day: 60, kind: 'prove', item },
      text: `${item.title}: show that it is done. Proof: ${step.proof}`,
    },
    ...(second.kind === 'step'
      ? [
          ...settle(ladder, second, 60),
          unblock(second, 60),
          { day: 60, kind: 'act', item: second.item, text: startOf(second) } as const,
        ]
      : []),
    repeat,
    next(result, taken),
  ];
}

/** A step up, and what the plan says of its first action. */
export interface Start {
  readonly item: LadderItem;
  readonly row: Row;
  readonly text: string;
}

/** Every first action that a plan of this instrument can begin with. */
export const everyStart = (ladder: Ladder): Start[] =>
  ladder.items.flatMap((item) =>
    rows.flatMap((row) => {
      const step = item.steps[row];
      return [false, true].map((useInstead) => {
        return { item, row, text: startOf({ item, step, useInstead }) };
      });
    }),
  );
