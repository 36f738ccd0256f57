import type { Option } from '#schemas/numbered.ts';
import type { Worksheet } from '#worksheet/types.ts';

interface Props {
  readonly worksheet: Pick<Worksheet, 'name' | 'side'>;
  readonly sides: readonly Option[];
  /** True where others answered too: their answers are not in the result. */
  readonly several: boolean;
}

/** Heading of a result that is one person's, whoever else answered, with whose it is. */
export function ResultHeading({ worksheet, sides, several }: Props) {
  const name = worksheet.name?.trim();
  const side = sides.find(({ number }) => number === worksheet.side);
  return (
    <>
      <h2>
        <span id="result">Result</span>
        {several && (
          <>
            : own answers
            {name && (
              <>
                {' '}
                of <bdi>{name}</bdi>
              </>
            )}
            {side && ` (${side.label})`}
          </>
        )}
      </h2>
      {several && (
        <p>
          Nothing that others answered is in it. That stands <a href="#sides">below</a>.
        </p>
      )}
    </>
  );
}
