import type { MeasureRow } from '#domain/measures/row.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import type { Figure, Figures } from './figure.ts';
import { Rated } from './Rated.tsx';
import { withUnit } from './words.ts';

interface Props {
  /** What the figures stand for. */
  readonly about: string | undefined;
  readonly rows: readonly MeasureRow[];
  readonly figures: Figures;
  readonly base: string;
}

/** The reader's value, only where it was counted by the definition of this page. */
function own({ item, entries, counting, besideBands }: MeasureRow): string {
  if (entries.now.kind !== 'number') return '–';
  if (besideBands) return withUnit(entries.now.value, item);
  return counting ? 'Counted differently' : 'Say how it was counted';
}

function Band({ row, figure, base }: { row: MeasureRow; figure: Figure; base: string }) {
  return (
    <tr>
      <th scope="row">{row.item.title}</th>
      <td>{own(row)}</td>
      <td>
        {figure.figure} <Rated figure={figure} of={row.item.title} base={base} />
      </td>
      <td>{row.item.caution ?? '–'}</td>
    </tr>
  );
}

/** Figures that a source prints, each with its rating: for the reader to doubt, and never a target. */
export function Bands({ about, rows, figures, base }: Props) {
  const shown = rows.flatMap((row) => {
    const figure = row.item.bands === undefined ? undefined : figures[row.item.bands];
    return figure ? [{ row, figure }] : [];
  });
  if (shown.length === 0) return null;
  const speakers = [...new Set(shown.map(({ figure }) => figure.from))];
  return (
    <div class="result__part">
      <h3>Published figures, not targets</h3>
      <p>{about} They are no target, and your value gets no mark from them.</p>
      <p>Who says it: {speakers.join(' ')}</p>
      <ScrollTable id="bands" caption="Your value now beside published figures. Not a target.">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Yours now</th>
            <th scope="col">Published figure and rating</th>
            <th scope="col">Before you use it</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, figure }) => (
            <Band key={row.item.id} row={row} figure={figure} base={base} />
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
