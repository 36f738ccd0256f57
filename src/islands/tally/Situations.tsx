import { conditionText } from '#domain/tally/condition-text.ts';
import type { Situation, Tally } from '#schemas/tally.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

interface Props {
  readonly tally: Tally;
  /** The one that the tags show. */
  readonly shown: Situation;
}

/** Every situation with its condition, in the order in which they are tried. */
export function Situations({ tally, shown }: Props) {
  const at = tally.situations.findIndex(({ id }) => id === shown.id);
  return (
    <ScrollTable
      id="situations"
      caption="Tried from the top: the first whose condition holds is shown. Every part of a condition must hold."
    >
      <thead>
        <tr>
          <th scope="col">Situation</th>
          <th scope="col">Shown when</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {tally.situations.map((situation, place) => (
          <tr key={situation.id}>
            <th scope="row">{situation.title}</th>
            <td>{conditionText(situation, tally)}</td>
            <td>{place === at ? 'Shown' : place < at ? 'Does not hold' : 'Not reached'}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
