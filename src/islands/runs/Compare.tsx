import { useMemo } from 'preact/hooks';
import {
  isStill,
  movement,
  type Movement,
  type NoiseReason,
  type PracticeMovement,
  type SideMovement,
  type Verdict,
} from '#domain/ladder/movement.ts';
import { series } from '#domain/series.ts';
import { sideLabel } from '#exports/groups.ts';
import { confidenceText } from '#exports/ladder-words.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { PickTwo } from './PickTwo.tsx';
import { title, type ChosenRun } from './runs-of.ts';

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

/** How one side moved, in one line. */
function sideText({ side, before, after, rows }: SideMovement): string {
  const [from, to] = [before, after].map((value) =>
    value === undefined ? 'no score' : score(value),
  );
  if (before === after) return `${sideLabel(side)}: ${from}${rows === 0 ? ', no difference' : ''}`;
  return `${sideLabel(side)}: ${from} to ${to}${rows === undefined ? '' : `, ${signed(rows)}`}`;
}

const hasSideMoved = ({ sides = [] }: PracticeMovement) => sides.some(({ rows = 0 }) => rows !== 0);

/** The verdict on the whole, and what a side did that the score does not show. */
function Verdicts({ found }: { readonly found: Movement }) {
  const still = isStill(found);
  const moved = found.practices.filter(hasSideMoved).map(({ item }) => item.title);
  return (
    <>
      <strong>{still ? 'No movement' : verdictText(found.verdict)}.</strong>
      {still &&
        moved.length > 0 &&
        ` The score is the lower median of the sides, and it is the same everywhere. One side moved in ${series(moved)}.`}
    </>
  );
}

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
  const bySide = found.practices.some(({ sides }) => sides);
  return (
    <>
      <p role="status">
        <Verdicts found={found} /> From {title(before)} to {title(after)}.
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
            {bySide && <th scope="col">Each side</th>}
          </tr>
        </thead>
        <tbody>
          {found.practices.map(({ item, before: from, after: to, rows, sides, verdict: own }) => (
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
              {bySide && (
                <td>
                  {sides
                    ? sides.map((one) => <div key={one.side?.id ?? ''}>{sideText(one)}</div>)
                    : 'As the score'}
                </td>
              )}
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
            {bySide && <td>–</td>}
          </tr>
          <tr>
            <th scope="row">Confidence</th>
            <td class="number">{confidenceText(confidence.before)}</td>
            <td class="number">{confidenceText(confidence.after)}</td>
            <td class="number">–</td>
            <td>How far each run can be trusted</td>
            {bySide && <td>–</td>}
          </tr>
        </tbody>
      </ScrollTable>
    </>
  );
}

interface Props {
  readonly ladder: Ladder;
  /** At least two, the earliest first. */
  readonly runs: readonly ChosenRun[];
}

interface PairProps extends Pick<Props, 'ladder'> {
  readonly before: ChosenRun;
  readonly after: ChosenRun;
}

function Pair({ ladder, before, after }: PairProps) {
  const found = useMemo(() => movement(ladder, before, after), [ladder, before, after]);
  return <Moved found={found} before={before} after={after} />;
}

/** Any two runs side by side. */
export function Compare({ ladder, runs }: Props) {
  return (
    <PickTwo runs={runs}>
      {(before, after) => <Pair ladder={ladder} before={before} after={after} />}
    </PickTwo>
  );
}
