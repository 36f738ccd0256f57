import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Editioned } from '#domain/editions.ts';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import type { Dossier, Snapshot } from '#worksheet/types.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import { RunList } from './RunList.tsx';
import { runsOf, type ChosenRun } from './runs-of.ts';
import { RUN, TakeSnapshot, type SnapshotWords } from './TakeSnapshot.tsx';

interface Props {
  readonly instrument: Editioned;
  /** Undefined while nothing is filled in. */
  readonly dossier: Dossier | undefined;
  readonly edit: (edit: Edit, label: string) => void;
  /** What runs are for, while none is kept. */
  readonly explain: ComponentChildren;
  readonly words?: SnapshotWords;
  /** What two runs or more show, the earliest first. */
  readonly children: (runs: readonly ChosenRun[]) => ComponentChildren;
}

function Runs({
  instrument,
  dossier,
  edit,
  explain,
  words = RUN,
  children,
}: Props & { readonly dossier: Dossier }) {
  const { snapshots = [], worksheet, collected, edition } = dossier;
  const runs = useMemo(
    () => runsOf(instrument, dossier),
    // A name of the dossier or a line of its plan changes no run.
    [instrument, dossier.snapshots, worksheet, collected, edition],
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
      {snapshots.length === 0 && explain}
      <TakeSnapshot
        dossier={dossier}
        words={words}
        edit={change}
        onTaken={(name) => setSaid(`“${name}” is kept.`)}
      />
      <p role="status" class="toolbar__said">
        {said}
      </p>
      <UndoNotice removed={removed} />
      {snapshots.length > 0 && (
        <RunList
          snapshots={snapshots}
          edition={instrument.edition}
          edit={change}
          onRemove={remove}
        />
      )}
      {snapshots.length > 0 && runs.length > 1 && children(runs)}
    </>
  );
}

/** Keeps runs and lists them; what they show together is up to the kind of the instrument. */
export function KeepRuns(props: Props) {
  const { dossier, explain, words = RUN } = props;
  if (dossier) return <Runs {...props} dossier={dossier} />;
  return (
    <>
      {explain}
      <p>{words.empty}</p>
    </>
  );
}
