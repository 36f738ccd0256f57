import type { Instrument } from '#schemas/instruments.ts';
import type { ExportsOf } from '../ui/export-report.ts';
import { FoldedPart } from '../ui/LaterPart.tsx';
import type { Dossiers } from '../ui/useDossiers.ts';

interface Props {
  readonly instrument: Instrument;
  readonly dossiers: Dossiers;
  readonly exportsOf: ExportsOf;
  /** False for somebody's link, and for who was invited and has not sent. */
  readonly shown: boolean;
}

const load = async () => (await import('./load-runs.ts')).loadRuns();

/** Where runs of a tool are kept and compared; fetched once it is opened. */
export function RunsSection({ instrument, dossiers, exportsOf, shown }: Props) {
  const { dossier, edit } = dossiers;
  if (!shown) return null;
  return (
    <section class="needs-script" aria-labelledby="runs">
      <h2 id="runs">Runs over time</h2>
      <FoldedPart
        key={`runs-${dossier?.id}`}
        summary="Keep this run, compare two runs"
        load={load}
        given={{ instrument, dossier, edit, exportsOf }}
      />
    </section>
  );
}
