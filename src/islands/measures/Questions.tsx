import type { Questions as Found } from '#domain/measures/questions.ts';
import { series } from '#domain/series.ts';
import { href } from '../ui/tool.ts';

const titles = (items: readonly { title: string }[]) => series(items.map(({ title }) => title));

interface Props {
  readonly questions: Found;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

/** What the movements ask, better and worse alike: the first questions, then those of each measure. */
export function Questions({ questions, base }: Props) {
  const { first, byMeasure, together } = questions;
  if (byMeasure.length === 0) return null;
  return (
    <div class="result__part measure__questions">
      <h3>Questions that the movements raise</h3>
      <p>Ask these of every change, also of one for the better, before anybody acts on it:</p>
      <ul>
        {first.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
      {byMeasure.map(({ item, asks }) => (
        <div key={item.id}>
          <h4>{item.title}</h4>
          <ul>
            {asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
          {item.more && (
            <p>
              <a href={href(base, item.more.page)}>
                {item.more.text}
                <span class="sr-only">: {item.title}</span>
              </a>
            </p>
          )}
        </div>
      ))}
      {together.length > 0 && (
        <>
          <h4>Several movements together</h4>
          <ul>
            {together.map(({ items, ask }) => (
              <li key={ask}>
                {titles(items)}: {ask}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
