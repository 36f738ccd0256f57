import type { LadderResult } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { count } from '../ui/number.ts';
import { Advice } from './Advice.tsx';
import { Explanation } from './Explanation.tsx';
import { Profile } from './Profile.tsx';

interface Props {
  readonly ladder: Ladder;
  readonly result: LadderResult;
}

/** The result in one sentence, for the announcement and for the share message. */
export function summary({ headline, coverage, confidence }: LadderResult): string {
  if (coverage.applicable === 0) return 'Nothing here is possible in this engagement.';
  const answered = `${coverage.scored.length} of ${coverage.applicable} practices scored`;
  if (headline.kind === 'band')
    return `${headline.band.label}. ${answered}. Confidence ${confidence.label}.`;
  return `${answered}. A result needs ${headline.needed}.`;
}

function Heading({ result }: { readonly result: LadderResult }) {
  const { headline, confidence, percent, coverage } = result;
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
      <p class="result__lead">{headline.band.meaning}</p>
      <dl class="result__facts">
        <div>
          <dt>Confidence</dt>
          <dd>
            {confidence.label}
            {confidence.onePerson && " (one person's view)"}
          </dd>
        </div>
        <div>
          <dt>Coverage</dt>
          <dd>
            {coverage.scored.length} of {coverage.applicable} practices
          </dd>
        </div>
        {percent && (
          <div>
            <dt>Targets reached</dt>
            <dd>{percent.percent}%</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** The result: a region that changes with every answer, and says so politely. */
export function Result({ ladder, result }: Props) {
  return (
    <section class="result" role="region" aria-labelledby="result">
      <h2 id="result">Result</h2>
      <Heading result={result} />
      <Announcer text={summary(result)} />
      <Profile ladder={ladder} result={result} />
      <Advice ladder={ladder} result={result} />
      <Explanation ladder={ladder} result={result} />
      <p class="result__caveat">
        This describes {ladder.window.toLowerCase()}, as one person answered (edition{' '}
        {ladder.edition}). It is not a certification, not a rating of any person, and not a vendor
        ranking. The matrix comes from a vendor’s article; anchors, targets and weights are this
        project’s, and nobody has validated them.
      </p>
    </section>
  );
}
