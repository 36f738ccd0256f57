import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Editioned } from '#domain/editions.ts';
import type { Edit } from '#worksheet/edit.ts';
import { askAgainText } from '#exports/reused-words.ts';
import { reusedBy } from '#exports/runs.ts';
import type { Dossier } from '#worksheet/types.ts';
import { runsOf, type ChosenRun } from './runs-of.ts';
import { Snapshots } from './Snapshots.tsx';
import { RUN, type SnapshotWords } from './TakeSnapshot.tsx';

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
  return (
    <>
      {snapshots.length === 0 && explain}
      <Snapshots
        {...{ dossier, edit, words, runs }}
        edition={instrument.edition}
        noteOf={(at) => {
          const reused = reusedBy(runs, at);
          return reused && askAgainText(reused);
        }}
      />
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
