import type { Advised } from '#domain/ladder/advice.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { list, score } from '../ui/number.ts';

const titles = (items: readonly { title: string }[]) => list(items.map((item) => item.title));

function rowLabel(ladder: Ladder, row: Advised['row']): string {
  return ladder.answers.find((answer) => answer.id === row)?.label ?? row;
}

function question(ladder: Ladder, fact: string): string {
  return ladder.facts.find((one) => one.id === fact)?.question ?? fact;
}

function Step({ ladder, advice }: { readonly ladder: Ladder; readonly advice: Advised }) {
  const { item, step, repeat } = advice;
  return (
    <>
      <h4>
        {item.title}: {repeat ? 'show' : 'reach'} “{rowLabel(ladder, advice.row)}”
        {repeat && ' nearly always'}
      </h4>
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

const NONE = {
  'nothing-scored': 'Answer a practice, and one next step appears here.',
  'targets-met': 'Every scored practice meets its target. Choose the next target together.',
  'all-forbidden':
    'The facts above rule out every next step. Change the facts, or the contract, first.',
};

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
        <Step ladder={ladder} advice={advice} />
      ) : (
        <p>{NONE[advice.reason]}</p>
      )}
      {dontKnow.ask.length > 0 && (
        <p>
          Open questions about {titles(dontKnow.items)}: ask the{' '}
          {list(
            dontKnow.ask.map((side) => side.label.toLowerCase()),
            'or',
          )}
          .
        </p>
      )}
    </div>
  );
}
