import { useMemo, useState } from 'preact/hooks';
import {
  movement,
  type Movement,
  type NoiseReason,
  type Verdict,
} from '#domain/ladder/movement.ts';
import { series } from '#domain/series.ts';
import { confidenceText } from '#exports/ladder-words.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { NOW, title, type ChosenRun } from './runs-of.ts';

/** Why a difference is not called a change. */
const NOISE: Readonly<Record<NoiseReason, string>> = {
  'less-than-a-row': 'smaller than one row',
  'other-practices': 'the band differs only because other practices were scored',
  'lower-confidence': 'the later run is less certain',
  'not-scored': 'no score in one of the runs',
};

const verdictText = (verdict: Verdict) =>
  verdict.changed ? 'Changed' : `Within noise: ${NOISE[verdict.reason]}`;

const signed = (rows: number) =>
  rows === 0 ? '0' : `${rows > 0 ? '+' : '−'}${score(Math.abs(rows))}`;

/** What keeps two runs of different editions from being compared in full. */
function Editions({ editions }: Pick<Movement, 'editions'>) {
  const { before, after, leftOut, reworded, retired } = editions;
  if (before === after && leftOut.length + retired.length === 0) return null;
  return (
    <p class="notice">
      <strong>Different editions.</strong> The earlier run is of edition {before}, the later one of
      edition {after}. Only practices that ask the same in both are compared.
      {leftOut.length > 0 && ` Left out: ${series(leftOut.map((item) => item.title))}.`}
      {reworded.length > 0 &&
        ` Asked in another way since, so left out: ${series(reworded.map((item) => item.title))}.`}
      {retired.length > 0 && ` Gone since: ${series(retired)}.`}
    </p>
  );
}

function Moved({
  found,
  before,
  after,
}: {
  readonly found: Movement;
  readonly before: ChosenRun;
  readonly after: ChosenRun;
}) {
  const { band, confidence, verdict } = found;
  const shown = (value: number | undefined) => (value === undefined ? '–' : score(value));
  return (
    <>
      <p role="status">
        <strong>{verdictText(verdict)}.</strong> From {title(before)} to {title(after)}.
      </p>
      <Editions editions={found.editions} />
      <ScrollTable
        id="movement"
        caption="Movement by practice, in rows. A change is one row or more, or another band, and a later run that is at least as certain."
      >
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col" class="number">
              Before
            </th>
            <th scope="col" class="number">
              After
            </th>
            <th scope="col" class="number">
              Rows
            </th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {found.practices.map(({ item, before: from, after: to, rows, verdict: own }) => (
            <tr key={item.id}>
              <th scope="row">{item.title}</th>
              <td class="number">{shown(from)}</td>
              <td class="number">{shown(to)}</td>
              <td class="number">{rows === undefined ? '–' : signed(rows)}</td>
              <td>
                {own.changed ? (
                  <strong>Changed</strong>
                ) : rows === 0 ? (
                  'No difference'
                ) : (
                  verdictText(own)
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Overall result</th>
            <td class="number">{band.before?.label ?? 'None'}</td>
            <td class="number">{band.after?.label ?? 'None'}</td>
            <td class="number">–</td>
            <td>
              {band.moved && verdict.changed
                ? 'Another band'
                : band.moved
                  ? `Within noise: ${NOISE['lower-confidence']}`
                  : band.differs
                    ? `Within noise: ${NOISE['other-practices']}`
                    : band.before && band.after
                      ? 'The same band'
                      : 'No band in one of the runs'}
            </td>
          </tr>
          <tr>
            <th scope="row">Confidence</th>
            <td class="number">{confidenceText(confidence.before)}</td>
            <td class="number">{confidenceText(confidence.after)}</td>
            <td class="number">–</td>
            <td>How far each run can be trusted</td>
          </tr>
        </tbody>
      </ScrollTable>
    </>
  );
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly runs: readonly ChosenRun[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Pick({ id, label, runs, value, onChange }: PickProps) {
  return (
    <span class="field field--inline">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={id}
        autocomplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {runs.map((run) => (
          <option key={run.id} value={run.id} selected={run.id === value}>
            {title(run)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface Props {
  readonly ladder: Ladder;
  /** At least two, the earliest first. */
  readonly runs: readonly ChosenRun[];
}

/** The two newest runs that were kept; with one alone, that one and the dossier as it stands. */
function newestTwo(runs: readonly ChosenRun[]): readonly ChosenRun[] {
  const keptRuns = runs.filter(({ id }) => id !== NOW);
  return (keptRuns.length > 1 ? keptRuns : runs).slice(-2);
}

/** Any two runs side by side. */
export function Compare({ ladder, runs }: Props) {
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const known = (id: string | undefined) => runs.find((run) => run.id === id);
  const [earlier, later] = newestTwo(runs);
  const first = known(chosen.from) ?? earlier;
  const second = known(chosen.to) ?? later;
  const places = [first, second].map((run) => (run ? runs.indexOf(run) : -1));
  const [before, after] = [runs[Math.min(...places)], runs[Math.max(...places)]];
  const found = useMemo(
    () => (before && after && before !== after ? movement(ladder, before, after) : undefined),
    [ladder, before, after],
  );
  return (
    <section aria-labelledby="runs-compare">
      <h3 id="runs-compare">Compare two runs</h3>
      <div class="toolbar">
        <Pick
          id="run-from"
          label="From"
          runs={runs}
          value={first?.id ?? ''}
          onChange={(from) => setChosen({ ...chosen, from })}
        />
        <Pick
          id="run-to"
          label="to"
          runs={runs}
          value={second?.id ?? ''}
          onChange={(to) => setChosen({ ...chosen, to })}
        />
      </div>
      {found && before && after ? (
        <Moved found={found} before={before} after={after} />
      ) : (
        <p role="status">Choose two different runs.</p>
      )}
    </section>
  );
}
