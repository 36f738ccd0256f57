import { href } from '../ui/tool.ts';
import type { Figure } from '#domain/measures/figure.ts';

interface Props {
  readonly figure: Figure;
  /** What the figure is about, for a reader who hears the link alone. */
  readonly of: string;
  readonly base: string;
}

/** The rating of a figure, as a letter that leads to its evidence, and in words. */
export function Rated({ figure: { id, rating, words }, of, base }: Props) {
  return (
    <>
      <a
        class="rating"
        data-rating={rating}
        href={href(base, `/reference/evidence/#${id}`)}
        aria-label={`${rating}, ${words}: evidence for ${of}`}
      >
        {rating}
      </a>{' '}
      {words}
    </>
  );
}
