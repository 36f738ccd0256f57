import type { ComponentChildren } from 'preact';
import type { LadderResult } from '#domain/ladder/result.ts';
import type { TogetherResult } from '#domain/ladder/together.ts';
import { confidenceText, meaningOf } from '#exports/ladder-words.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { LaterPart } from '../ui/LaterPart.tsx';
import { count } from '../ui/number.ts';
import { href } from '../ui/tool.ts';
import { Advice } from './Advice.tsx';
import { Explanation } from './Explanation.tsx';
import { Profile } from './Profile.tsx';
import { heard } from './voices.ts';

const loadSeveral = async () => (await import('./Several.tsx')).Several;

interface Props {
  readonly ladder: Ladder;
  readonly result: TogetherResult;
  /** True where the result holds answers that others sent in. */
  readonly several: boolean;
  /** True where it is read from somebody's link. */
  readonly ofLink: boolean;
  /** Base path of the site. */
  readonly base: string;
  /** What stands below the profile. */
  readonly children?: ComponentChildren;
}

/** The result in one sentence, for the announcement and for the share message. */
export function summary({ headline, coverage, confidence }: LadderResult): string {
  if (coverage.applicable === 0) return 'Nothing here is possible in this engagement.';
  const answered = `${coverage.scored.length} of ${coverage.applicable} practices scored`;
  if (headline.kind === 'band')
    return `${headline.band.label}. ${answered}. Confidence ${confidence.label}.`;
  return `${answered}. A result needs ${headline.needed}.`;
}

function Heading({ result, several }: Pick<Props, 'result' | 'several'>) {
  const { headline, confidence, percent, coverage, targets, voices } = result;
  if (headline.kind === 'withheld') {
    const missing = headline.needed - headline.scored;
    return (
      <p class="result__lead">
        {headline.reason === 'excluded'
          ? 'So much is not possible here that no overall result makes sense. Read the profile instead.'
          : `${missing === headline.needed ? `Answer ${count(headline.needed, 'practice')}` : `Answer ${count(missing, 'more practice')}`} to see an overall result. Don't know and Not possible here are answers, but give no score.`}
      </p>
    );
  }
  return (
    <>
      <p class="result__band">
        <strong>{headline.band.label}</strong>
      </p>
      <p class="result__lead">{meaningOf(headline.band, result)}</p>
      {several && (
        <p>
          It follows the careful side: where two sides differ on a practice, the lower median
          counts.
        </p>
      )}
      <dl class="result__facts">
        <div>
          <dt>Confidence</dt>
          <dd>{confidenceText(confidence)}</dd>
        </div>
        <div>
          <dt>Coverage</dt>
          <dd>
            {coverage.scored.length} of {coverage.applicable} practices
          </dd>
        </div>
        {several && (
          <div>
            <dt>Heard</dt>
            <dd>{heard(voices)}</dd>
          </div>
        )}
        {percent && (
          <div>
            <dt>Targets reached</dt>
            <dd>
              {percent.percent}%{targets.edited.length > 0 && ' (edited targets)'}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** Who answered, for the sentence that says what the result is not. */
const answeredBy = ({ voices }: TogetherResult, several: boolean) =>
  several ? `as ${heard(voices)} answered` : 'as one person answered';

/** What the answers amount to, with everything that explains it. */
export function Result({ ladder, result, several, ofLink, base, children }: Props) {
  return (
    <>
      <Heading result={result} several={several} />
      <Profile ladder={ladder} result={result} several={several} />
      {ofLink && (
        <p>
          The targets are the usual ones for these facts. Targets that the sender edited do not
          travel in a link; a file has them.
        </p>
      )}
      {children}
      <Advice ladder={ladder} result={result} several={several} base={base} />
      <Explanation ladder={ladder} result={result} several={several} />
      {several && <LaterPart load={loadSeveral} given={{ result }} />}
      {ladder.outcomes && (
        <div class="result__part">
          <h3>Check it against outcomes</h3>
          <p>
            {ladder.outcomes.text}{' '}
            <a href={href(base, ladder.outcomes.page)}>{ladder.outcomes.link}</a>.
          </p>
        </div>
      )}
      <p class="result__caveat">
        This describes {ladder.window.toLowerCase()}, {answeredBy(result, several)} (edition{' '}
        {ladder.edition}). It is not a certification, not a rating of any person, and not a vendor
        ranking. The matrix comes from a vendor’s article; anchors, targets and weights are this
        project’s, and nobody has validated them.
      </p>
    </>
  );
}
