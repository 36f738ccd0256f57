import type { MovementsResult } from '#domain/measures/result.ts';
import { series } from '#domain/series.ts';
import type { Measures } from '#schemas/measures.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { ResultHeading } from '../ui/ResultHeading.tsx';
import { Bands } from './Bands.tsx';
import type { Figures } from '#domain/measures/figure.ts';
import { summary } from './filled.ts';
import { Movements } from './Movements.tsx';
import { Questions } from './Questions.tsx';
import { APART } from './words.ts';

interface Props {
  readonly measures: Measures;
  readonly result: MovementsResult;
  readonly figures: Figures;
  /** Name of who answered. */
  readonly name: string | undefined;
  /** True where others counted too. */
  readonly several: boolean;
  readonly base: string;
}

const titles = (rows: MovementsResult['rows']) => series(rows.map(({ item }) => item.title));

/** What stands alone, with the reason, and what is taken for granted. */
function Apart({ result }: Pick<Props, 'result'>) {
  const { apart, unknown, undated, moved } = result;
  const own = moved.filter(({ counting }) => counting?.meaning === 'own');
  if (apart.length + unknown.length + undated.length + own.length === 0) return null;
  return (
    <div class="result__part">
      <h3>What cannot be compared</h3>
      <ul>
        {apart.map(({ row, reason }) => (
          <li key={row.item.id}>
            {row.item.title}: {APART[reason]}
          </li>
        ))}
        {unknown.length > 0 && (
          <li>You do not know {titles(unknown)}. Find out who can read it; it is not zero.</li>
        )}
        {own.length > 0 && (
          <li>
            Counted by another definition: {titles(own)}. Compare each with its own earlier value,
            and with no figure from elsewhere.
          </li>
        )}
        {undated.length > 0 && (
          <li>Without a month for the earlier value, nobody can repeat it: {titles(undated)}.</li>
        )}
      </ul>
    </div>
  );
}

/** Outcomes beside a profile that the reader has stated: two readings, and the reader chooses. */
function Grid({ measures, result }: Pick<Props, 'measures' | 'result'>) {
  const { title, about, open, ask } = measures.grid;
  const { grid } = result;
  return (
    <div class="result__part">
      <h3>{title}</h3>
      <p>{about}</p>
      {grid ? (
        <>
          <dl class="advice">
            <dt>{grid.label} and poor outcomes</dt>
            <dd>{grid.poor}</dd>
            <dt>{grid.label} and good outcomes</dt>
            <dd>{grid.good}</dd>
          </dl>
          <p>{ask}</p>
        </>
      ) : (
        <p>{open}</p>
      )}
    </div>
  );
}

/** The movements: a region that changes with every entry, and says so politely. */
export function Result({ measures, result, figures, name, several, base }: Props) {
  return (
    <section class="result" role="region" aria-labelledby="result">
      <ResultHeading several={several} name={name} side={result.side} />
      <Announcer text={summary(result)} />
      {result.touched.length === 0 ? (
        <p class="result__lead">
          Enter an earlier value and a value now, and say how both were counted. Then the movement
          stands here. Nothing entered gives no result.
        </p>
      ) : (
        <>
          <p class="result__lead">{summary(result)}</p>
          <Movements rows={result.touched} />
        </>
      )}
      {result.warnings.map((text) => (
        <p key={text} class="notice notice--warn">
          {text}
        </p>
      ))}
      <Questions questions={result.questions} base={base} />
      <Apart result={result} />
      <Bands about={measures.bandsAbout} rows={result.rows} figures={figures} base={base} />
      <Grid measures={measures} result={result} />
      <p class="result__caveat">
        This describes {measures.window.toLowerCase()}, as one person counted them (edition{' '}
        {measures.edition}
        {result.side && `, ${result.side.label.toLowerCase()}`}). It is not a certification, not a
        rating of any person, and not a vendor ranking. It has no grade and no total. Limits of a
        clear change are this project’s, and nobody has validated them.
      </p>
    </section>
  );
}
