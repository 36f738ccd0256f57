import type { Instrument } from '#schemas/instruments.ts';
import type { Edit } from '#worksheet/edit.ts';
import type { Dossier } from '#worksheet/types.ts';
import type { ExportsOf } from '../ui/export-report.ts';
import { CompareItems } from './CompareItems.tsx';
import { KeepRuns } from './KeepRuns.tsx';
import { RUN } from './TakeSnapshot.tsx';

export interface ItemRunsProps {
  readonly instrument: Instrument;
  /** Undefined while nothing is filled in. */
  readonly dossier: Dossier | undefined;
  readonly edit: (edit: Edit, label: string) => void;
  readonly exportsOf: ExportsOf;
}

const WORDS = {
  ...RUN,
  empty: 'Fill something in, or collect somebody’s answers: then this run can be kept.',
};

const EXPLAIN = (
  <p>
    A run keeps everybody’s answers as they stand. Keep one today, and ask everybody again in a
    quarter: then this page shows what reads otherwise. Worksheets that nobody filled in again are
    counted. There is no trend, because these results are no quantity. Compare runs of one team with
    each other, never two teams.
  </p>
);

/** Runs of a tool whose result is no number: keep one, compare two item by item. */
export function ItemRuns({ instrument, dossier, edit, exportsOf }: ItemRunsProps) {
  return (
    <KeepRuns instrument={instrument} dossier={dossier} edit={edit} explain={EXPLAIN} words={WORDS}>
      {(runs) => <CompareItems instrument={instrument} exportsOf={exportsOf} runs={runs} />}
    </KeepRuns>
  );
}
