import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { newestTwo, type ChosenRun } from '#exports/runs.ts';
import { title } from './runs-of.ts';

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
  /** At least two, the earliest first. */
  readonly runs: readonly ChosenRun[];
  /** What two different runs show, the earlier one first. */
  readonly children: (before: ChosenRun, after: ChosenRun) => ComponentChildren;
}

/** Any two runs, to be put side by side. */
export function PickTwo({ runs, children }: Props) {
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const known = (id: string | undefined) => runs.find((run) => run.id === id);
  const [earlier, later] = newestTwo(runs);
  const first = known(chosen.from) ?? earlier;
  const second = known(chosen.to) ?? later;
  const places = [first, second].map((run) => (run ? runs.indexOf(run) : -1));
  const [before, after] = [runs[Math.min(...places)], runs[Math.max(...places)]];
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
      {before && after && before !== after ? (
        children(before, after)
      ) : (
        <p role="status">Choose two different runs.</p>
      )}
    </section>
  );
}
