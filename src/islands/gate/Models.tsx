import type { GateResult } from '#domain/gate/result.ts';
import { fitOf, fitWhy } from '#exports/gate-words.ts';
import type { Gate } from '#schemas/gate.ts';
import { FoldedPart } from '../ui/LaterPart.tsx';
import { ScrollTable } from '../ui/ScrollTable.tsx';

const loadRules = async () => (await import('./ModelRules.tsx')).ModelRules;

/** The same answers, seen from every arrangement: a word and its reason, no order of merit. */
export function Models({ gate, result }: { readonly gate: Gate; readonly result: GateResult }) {
  return (
    <div class="result__part">
      <h3 id="models">What the same answers say of each model</h3>
      <ScrollTable
        id="models"
        caption="Models and how they fit the answers; the order says nothing"
      >
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Fit</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {result.models.map((row) => (
            <tr key={row.model.id}>
              <th scope="row">
                {row.model.label}
                <span class="field__help"> {row.model.about}</span>
              </th>
              <td>{fitOf(row)}</td>
              <td>{fitWhy(row)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <FoldedPart summary="The rules of each model" load={loadRules} given={{ gate }} />
    </div>
  );
}
