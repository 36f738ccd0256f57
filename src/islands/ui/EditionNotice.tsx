import type { Instrument } from '#schemas/instruments.ts';
import { editionNews } from './edition-news.ts';

interface Props {
  readonly instrument: Instrument;
  /** Edition that the dossier was made with. */
  readonly edition: number;
}

/** What is new, reworded or retired since the edition that a dossier was made with. */
export function EditionNotice({ instrument, edition }: Props) {
  const news = editionNews(instrument, edition);
  return (
    <div class="notice">
      <p>
        This dossier was made with edition {edition}; the page shows edition {instrument.edition}.
      </p>
      {news.length > 0 && (
        <ul>
          {news.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
