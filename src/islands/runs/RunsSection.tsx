import { useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import type { ExportsOf } from '../ui/export-report.ts';
import type { Dossiers } from '../ui/useDossiers.ts';
import { useLater } from '../ui/useLater.ts';

interface Props {
  readonly instrument: Instrument;
  readonly dossiers: Dossiers;
  readonly exportsOf: ExportsOf;
  /** False for somebody's link, and for who was invited and has not sent. */
  readonly shown: boolean;
}

const load = () => import('./ItemRuns.tsx');

/** Where runs of a tool are kept and compared; fetched once it is opened. */
export function RunsSection({ instrument, dossiers, exportsOf, shown }: Props) {
  const { dossier, edit } = dossiers;
  const [open, setOpen] = useState(false);
  const runs = useLater(open, load);
  if (!shown) return null;
  return (
    <section class="needs-script" aria-labelledby="runs">
      <h2 id="runs">Runs over time</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Keep this run, compare two runs</summary>
        {open && runs.state === 'ready' && (
          <runs.part.ItemRuns key={dossier?.id} {...{ instrument, dossier, edit, exportsOf }} />
        )}
        {runs.state === 'failed' && (
          <p role="alert">This part could not be loaded. Reload the page. Your work is kept.</p>
        )}
      </details>
    </section>
  );
}
