import type { Edit } from '#worksheet/edit.ts';
import { MAX_NAME, MAX_PLAN_TEXT } from '#worksheet/limits.ts';
import { DAYS } from '#worksheet/plan-lines.ts';
import type { PlanEntry } from '#worksheet/types.ts';
import { TextField } from '../ui/TextField.tsx';

export interface LineProps {
  readonly entry: PlanEntry;
  /** `Line 2 of day 30`. */
  readonly name: string;
  /** What is to be known of it (`lineNotes`). */
  readonly mark: string | undefined;
  readonly edit: (edit: Edit, label: string) => void;
  readonly onRemove: () => void;
  readonly onMove: (day: PlanEntry['day']) => void;
}

/** Letters that surely fit into a line of the narrowest column. */
const LETTERS = 24;

/** Lines that a text takes, at most: where a box cannot grow by itself, it has room for all of it. */
const rowsFor = (text: string) =>
  Math.max(
    3,
    text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / LETTERS), 0),
  );

/** One line of a plan: what, who, by when, done. */
export function PlanLine({ entry, name, mark, edit, onRemove, onMove }: LineProps) {
  const { id, day, text, owner, done } = entry;
  const at = `plan-${id}`;
  return (
    <div class="plan__line" role="group" aria-label={name}>
      <TextField
        id={`${at}-text`}
        name={`${at}-text`}
        label="What to do"
        value={text}
        onChange={(to) => edit({ set: 'plan-field', id, field: 'text', to }, 'A line of the plan')}
        readOnly={false}
        maxLength={MAX_PLAN_TEXT}
        help={mark}
        rows={rowsFor(text)}
      />
      <TextField
        id={`${at}-owner`}
        name={`${at}-owner`}
        label="Who"
        value={owner ?? ''}
        onChange={(to) =>
          edit({ set: 'plan-field', id, field: 'owner', to: to || undefined }, 'Who does it')
        }
        readOnly={false}
        maxLength={MAX_NAME}
      />
      <div class="toolbar">
        <label class="plan__done">
          <input
            type="checkbox"
            name={`${at}-done`}
            autocomplete="off"
            checked={done ?? false}
            onChange={(event) =>
              edit(
                { set: 'plan-field', id, field: 'done', to: event.currentTarget.checked },
                event.currentTarget.checked ? 'Done' : 'Not done',
              )
            }
          />{' '}
          Done
        </label>
        <span class="field field--inline">
          <label for={`${at}-day`}>By day</label>
          <select
            id={`${at}-day`}
            name={`${at}-day`}
            autocomplete="off"
            value={String(day)}
            onChange={(event) =>
              onMove(DAYS.find((one) => String(one) === event.currentTarget.value) ?? day)
            }
          >
            {DAYS.map((one) => (
              <option key={one} value={String(one)} selected={one === day}>
                {one}
              </option>
            ))}
          </select>
        </span>
        <button type="button" class="button button--quiet" onClick={onRemove}>
          Remove<span class="sr-only">: {name}</span>
        </button>
      </div>
    </div>
  );
}
