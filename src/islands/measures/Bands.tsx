import type { MeasureRow } from '#domain/measures/row.ts';
import { besideFigure, NO_TARGET, ratedOf, speakersOf } from '#exports/measures-words.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import type { Figure, Figures } from '#domain/measures/figure.ts';
import { Rated } from './Rated.tsx';

interface Props {
  /** What the figures stand for. */
  readonly about: string | undefined;
  readonly rows: readonly MeasureRow[];
  readonly figures: Figures;
  readonly base: string;
}

function Band({ row, figure, base }: { row: MeasureRow; figure: Figure; base: string }) {
  return (
    <tr>
      <th scope="row">{row.item.title}</th>
      <td data-label="Yours now">{besideFigure(row)}</td>
      <td class="stacked__whole" data-label="Published">
        {figure.figure} <Rated figure={figure} of={row.item.title} base={base} />
      </td>
      <td class="stacked__whole" data-label="Before you use it">
        {row.item.caution ?? '–'}
      </td>
    </tr>
  );
}

/** Figures that a source prints, each with its rating: for the reader to doubt, and never a target. */
export function Bands({ about, rows, figures, base }: Props) {
  const shown = ratedOf(rows, figures);
  if (shown.length === 0) return null;
  return (
    <div class="result__part">
      <h3>Published figures, not targets</h3>
      <p>
        {about} {NO_TARGET}
      </p>
      <p>Who says it: {speakersOf(shown)}</p>
      <ScrollTable
        id="bands"
        class="stacked"
        caption="Your value now beside published figures. Not a target."
      >
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
