import { gateRuleText } from '#domain/gate/rule-text.ts';
import { FIT } from '#exports/gate-words.ts';
import type { Gate } from '#schemas/gate.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

/** The rules of every model, in the order in which they are tried. */
export function ModelRules({ gate }: { readonly gate: Gate }) {
  return (
    <ScrollTable
      id="model-rules"
      caption="For each model, tried from the top: the first rule that holds is its fit"
    >
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">Rule</th>
          <th scope="col">Fit</th>
        </tr>
      </thead>
      <tbody>
        {gate.models.flatMap(({ id, label, fits }) =>
          fits.map(({ fit, when }, at) => (
            <tr key={`${id} ${at}`}>
              <th scope="row">{label}</th>
              <td>{when ? gateRuleText(when, gate) : 'Otherwise'}</td>
              <td>{FIT[fit]}</td>
            </tr>
          )),
        )}
      </tbody>
    </ScrollTable>
  );
}
