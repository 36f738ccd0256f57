import type { GateResult } from '#domain/gate/result.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

type Row = GateResult['outcomes'][number];

function state({ decision }: GateResult, { outcome, truth }: Row): string {
  if (decision.kind === 'none') return '–';
  if (decision.kind === 'outcome' && decision.outcome === outcome) return 'The result';
  if (truth === true)
    return decision.kind === 'outcome' ? 'Holds, but a stricter one does too' : 'Holds';
  if (truth === false) return 'Does not hold';
  if (decision.kind === 'open')
    return decision.possible.includes(outcome) ? 'Possible' : 'Not reached';
  return 'Not reached';
}

/** Every outcome with its rule, strictest first: the first that holds is the result. */
export function Outcomes({ result }: { readonly result: GateResult }) {
  return (
    <details class="result__part">
      <summary>Every outcome, and the rule that leads to it</summary>
      <ScrollTable
        id="outcomes"
        caption="Tried from the top: the first whose rule holds is the result"
      >
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Rule</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {result.outcomes.map((row) => (
            <tr key={row.outcome.id}>
              <th scope="row">{row.outcome.label}</th>
              <td>{row.outcome.rule}</td>
              <td>{state(result, row)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}
