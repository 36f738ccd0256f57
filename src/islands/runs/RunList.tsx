import { reusedText } from '#exports/reused-words.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_NAME } from '#worksheet/limits.ts';
import type { Snapshot } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { TextField } from '../ui/TextField.tsx';
import { day, type ChosenRun } from './runs-of.ts';

interface Props {
  readonly snapshots: readonly Snapshot[];
  /** Edition of the page. */
  readonly edition: number;
  readonly edit: (edit: Edit, label: string) => void;
  readonly onRemove: (snapshot: Snapshot) => void;
  /** What a snapshot is called. */
  readonly noun?: string;
  /** The same as runs, where they are such. */
  readonly runs?: readonly ChosenRun[] | undefined;
}

/** Worksheets that hold an answer. */
const people = ({ worksheet, collected }: Snapshot) =>
  collected.length + (Object.keys(worksheet.answers).length > 0 ? 1 : 0);

/** The snapshots that are kept: rename or remove each. */
export function RunList({ snapshots, edition, edit, onRemove, noun = 'run', runs = [] }: Props) {
  return (
    <ul
      class="runs__list"
      aria-label={`${noun.replace(/^./, (first) => first.toUpperCase())}s that are kept`}
    >
      {snapshots.map((snapshot) => {
        const { id, at, name } = snapshot;
        const reused = runs.find((run) => run.id === id)?.reused;
        return (
          <li key={id}>
            <TextField
              id={`run-${id}`}
              name={`run-${id}`}
              label={`Name of the ${noun} of ${day(at)}`}
              value={name}
              onChange={(to) => edit({ set: 'snapshot-name', id, to }, `Name of a ${noun}`)}
              readOnly={false}
              maxLength={MAX_NAME}
            />
            <span>
              {count(people(snapshot), 'worksheet')}
              {snapshot.edition !== edition && `, edition ${snapshot.edition}`}
              {reused && `. ${reusedText(reused)}.`}
            </span>
            <button type="button" class="button button--quiet" onClick={() => onRemove(snapshot)}>
              Remove<span class="sr-only"> {name || `the ${noun} without a name`}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
