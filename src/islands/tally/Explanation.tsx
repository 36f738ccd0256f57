import { series } from '#domain/series.ts';
import type { Spread, TallyResult } from '#domain/tally/result.ts';
import { levelName, slotNames, usualName } from '#exports/tally-words.ts';
import { count } from '../ui/number.ts';

const titles = (items: readonly { title: string }[]) => series(items.map(({ title }) => title));

/** The counts, and which of them makes the usual level. */
function Usual({ result, spread }: { readonly result: TallyResult; readonly spread: Spread }) {
  const counts = result.levels
    .map(({ level, items }) => `${items.length} at ${levelName(level)}`)
    .join(', ');
  return (
    <p>
      The counts are {counts}. The usual level is the one with most items:{' '}
      {spread.usual.length > 1 ? (
        <>
          {usualName(spread)} tie with {spread.most} each, so no single level is usual.
        </>
      ) : (
        <>
          {usualName(spread)}, with {spread.most} of {result.tagged.length}.{' '}
          {spread.close &&
            'It is close: one item, tagged differently, could make it a tie or another level.'}
        </>
      )}
    </p>
  );
}

/** Where the ceiling comes from, and what would raise it. */
function Ceiling({ result, spread }: { readonly result: TallyResult; readonly spread: Spread }) {
  const { ceiling, ceilingItems, aboveCeiling, highest } = spread;
  const above = aboveCeiling.length > 0 && (
    <>
      {' '}
      Tagged higher, without an artefact: {series(slotNames(result, aboveCeiling))}. An artefact for
      the highest of them would raise the ceiling to {levelName(highest)}.
    </>
  );
  return (
    <p>
      The ceiling is the highest level that an artefact shows:{' '}
      {ceiling
        ? `${levelName(ceiling)}, by ${series(slotNames(result, ceilingItems))}.`
        : 'here no artefact shows any.'}
      {above}
    </p>
  );
}

/** Everything that a reader needs to check the result by hand. */
export function Explanation({ result }: { readonly result: TallyResult }) {
  const { outcome, tagged, proven, unknown, unnamed } = result;
  return (
    <div class="result__part">
      <h3>Why this result</h3>
      {outcome.kind === 'spread' && (
        <>
          <Usual result={result} spread={outcome} />
          <Ceiling result={result} spread={outcome} />
        </>
      )}
      <p>
        Evidence: {proven.length} of {count(tagged.length, 'tagged item')} with an artefact.
        {unknown.length > 0 &&
          ` Don't know enters no count of a level: ${series(slotNames(result, unknown))}.`}
        {unnamed.length > 0 &&
          ` Without a name, so that nobody else can check the tag: ${titles(unnamed)}.`}
      </p>
      <p>There is no average, because the levels are kinds of work and no quantities.</p>
    </div>
  );
}
