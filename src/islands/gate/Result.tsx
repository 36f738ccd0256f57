import { Fragment } from 'preact';
import type { GateDecision, GateResult, GateStep } from '#domain/gate/result.ts';
import { series } from '#domain/series.ts';
import type { Gate } from '#schemas/gate.ts';
import { changesOf, gateHeadline } from '#exports/gate-words.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { count } from '../ui/number.ts';
import { href } from '../ui/tool.ts';
import { Models } from './Models.tsx';
import { Outcomes } from './Outcomes.tsx';

interface Props {
  readonly gate: Gate;
  readonly result: GateResult;
  /** True where the result holds answers that others sent in. */
  readonly several: boolean;
  /** Who answered: `one person`, `3 people`. */
  readonly who: string;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

const titles = (items: readonly { title: string }[]) => series(items.map(({ title }) => title));

function Heading({ decision, open }: GateResult) {
  if (decision.kind === 'none')
    return <p class="result__lead">Answer an item. Without an answer there is no outcome.</p>;
  if (decision.kind === 'open')
    return (
      <p class="result__lead">
        Not decided yet. Still possible:{' '}
        {series(
          decision.possible.map(({ label }) => label),
          'or',
        )}
        . Answer {titles(open)}.
      </p>
    );
  return (
    <>
      <p class="result__band">
        <strong>{decision.outcome.label}</strong>
      </p>
      <p class="result__lead">{decision.outcome.meaning}</p>
    </>
  );
}

/** Which answers made the outcome hold. */
function Decided({ decision, reads }: { decision: GateDecision; reads: GateResult['reads'] }) {
  if (decision.kind !== 'outcome') return null;
  const answers = reads.filter(({ item }) => decision.because.includes(item));
  return (
    <p>
      Decided by {count(answers.length, 'item')}:{' '}
      {series(
        answers.map(({ item, answer, says }) => `${item.title} (${says ?? answer?.label ?? ''})`),
      )}
      .
    </p>
  );
}

interface StepsProps {
  readonly title: string;
  readonly steps: readonly GateStep[];
  readonly base: string;
}

function Steps({ title, steps, base }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <div class="result__part">
      <h3>{title}</h3>
      <dl class="advice">
        {steps.map(({ item, answer, says, text }) => (
          <Fragment key={item.id}>
            <dt>
              {item.title} ({says ?? answer.label})
            </dt>
            <dd>
              {text} {item.more && <a href={href(base, item.more.page)}>{item.more.text}</a>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

/** The outcome: a region that changes with every answer, and says so politely. */
export function Result({ gate, result, several, who, base }: Props) {
  const { decision, first, conditions, unproven } = result;
  const changes = changesOf(decision);
  return (
    <section class="result" role="region" aria-labelledby="result">
      <h2 id="result">Result</h2>
      <Heading {...result} />
      {several && (
        <p>
          It follows the careful side: of each item the answer of the lower side counts. Where one
          side only says Don’t know, Yes and Partly of the other do not settle it: it stays Don’t
          know. What the answers of each person lead to stands under{' '}
          <a href="#people">Several people</a>.
        </p>
      )}
      <Announcer text={gateHeadline(result)} />
      <Decided decision={decision} reads={result.reads} />
      <Steps title="What to do first" steps={first} base={base} />
      <Steps
        title={decision.kind === 'outcome' ? 'What is missing as well' : 'What is missing so far'}
        steps={conditions}
        base={base}
      />
      {changes.length > 0 && (
        <div class="result__part">
          <h3>What would change it</h3>
          {changes.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {unproven.length > 0 && (
        <p>Answered as shown, but with no note that shows it: {titles(unproven)}.</p>
      )}
      {decision.kind !== 'none' && gate.models.length > 0 && <Models gate={gate} result={result} />}
      <Outcomes result={result} />
      <p class="result__caveat">
        This describes {gate.window.toLowerCase()}, as {who} answered (edition {gate.edition}). It
        is not a certification, not a rating of any person, and not a vendor ranking.{' '}
        {gate.interest} Anchors and rules are this project’s, and nobody has validated them.
      </p>
    </section>
  );
}
