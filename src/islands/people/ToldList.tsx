import type { PeopleProps } from './People.tsx';
import { isGivenWay, type ToldLine, toldText, whoText } from './told.ts';

interface Props extends Pick<PeopleProps, 'instrument' | 'site'> {
  readonly told: readonly ToldLine[];
  /** Takes what gave way, by its source; absent where nothing can be taken instead. */
  readonly onInstead?: (source: string) => void;
}

/** What became of each link and file that arrived. */
export function ToldList({ told, instrument, site, onInstead }: Props) {
  return (
    <ul>
      {told.map((line, at) => {
        const who = whoText(line, instrument);
        return (
          <li key={at}>
            <bdi>{line.source}</bdi>
            {who && (
              <>
                {' '}
                (<bdi>{who}</bdi>)
              </>
            )}
            : {toldText(line, instrument, site)}
            {onInstead && isGivenWay(line) && (
              <>
                {' '}
                <button
                  type="button"
                  class="button button--quiet"
                  onClick={() => onInstead(line.source)}
                >
                  Take this one instead<span class="sr-only">: {line.source}</span>
                </button>
              </>
            )}
            {line.problems && line.problems.length > 0 && (
              <ul>
                {line.problems.slice(0, 10).map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
