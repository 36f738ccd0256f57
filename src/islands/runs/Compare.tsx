import { useMemo } from 'preact/hooks';
import { movement, type Movement } from '#domain/ladder/movement.ts';
import { confidenceText } from '#exports/ladder-words.ts';
import {
  bandMovedText,
  certaintyText,
  CHANGE_RULE,
  editionsText,
  movedText,
  movementText,
  sidesText,
  signedRows,
} from '#exports/run-words.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { Older } from './Older.tsx';
import { PickTwo } from './PickTwo.tsx';
import { title, type ChosenRun } from './runs-of.ts';

/** What keeps two runs of different editions from being compared in full. */
function Editions({ editions }: Pick<Movement, 'editions'>) {
  const text = editionsText(editions);
  if (!text) return null;
  return (
    <p class="notice">
      <strong>Different editions.</strong> {text}
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
  const [first, ...rest] = movementText(found);
  const bySide = found.practices.some(({ sides }) => sides);
  return (
    <>
      <p role="status">
        <strong>{first}.</strong> {rest.map((text) => `${text} `)}From {title(before)} to{' '}
        {title(after)}.
      </p>
      <Older runs={[before, after]} />
      <Editions editions={found.editions} />
      <ScrollTable id="movement" caption={`Movement by practice, in rows. ${CHANGE_RULE}`}>
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
          {found.practices.map((moved) => (
            <tr key={moved.item.id}>
              <th scope="row">{moved.item.title}</th>
              <td class="number">{shown(moved.before)}</td>
              <td class="number">{shown(moved.after)}</td>
              <td class="number">{moved.rows === undefined ? '–' : signedRows(moved.rows)}</td>
              <td>{moved.verdict.changed ? <strong>Changed</strong> : movedText(moved)}</td>
              {bySide && (
                <td>
                  {sidesText(moved).map((text) => (
                    <div key={text}>{text}</div>
                  ))}
                </td>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">Overall result</th>
            <td class="number">{band.before?.label ?? 'None'}</td>
            <td class="number">{band.after?.label ?? 'None'}</td>
            <td class="number">–</td>
            <td>{bandMovedText(band, verdict)}</td>
            {bySide && <td>–</td>}
          </tr>
          <tr>
            <th scope="row">Confidence</th>
            <td class="number">{confidenceText(confidence.before)}</td>
            <td class="number">{confidenceText(confidence.after)}</td>
            <td class="number">–</td>
            <td>{certaintyText(confidence)}</td>
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
