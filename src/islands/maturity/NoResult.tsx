import { headline } from '#domain/ladder/headline.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { count } from '../ui/number.ts';

interface Props {
  readonly ladder: Ladder;
  /** Why there is no result: nobody has answered, or what it needs has not arrived. */
  readonly state: 'nothing' | 'loading' | 'failed';
}

/** What stands in the place of a result. */
export function NoResult({ ladder, state }: Props) {
  const top = headline(ladder, [], 0);
  const needed = top.kind === 'withheld' ? top.needed : 0;
  return (
    <>
      {state === 'failed' ? (
        <p class="notice notice--warn" role="alert">
          The result could not be loaded. Check the connection and reload the page. Your answers are
          kept.
        </p>
      ) : (
        <p class="result__lead">
          {state === 'nothing'
            ? `Answer ${count(needed, 'practice')} to see an overall result. Don't know and Not possible here are answers, but give no score.`
            : 'Loading the result.'}
        </p>
      )}
    </>
  );
}
