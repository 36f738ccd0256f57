import { useMemo } from 'preact/hooks';
import { trend, type Trend } from '#domain/ladder/trend.ts';
import { reusedText } from '#exports/reused-words.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { title, type ChosenRun } from './runs-of.ts';
import { TrendChart } from './TrendChart.tsx';

function TrendTable({
  found,
  runs,
}: {
  readonly found: Trend;
  readonly runs: readonly ChosenRun[];
}) {
  const isOlder = runs.some(({ reused }) => reused);
  return (
    <ScrollTable id="trend" caption="Every run: overall result, confidence, score by practice">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Edition</th>
          <th scope="col">Overall result</th>
          <th scope="col">Confidence</th>
          {isOlder && <th scope="col">Older worksheets</th>}
          {found.lines.map(({ item }) => (
            <th key={item.id} scope="col" class="number">
              {item.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.runs.map(({ run, band, confidence, otherEdition }, place) => {
          const chosen = runs.find((one) => one === run);
          return (
            <tr key={place}>
              <th scope="row">{chosen && title(chosen)}</th>
              <td>
                {run.edition}
                {otherEdition && ' (new edition)'}
              </td>
              <td>{band?.label ?? 'None'}</td>
              <td>{confidence.label}</td>
              {isOlder && <td>{chosen?.reused ? reusedText(chosen.reused) : 'None'}</td>}
              {found.lines.map(({ item, scores }) => (
                <td key={item.id} class="number">
                  {scores[place] === undefined ? '–' : score(scores[place])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

interface Props {
  readonly ladder: Ladder;
  readonly runs: readonly ChosenRun[];
}

/** All runs as small charts and as a table. */
export function TrendView({ ladder, runs }: Props) {
  const found = useMemo(() => trend(ladder, runs), [ladder, runs]);
  return (
    <section aria-labelledby="runs-trend">
      <h3 id="runs-trend">Trend over all runs</h3>
      <p>
        Each point is a run, at equal distances whatever the time between them. A hollow point has
        low confidence. A line ends where there is no score, and at a dotted line, where a new
        edition begins.
      </p>
      <TrendChart ladder={ladder} found={found} />
      <TrendTable found={found} runs={runs} />
    </section>
  );
}
