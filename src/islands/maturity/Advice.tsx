import { series } from '#domain/series.ts';
import type { Advised } from '#domain/ladder/advice.ts';
import type { TogetherResult } from '#domain/ladder/together.ts';
import { passedOverText, whyText } from '#exports/ladder-words.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import { count } from '../ui/number.ts';
import { href } from '../ui/tool.ts';

const titles = (items: readonly { title: string }[]) => series(items.map((item) => item.title));

function rowLabel(ladder: Ladder, row: Advised['row']): string {
  return ladder.answers.find((answer) => answer.id === row)?.label ?? row;
}

function question(ladder: Ladder, fact: string): string {
  return ladder.facts.find((one) => one.id === fact)?.question ?? fact;
}

interface AdviceProps {
  readonly ladder: Ladder;
  readonly result: TogetherResult;
  /** True where the result holds answers that others sent in. */
  readonly several: boolean;
  /** Base path of the site. */
  readonly base: string;
}

/** The section of the playbook that helps with a practice, where it is written. */
function HelpLink({ item, base }: { readonly item: LadderItem; readonly base: string }) {
  if (!item.page) return null;
  return (
    <p>
      <a href={href(base, item.page)}>What helps: {item.title} in the playbook</a>
    </p>
  );
}

/** What nobody of a side could see, with the sides that could not. */
function Look({ result, several, base }: Omit<AdviceProps, 'ladder'>) {
  const { dontKnow } = result;
  const whoOf = (item: LadderItem) => {
    const sides = dontKnow.gaps.find((gap) => gap.item === item)?.sides ?? [];
    if (!several) return '';
    return sides.length > 0
      ? ` (open for the ${series(sides.map(({ label }) => label.toLowerCase()))})`
      : ' (open for people who gave no side)';
  };
  return (
    <div class="notice">
      <p>
        <strong>Look first.</strong>{' '}
        {several
          ? 'Not everybody can see how it stands with'
          : 'You do not know how it stands with'}{' '}
        {titles(dontKnow.lookFirst)}. See for yourself before you change anything:
      </p>
      <ul>
        {dontKnow.lookFirst.map((item) => (
          <li key={item.id}>
            {item.title}
            {whoOf(item)}: {item.lookFor}
            <HelpLink item={item} base={base} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface StepProps {
  readonly ladder: Ladder;
  readonly advice: Advised;
  /** True where nobody has said how consistently: the lowest value was taken. */
  readonly assumed: boolean;
  readonly result: TogetherResult;
  readonly base: string;
}

function Step({ ladder, advice, assumed, result, base }: StepProps) {
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
      <p>{whyText(result, advice)}</p>
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
      <HelpLink item={item} base={base} />
      {advice.useInstead && (
        <p>The facts above rule out the usual step. This is what stays possible.</p>
      )}
      {advice.settleFirst.length > 0 && (
        <p>
          Answer this first, because it may rule the step out:{' '}
          {advice.settleFirst.map((fact) => question(ladder, fact)).join(' ')}
        </p>
      )}
      {passedOverText(advice).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** Why there is no step to advise. */
function noStep({ advice, coverage }: TogetherResult): string {
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
export function Advice({ ladder, result, several, base }: AdviceProps) {
  const { advice, dontKnow } = result;
  return (
    <div class="result__part">
      <h3>The next step</h3>
      {dontKnow.lookFirst.length > 0 && <Look result={result} several={several} base={base} />}
      {advice.kind === 'step' ? (
        <Step
          ladder={ladder}
          advice={advice}
          assumed={result.assumptions.consistency.includes(advice.item)}
          result={result}
          base={base}
        />
      ) : (
        <p>{noStep(result)}</p>
      )}
      {!several && dontKnow.ask.length > 0 && (
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
