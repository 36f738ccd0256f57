import { series } from '#domain/series.ts';
import type { Headline } from '#domain/ladder/headline.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import type { Change } from '#domain/ladder/sensitivity.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { count, percent, score } from '../ui/number.ts';

/** Highest score of a practice. */
const HIGHEST = 3;

const titles = (items: readonly { title: string }[]) => series(items.map((item) => item.title));

/** Which practices decide the value, in a sentence that follows the arithmetic. */
function decides({ median, cap, value, floor, sorted, lowest, setBy }: Headline): string {
  const at = `the result at ${score(value)}.`;
  if (sorted.every((one) => one.score === floor)) return `All scores are equal, which sets ${at}`;
  if (median > cap)
    return `The middle is higher than that, so ${titles(lowest)} ${lowest.length > 1 ? 'hold' : 'holds'} ${at}`;
  return `The middle is not higher, so it stands: ${titles(setBy)} ${setBy.length > 1 ? 'set' : 'sets'} ${at}`;
}

/** How the band comes about: the scores in order, the median, the floor, and which of them decides. */
function BandReason({
  headline,
  several,
}: {
  readonly headline: Headline;
  readonly several: boolean;
}) {
  const scores = headline.sorted.map(({ score: value }) => score(value)).join(', ');
  return (
    <p>
      {several && 'Each side has its own median of a practice, and the lower one is the score. '}
      The scores in order are {scores}. The middle is {score(headline.median)}. The result can lie
      at most one row above the lowest score, and no score is above {HIGHEST}:{' '}
      {score(Math.min(headline.cap, HIGHEST))} here. {decides(headline)}
    </p>
  );
}

const raises = ({ raises: list_ }: Change) =>
  series(
    list_.map(
      ({ item, from, to, forbidden }) =>
        `${item.title} from ${score(from)} to ${score(to)}${forbidden ? ' (ruled out by the facts today)' : ''}`,
    ),
  );

function Sensitivity({ result }: { readonly result: LadderResult }) {
  const found = result.sensitivity;
  if (!found || found.kind === 'top') return null;
  if (found.kind === 'not-found')
    return <p>No change of up to {found.limit} rows would move the band.</p>;
  const [first, ...others] = found.changes;
  if (!first) return null;
  return (
    <p>
      {found.steps === 1
        ? 'One step would move the band'
        : `No single step moves the band. The smallest set has ${found.steps} steps`}{' '}
      to {first.band.label}: {raises(first)}.
      {others.length > 0 &&
        ` ${count(others.length, 'other set')} of the same size would move it, too.`}
    </p>
  );
}

const NEEDS = {
  coverage: 'share of practices answered with a row',
  evidence: 'share of answers with an artefact or a system record',
  people: 'people who answered',
  sides: 'sides heard',
};

function Confidence({ result, several }: Omit<Props, 'ladder'>) {
  const { confidence, coverage, evidence } = result;
  const shown = (of: keyof typeof NEEDS, value: number) =>
    of === 'coverage' || of === 'evidence' ? percent(value) : String(value);
  return (
    <>
      <p>
        Coverage: {coverage.scored.length} of {coverage.applicable} practices have a score
        {coverage.unknown.length > 0 &&
          `; ${several ? 'nobody gave a row for' : 'you do not know'} ${titles(coverage.unknown)}`}
        {coverage.excluded.length > 0 && `; not possible here: ${titles(coverage.excluded)}`}.
        Evidence: {evidence.provenAnswers} of {evidence.answers} answers rest on an artefact or a
        system record.
      </p>
      {evidence.unprovenLeads.length > 0 && (
        <p>Answered with the highest row, but without proof: {titles(evidence.unprovenLeads)}.</p>
      )}
      {coverage.applicable > 0 && confidence.missing.length > 0 && (
        <>
          <p>For {confidence.next} confidence this is missing:</p>
          <ul>
            {confidence.missing.map(({ of, have, need }) => (
              <li key={of}>
                {NEEDS[of]}: {shown(of, have)} now, {shown(of, need)} needed
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface Props {
  readonly ladder: Ladder;
  readonly result: LadderResult;
  /** True where the result holds answers that others sent in. */
  readonly several: boolean;
}

/** Everything that a reader needs to check the result by hand. */
export function Explanation({ ladder, result, several }: Props) {
  const { headline, assumptions, coverage } = result;
  const { edited } = result.targets;
  const questions = assumptions.targets.map(
    (id) => ladder.facts.find((fact) => fact.id === id)?.question ?? id,
  );
  return (
    <div class="result__part">
      <h3>Why this result</h3>
      {headline.kind === 'band' && <BandReason headline={headline} several={several} />}
      <Sensitivity result={result} />
      <Confidence result={result} several={several} />
      <p>
        {coverage.scored.length > 0 && 'Assumed: the rows below a chosen row are in place.'}
        {assumptions.consistency.length > 0 &&
          ` How often is open for ${titles(assumptions.consistency)}, so the lowest value counts.`}
        {assumptions.partConsistency.length > 0 &&
          ` Somebody left open how often for ${titles(assumptions.partConsistency)}. In that answer the lowest value counts.`}
        {questions.length > 0 &&
          ` The targets may change with an answer to: ${questions.join(' ')}`}
        {assumptions.reasons.length > 0 &&
          ` A reason is missing for ${titles(assumptions.reasons)}.`}
        {edited.length > 0 && ` Targets were edited for ${titles(edited)}.`}
      </p>
    </div>
  );
}
