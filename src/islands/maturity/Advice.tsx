import { series } from '#domain/series.ts';
import type { Advised } from '#domain/ladder/advice.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { count, score } from '../ui/number.ts';

const titles = (items: readonly { title: string }[]) => series(items.map((item) => item.title));

function rowLabel(ladder: Ladder, row: Advised['row']): string {
  return ladder.answers.find((answer) => answer.id === row)?.label ?? row;
}

function question(ladder: Ladder, fact: string): string {
  return ladder.facts.find((one) => one.id === fact)?.question ?? fact;
}

interface StepProps {
  readonly ladder: Ladder;
  readonly advice: Advised;
  /** True where nobody has said how consistently: the lowest value was taken. */
  readonly assumed: boolean;
}

function Step({ ladder, advice, assumed }: StepProps) {
  const { item, step, repeat } = advice;
  return (
    <>
      <h4>
        {item.title}: {repeat ? 'show' : 'reach'} “{rowLabel(ladder, advice.row)}”
        {repeat && ' nearly always'}
      </h4>
      {assumed && (
        <p class="notice">
          <strong>Say first how consistently.</strong> For {item.title} that is open, so the lowest
          value counts. A higher one may lead to another step.
        </p>
      )}
      <p>
        Why this one: the gap to the target is {score(advice.gap)} ({score(advice.target)} minus{' '}
        {score(advice.score)}). Times its weight of {score(advice.weight)}
        {advice.weightCertain ? '' : ' (an open fact may lower it)'} that is{' '}
        {score(advice.priority)}, the highest of all practices below target.
      </p>
      <dl class="advice">
        <dt>First action, within two weeks</dt>
        <dd>{advice.useInstead && step.instead ? step.instead : step.action}</dd>
        <dt>What will prove it</dt>
        <dd>{step.proof}</dd>
        <dt>What may block it on the client’s side</dt>
        <dd>{step.blocker}</dd>
        {step.notYet && (
          <>
            <dt>What not to do yet</dt>
            <dd>{step.notYet}</dd>
          </>
        )}
      </dl>
      {advice.useInstead && (
        <p>The facts above rule out the usual step. This is what stays possible.</p>
      )}
      {advice.settleFirst.length > 0 && (
        <p>
          Answer this first, because it may rule the step out:{' '}
          {advice.settleFirst.map((fact) => question(ladder, fact)).join(' ')}
        </p>
      )}
      {advice.passedOver.length > 0 && (
        <p>More urgent, but ruled out by the facts: {titles(advice.passedOver)}.</p>
      )}
    </>
  );
}

/** Why there is no step to advise. */
function noStep({ advice, coverage }: LadderResult): string {
  if (advice.kind === 'step') return '';
  if (advice.reason === 'all-forbidden')
    return 'The facts above rule out every next step. Change the facts, or the contract, first.';
  const left = coverage.open.length + coverage.unknown.length;
  if (advice.reason === 'targets-met')
    return left > 0
      ? `Every scored practice meets its target. ${count(left, 'practice')} without a score may not.`
      : 'Every practice meets its target. Choose the next target together.';
  if (coverage.open.length > 0) return 'Answer a practice, and one next step appears here.';
  return coverage.unknown.length > 0
    ? 'No practice has a score yet. Find out first what you do not know, then answer again.'
    : 'Nothing here is possible in this engagement, so there is no step to take.';
}

/** One practice, one step: what to look at first, then what to do. */
export function Advice({
  ladder,
  result,
}: {
  readonly ladder: Ladder;
  readonly result: LadderResult;
}) {
  const { advice, dontKnow } = result;
  return (
    <div class="result__part">
      <h3>The next step</h3>
      {dontKnow.lookFirst.length > 0 && (
        <div class="notice">
          <p>
            <strong>Look first.</strong> You do not know how it stands with{' '}
            {titles(dontKnow.lookFirst)}. See for yourself before you change anything:
          </p>
          <ul>
            {dontKnow.lookFirst.map((item) => (
              <li key={item.id}>
                {item.title}: {item.lookFor}
              </li>
            ))}
          </ul>
        </div>
      )}
      {advice.kind === 'step' ? (
        <Step
          ladder={ladder}
          advice={advice}
          assumed={result.assumptions.consistency.includes(advice.item)}
        />
      ) : (
        <p>{noStep(result)}</p>
      )}
      {dontKnow.ask.length > 0 && (
        <p>
          Open questions about {titles(dontKnow.items)}: ask the{' '}
          {series(
            dontKnow.ask.map((side) => side.label.toLowerCase()),
            'or',
          )}
          .
        </p>
      )}
    </div>
  );
}
