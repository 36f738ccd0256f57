import type { Ladder } from '#schemas/ladder.ts';
import type { Edit } from '#worksheet/edit.ts';
import type { Dossier } from '#worksheet/types.ts';
import { Compare } from './Compare.tsx';
import { KeepRuns } from './KeepRuns.tsx';
import { TrendView } from './TrendView.tsx';

interface Props {
  readonly ladder: Ladder;
  /** Undefined while nothing is filled in. */
  readonly dossier: Dossier | undefined;
  readonly edit: (edit: Edit, label: string) => void;
}

const EXPLAIN = (
  <p>
    A run keeps everybody’s answers as they stand. Keep one today, and ask everybody again in a
    quarter or at a change of phase: then this page shows what has moved, and what is only noise.
    Worksheets that nobody filled in again are counted. Compare runs of one team with each other,
    never two teams.
  </p>
);

/** Runs over time: keep one, compare two, see the trend of all. */
export function RunsPanel({ ladder, dossier, edit }: Props) {
  return (
    <KeepRuns instrument={ladder} dossier={dossier} edit={edit} explain={EXPLAIN}>
      {(runs) => (
        <>
          <Compare ladder={ladder} runs={runs} />
          <TrendView ladder={ladder} runs={runs} />
        </>
      )}
    </KeepRuns>
  );
}
