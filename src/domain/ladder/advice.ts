import { evaluate, factsOf } from '#domain/rules.ts';
import type { LadderItem, LadderStep } from '#schemas/ladder.ts';
import type { FactBasis } from '#domain/facts.ts';
import { forbids } from './forbidden.ts';
import type { Priority } from './priority.ts';
import { nextRow, type Row } from './rows.ts';

/** One step up in one practice. */
export interface Advised extends Priority {
  readonly kind: 'step';
  /** The row to reach, or to show nearly always. */
  readonly row: Row;
  /** True where the row was already shown, but less than nearly always. */
  readonly repeat: boolean;
  readonly step: LadderStep;
  /** True where the facts forbid the step itself: `step.instead` takes the place of its action. */
  readonly useInstead: boolean;
  /** Ids of facts, open or disputed, that could forbid the step: to be settled before it is taken. */
  readonly settleFirst: readonly string[];
  /** Practices with a higher priority whose next step is forbidden, with nothing in its place. */
  readonly passedOver: readonly LadderItem[];
}

export interface NoAdvice {
  readonly kind: 'none';
  readonly reason: 'nothing-scored' | 'targets-met' | 'all-forbidden';
}

/**
 * One practice, one step up. A step that contract or regulation forbids gives way to what is offered
 * instead, and where nothing is, to the next practice.
 *
 * @param ranking most urgent first; see `prioritise`
 * @param scored how many practices have a score
 * @param facts what is known; a step that one person's facts forbid is forbidden
 */
export function advise(
  ranking: readonly Priority[],
  scored: number,
  facts: Pick<FactBasis, 'known' | 'views'>,
): Advised | NoAdvice {
  const passedOver: LadderItem[] = [];
  for (const entry of ranking) {
    const { row, repeat } = nextRow(entry.score);
    const step = entry.item.steps[row];
    const forbidden = forbids(step.forbiddenWhen, facts);
    if (forbidden === true && !step.instead) {
      passedOver.push(entry.item);
      continue;
    }
    const { forbiddenWhen } = step;
    const doubtful =
      forbiddenWhen && evaluate(forbiddenWhen, facts.known) === undefined
        ? factsOf(forbiddenWhen)
        : [];
    return {
      ...entry,
      kind: 'step',
      row,
      repeat,
      step,
      useInstead: forbidden === true,
      settleFirst: [...new Set(doubtful)].filter((fact) => !facts.known.has(fact)),
      passedOver,
    };
  }
  if (passedOver.length > 0) return { kind: 'none', reason: 'all-forbidden' };
  return { kind: 'none', reason: scored === 0 ? 'nothing-scored' : 'targets-met' };
}
