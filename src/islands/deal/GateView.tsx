import type { Deal } from '#domain/checklist/deal.ts';
import type { SigningGate } from '#domain/checklist/signing-gate.ts';
import { count } from '../ui/number.ts';
import { ClauseLinks } from './ClauseLinks.tsx';
import { gateText, objectionText, openText } from '#exports/deal-words.ts';

interface Props {
  readonly deal: Deal;
  readonly gate: SigningGate;
}

/** What speaks against signing, must by must. There is no result that says yes. */
export function GateView({ deal, gate }: Props) {
  const { reasons, stillOpen, hidden, note } = gate;
  return (
    <div class="deal__gate" data-gate={gate.kind}>
      <p class="result__lead">{gateText(gate)}</p>
      <p class="result__caveat">{note}</p>
      {reasons.length > 0 && (
        <>
          <h3>Reasons not to sign</h3>
          <ClauseLinks
            entries={reasons.map(({ view, objections }) => ({
              view,
              text: [
                view.hidden !== undefined && 'Hidden in this deal.',
                ...objections.map(objectionText),
              ]
                .filter(Boolean)
                .join(' '),
            }))}
          />
        </>
      )}
      {stillOpen.length > 0 && (
        <details>
          <summary>{count(stillOpen.length, 'must')} still open, and why</summary>
          <ClauseLinks
            entries={stillOpen.map((one) => ({ view: one.view, text: openText(deal, one) }))}
          />
        </details>
      )}
      {hidden.length > 0 && (
        <details>
          <summary>{count(hidden.length, 'must')} hidden by you</summary>
          <ClauseLinks
            entries={hidden.map((view) => ({ view, ...(view.hidden && { text: view.hidden }) }))}
          />
        </details>
      )}
    </div>
  );
}
