import type { GateResult, ModelFit } from '#domain/gate/result.ts';
import { series } from '#domain/series.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

const WORDS = { fits: 'Fits', conditions: 'Fits with conditions', 'not-yet': 'Not yet' };

function why({ fit, why: text, because }: ModelFit): string {
  if (!fit) return 'Open items still decide.';
  const items =
    because.length > 0 ? ` Because of: ${series(because.map(({ title }) => title))}.` : '';
  return `${text || 'Every rule that can still hold says so.'}${items}`;
}

/** The same answers, seen from every arrangement: a word and its reason, no order of merit. */
export function Models({ result }: { readonly result: GateResult }) {
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
              <td>{row.fit ? WORDS[row.fit] : 'Not decided'}</td>
              <td>{why(row)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
