import { series } from '#domain/series.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import {
  assumed,
  bandReason,
  evidenceText,
  missingFor,
  moves,
  unprovenText,
} from '#exports/ladder-words.ts';
import type { Ladder } from '#schemas/ladder.ts';

const titles = (items: readonly { title: string }[]) => series(items.map((item) => item.title));

function Confidence({ result, several }: Omit<Props, 'ladder'>) {
  const { confidence, coverage } = result;
  return (
    <>
      <p>
        Coverage: {coverage.scored.length} of {coverage.applicable} practices have a score
        {coverage.unknown.length > 0 &&
          `; ${several ? 'nobody gave a row for' : 'you do not know'} ${titles(coverage.unknown)}`}
        {coverage.excluded.length > 0 && `; not possible here: ${titles(coverage.excluded)}`}.{' '}
        {evidenceText(result)}
      </p>
      {unprovenText(result).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {coverage.applicable > 0 && confidence.missing.length > 0 && (
        <>
          <p>For {confidence.next} confidence this is missing:</p>
          <ul>
            {missingFor(confidence).map((line) => (
              <li key={line}>{line}</li>
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
  const { headline } = result;
  const { edited } = result.targets;
  return (
    <div class="result__part">
      <h3>Why this result</h3>
      {headline.kind === 'band' && <p>{bandReason(headline, several)}</p>}
      {moves(result).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Confidence result={result} several={several} />
      <p>
        {assumed(ladder, result).join(' ')}
        {edited.length > 0 && ` Targets were edited for ${titles(edited)}.`}
      </p>
    </div>
  );
}
