import { useMemo, useState } from 'preact/hooks';
import type { Ladder } from '#schemas/ladder.ts';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import type { Dossier, Snapshot } from '#worksheet/types.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import { Compare } from './Compare.tsx';
import { RunList } from './RunList.tsx';
import { runsOf } from './runs-of.ts';
import { TakeSnapshot } from './TakeSnapshot.tsx';
import { TrendView } from './TrendView.tsx';

interface Props {
  readonly ladder: Ladder;
  /** Undefined while nothing is filled in. */
  readonly dossier: Dossier | undefined;
  readonly edit: (edit: Edit, label: string) => void;
}

const EXPLAIN = (
  <p>
    A run keeps everybody’s answers of one day. Keep one today, and answer again in a quarter or at
    a change of phase: then this page shows what has moved, and what is only noise. Compare runs of
    one team with each other, never two teams.
  </p>
);

function Runs({ ladder, dossier, edit }: Props & { readonly dossier: Dossier }) {
  const { snapshots = [], worksheet, collected, edition } = dossier;
  const runs = useMemo(
    () => runsOf(ladder, dossier),
    // A name of the dossier or a line of its plan changes no run.
    [ladder, dossier.snapshots, worksheet, collected, edition],
  );
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  const change = (given: Edit, label: string) => {
    setRemoved(undefined);
    setSaid('');
    edit(given, label);
  };
  const remove = (snapshot: Snapshot) => {
    const name = `“${snapshot.name || 'Without a name'}”`;
    edit(drop('snapshots', snapshot.id), `${name} removed`);
    setSaid('');
    setRemoved({
      text: `${name} removed.`,
      onUndo: () => {
        change(put('snapshots', snapshot), `${name} put back`);
        setSaid(`${name} is back.`);
      },
    });
  };
  return (
    <>
      {snapshots.length === 0 && EXPLAIN}
      <TakeSnapshot
        dossier={dossier}
        edit={change}
        onTaken={(name) => setSaid(`“${name}” is kept.`)}
      />
      <p role="status" class="toolbar__said">
        {said}
      </p>
      <UndoNotice removed={removed} />
      {snapshots.length > 0 && (
        <RunList snapshots={snapshots} edition={ladder.edition} edit={change} onRemove={remove} />
      )}
      {snapshots.length > 0 && runs.length > 1 && (
        <>
          <Compare ladder={ladder} runs={runs} />
          <TrendView ladder={ladder} runs={runs} />
        </>
      )}
    </>
  );
}

/** Runs over time: keep one, compare two, see the trend of all. */
export function RunsPanel(props: Props) {
  const { dossier } = props;
  if (dossier) return <Runs {...props} dossier={dossier} />;
  return (
    <>
      {EXPLAIN}
      <p>Answer a practice, or collect somebody’s answers: then this run can be kept.</p>
    </>
  );
}
