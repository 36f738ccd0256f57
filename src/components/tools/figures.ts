import { ratingWords } from '#domain/rating.ts';
import type { Figure, Figures } from '#domain/measures/figure.ts';
import { lookUp } from '../lookup.ts';
import { sentence } from '../text.ts';

async function figureOf(id: string, url: URL): Promise<Figure> {
  const { figure, says, rating, from } = await lookUp('claims', id, url);
  const speakers = await Promise.all(from.map((source) => lookUp('sources', source, url)));
  return {
    id,
    figure,
    says,
    rating,
    words: ratingWords[rating],
    from: speakers
      .map(({ by, sells }) =>
        sells ? `${sentence(by)} Interest: ${sentence(sells)}` : sentence(by),
      )
      .join(' '),
  };
}

/**
 * Figures of `content/claims.yaml` for an island, each with its rating and the interest behind it.
 *
 * @throws Error that names claim and page, where there is no such claim
 */
export async function figuresOf(ids: readonly string[], url: URL): Promise<Figures> {
  const figures = await Promise.all([...new Set(ids)].map((id) => figureOf(id, url)));
  return Object.fromEntries(figures.map((figure) => [figure.id, figure]));
}
