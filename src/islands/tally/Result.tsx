import type { Spread, TallyResult, TooFew } from '#domain/tally/result.ts';
import { levelsOf } from '#domain/tally/tags.ts';
import { shownName, tallyHeadline, usualName } from '#exports/tally-words.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Tally } from '#schemas/tally.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { ResultHeading } from '../ui/ResultHeading.tsx';
import { FoldedPart } from '../ui/LaterPart.tsx';
import { count } from '../ui/number.ts';
import { href } from '../ui/tool.ts';
import { Distribution } from './Distribution.tsx';
import { Explanation } from './Explanation.tsx';

interface Props {
  readonly tally: Tally;
  readonly result: TallyResult;
  /** Name of who answered. */
  readonly name: string | undefined;
  readonly side: Option | undefined;
  /** True where others tagged too. */
  readonly several: boolean;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

function Missing({ result, outcome }: { readonly result: TallyResult; readonly outcome: TooFew }) {
  const more = result.tagged.length > 0;
  return (
    <p class="result__lead">
      {outcome.reachable
        ? `Tag ${count(outcome.missing, more ? 'more work item' : 'work item')} to see a result. It needs ${result.needed} with a level; Don't know is an answer, and gives none.`
        : `A result needs ${result.needed} work items with a level. Find out first what you do not know, then tag those items.`}
    </p>
  );
}

function Heading({ result, spread }: { readonly result: TallyResult; readonly spread: Spread }) {
  const { tagged, tags, proven, unknown } = result;
  return (
    <>
      <p class="result__band">
        <strong>Usual: {usualName(spread)}</strong>
      </p>
      <dl class="result__facts">
        <div>
          <dt>Ceiling shown</dt>
          <dd>{shownName(spread)}</dd>
        </div>
        <div>
          <dt>Tagged</dt>
          <dd>
            {tagged.length} of {tags.length}
          </dd>
        </div>
        <div>
          <dt>With an artefact</dt>
          <dd>
            {proven.length} of {tagged.length}
          </dd>
        </div>
        <div>
          <dt>Don't know</dt>
          <dd>{unknown.length}</dd>
        </div>
      </dl>
    </>
  );
}

const loadSituations = async () => (await import('./Situations.tsx')).Situations;

/** One thing to do, by the situation that the levels show. */
function Next({
  tally,
  spread,
  base,
}: Pick<Props, 'tally' | 'base'> & { readonly spread: Spread }) {
  const { title, meaning, action, proof, notYet, more } = spread.situation;
  return (
    <div class="result__part">
      <h3>What to do next</h3>
      <h4>{title}</h4>
      <p>{meaning}</p>
      <dl class="advice">
        <dt>First action, within two weeks</dt>
        <dd>{action}</dd>
        <dt>What will prove it</dt>
        <dd>{proof}</dd>
        {notYet && (
          <>
            <dt>What not to do yet</dt>
            <dd>{notYet}</dd>
          </>
        )}
      </dl>
      {more && (
        <p>
          <a href={href(base, more.page)}>{more.text}</a>
        </p>
      )}
      <FoldedPart
        summary="Why this one: every situation, and when it is shown"
        load={loadSituations}
        given={{ tally, shown: spread.situation }}
      />
    </div>
  );
}

/** The result: a region that changes with every tag, and says so politely. */
export function Result({ tally, result, name, side, several, base }: Props) {
  const { outcome } = result;
  const cautions = levelsOf(tally).flatMap(({ caution }) => caution ?? []);
  return (
    <section class="result" role="region" aria-labelledby="result">
      <ResultHeading several={several} name={name} side={side} />
      {outcome.kind === 'spread' ? (
        <Heading result={result} spread={outcome} />
      ) : (
        <Missing result={result} outcome={outcome} />
      )}
      <Announcer text={tallyHeadline(result)} />
      <Distribution result={result} />
      {cautions.length > 0 && <p>{cautions.join(' ')}</p>}
      {outcome.kind === 'spread' && <Next tally={tally} spread={outcome} base={base} />}
      <Explanation result={result} />
      <p class="result__caveat">
        This describes {tally.window.toLowerCase()}, as one person tagged them (edition{' '}
        {tally.edition}). It is not a certification, not a rating of any person, and not a vendor
        ranking. {tally.interest} Nobody has validated the scale, and no share of any level is
        normal.
      </p>
    </section>
  );
}
