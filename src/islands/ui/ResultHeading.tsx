import type { Option } from '#schemas/numbered.ts';

interface Props {
  /** True where others answered too: their answers are not in the result. */
  readonly several: boolean;
  /** Whose it is, where they say it. */
  readonly name: string | undefined;
  readonly side: Option | undefined;
}

/** Heading of a result that is one person's, whoever else answered, with whose it is. */
export function ResultHeading({ several, name, side }: Props) {
  return (
    <h2>
      <span id="result">Result</span>
      {several && ': own answers'}
      {several && name && (
        <>
          {' '}
          of <bdi>{name}</bdi>
        </>
      )}
      {several && side && ` (${side.label})`}
    </h2>
  );
}
