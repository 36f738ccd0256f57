import type { MovementsResult } from '#domain/measures/result.ts';
import type { MeasureRow } from '#domain/measures/row.ts';
import { monthCell, readingText } from '#exports/measures-words.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { changeText } from './words.ts';

const typed = (read: MeasureRow['entries']['now']) => {
  if (read.kind === 'number') return score(read.value);
  return read.kind === 'problem' ? 'Cannot be read' : '–';
};

function meaning({ movement }: MeasureRow): string {
  if (movement.kind === 'moved') return readingText(movement);
  return movement.reason === 'unknown' ? "Don't know" : 'Not compared';
}

/** What each measure did since the reader's own earlier value: a table with a word for each direction. */
export function Movements({ rows }: { readonly rows: MovementsResult['touched'] }) {
  return (
    <ScrollTable
      id="movements"
      class="stacked"
      caption="Each measure against its own earlier value. The change is now minus earlier."
    >
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" class="number">
            Earlier
          </th>
          <th scope="col">Month</th>
          <th scope="col" class="number">
            Now
          </th>
          <th scope="col" class="number">
            Change
          </th>
          <th scope="col">Direction</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item.id}>
            <th scope="row">
              {row.item.title} <span class="measure__unit">({row.item.unit})</span>
            </th>
            <td class="number" data-label="Earlier">
              {typed(row.entries.earlier)}
            </td>
            <td data-label="Month">{monthCell(row.entries.month) || '–'}</td>
            <td class="number" data-label="Now">
              {typed(row.entries.now)}
            </td>
            <td class="number" data-label="Change">
              {row.movement.kind === 'moved' ? changeText(row.movement, row.item) : '–'}
            </td>
            <td data-label="Direction">{meaning(row)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
