import type { CriterionRead } from '#domain/phases/criteria.ts';
import type { Loss, PhaseResult } from '#domain/phases/result.ts';
import { series } from '#domain/series.ts';
import type { Phases } from '#schemas/phases.ts';
import {
  lossText,
  monthsText,
  phaseName,
  phasesHeadline,
  presentText,
  shownName,
} from '#exports/phases-words.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { count } from '../ui/number.ts';
import { Next, Warning } from './Next.tsx';
import { Overview } from './Overview.tsx';

interface Props {
  readonly phases: Phases;
  readonly result: PhaseResult;
  /** True where the result holds answers that others sent in. */
  readonly several: boolean;
  /** Who answered: `one person`, `3 people`. */
  readonly who: string;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

const titles = (reads: readonly CriterionRead[]) => series(reads.map(({ item }) => item.title));

function Heading({ result }: { readonly result: PhaseResult }) {
  const { outcome, complete, next } = result;
  if (outcome.kind === 'none')
    return <p class="result__lead">Answer a criterion. Without an answer there is no phase.</p>;
  if (outcome.kind === 'undecided')
    return (
      <p class="result__lead">
        No phase is decided yet. It depends on {titles(next)}: find out or answer.
      </p>
    );
  return (
    <>
      <p class="result__band">
        <strong>Phase shown: {shownName(result)}</strong>
      </p>
      <p class="result__lead">
        {complete ? 'Every criterion of every phase is shown.' : presentText(result)}
      </p>
    </>
  );
}

/** What was lost, and what that did to the phase. */
function Lost({ result, loss }: { readonly result: PhaseResult; readonly loss: Loss }) {
  return (
    <div class="notice">
      <p>
        <strong>Lost: {titles(loss.criteria)}.</strong> {lossText(result, loss)} A step back is
        normal when people leave. Name who covers the gap, and the day of the next check.
      </p>
    </div>
  );
}

/** Months and tickets beside the phase, which they do not change. */
function Context({ result, several }: Pick<Props, 'result' | 'several'>) {
  const { context } = result;
  if (context.length === 0) return null;
  return (
    <div class="result__part">
      <h3>Context, which changes no phase</h3>
      <dl class="advice">
        {context.map(({ fact, label }) => (
          <div key={fact.id}>
            <dt>{fact.question}</dt>
            <dd>{label ?? 'Not known yet'}</dd>
          </div>
        ))}
      </dl>
      {several && monthsText(result).map((text) => <p key={text}>{text}</p>)}
    </div>
  );
}

/** The formula with what stands in it. */
function Explanation({ result }: { readonly result: PhaseResult }) {
  const { outcome, ahead, unproven, unknown, open, present, complete, next } = result;
  const waiting = next.filter(({ answer }) => !answer || answer.meaning === 'unknown');
  return (
    <div class="result__part">
      <h3>Why this result</h3>
      <p>
        The phase shown is the highest one of which every criterion is met and shown, with every
        criterion of all phases before it.
        {outcome.kind === 'phase' &&
          !complete &&
          ` Phase ${phaseName(result, present)} is the first with a criterion that is not shown, so the phase shown is ${shownName(result)}.`}
        {outcome.kind === 'phase' &&
          !outcome.certain &&
          ` It may be higher: ${titles(waiting)} ${waiting.length === 1 ? 'has' : 'have'} no answer yet that decides.`}
      </p>
      {ahead.length > 0 && (
        <p>
          Shown ahead of {ahead.length === 1 ? 'its' : 'their'} phase, and counted once the phases
          before are complete: {titles(ahead)}.
        </p>
      )}
      {unproven.length > 0 && (
        <p>
          Answered as shown, with no evidence written down: {titles(unproven)}. Write down where a
          colleague can see it.
        </p>
      )}
      <p>
        Don’t know: {count(unknown.length, 'criterion', 'criteria')}; not answered: {open.length}.
        Neither counts as not met. Months change no phase.
      </p>
    </div>
  );
}

/** The result: a region that changes with every answer, and says so politely. */
export function Result({ phases, result, several, who, base }: Props) {
  const { loss, warnings } = result;
  return (
    <section class="result" role="region" aria-labelledby="result">
      <h2 id="result">Result</h2>
      <Heading result={result} />
      {several && (
        <p>
          It follows the careful side: of each criterion the answer of the lower side counts. Where
          one side only says Don’t know, the other alone does not make it shown. What the answers of
          each person lead to stands under <a href="#people">Several people</a>.
        </p>
      )}
      <Announcer text={phasesHeadline(result)} />
      {loss && result.outcome.kind !== 'undecided' && <Lost result={result} loss={loss} />}
      {warnings.map((warned) => (
        <Warning key={warned.warning.id} warned={warned} base={base} />
      ))}
      <Overview phases={phases} result={result} />
      <Next phases={phases} result={result} base={base} />
      <Context result={result} several={several} />
      <Explanation result={result} />
      <p class="result__caveat">
        This describes one team or module, as {who} answered (edition {phases.edition};{' '}
        {phases.window.toLowerCase()}). It is not a certification, not a rating of any person, and
        not a vendor ranking. {phases.interest} Nobody has validated them.
      </p>
    </section>
  );
}
