import { useMemo } from 'preact/hooks';
import { dashboard } from '#domain/checklist/dashboard.ts';
import { signingGate } from '#domain/checklist/signing-gate.ts';
import { today } from '../ui/today.ts';
import { DashboardLists } from './DashboardLists.tsx';
import { Figures } from './Figures.tsx';
import { GateView } from './GateView.tsx';
import { type DealShown, useDealAfterPaint } from './useDealAfterPaint.ts';

/**
 * Where a deal stands, on one page: what stands against signing, what asks for attention, and the
 * figures behind it. Drawn after the keystroke that changed it has been shown.
 */
export function DashboardView(given: DealShown) {
  const deal = useDealAfterPaint(given);
  const found = useMemo(() => dashboard(deal, today()), [deal]);
  const gate = useMemo(() => signingGate(deal), [deal]);
  return useMemo(
    () => (
      <>
        <GateView deal={deal} gate={gate} />
        <h3>What asks for attention</h3>
        <DashboardLists deal={deal} found={found} />
        <details>
          <summary>Figures by role, stage and group</summary>
          <Figures found={found} />
        </details>
      </>
    ),
    [deal, found, gate],
  );
}
