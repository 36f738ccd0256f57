import type { CountResult } from '#domain/count/result.ts';
import type { Count, CountItem } from '#schemas/count.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

/** Every sign in exactly one row, so that the numbers add up to all signs. */
export function Counts({ count, result }: { readonly count: Count; readonly result: CountResult }) {
  const { signs } = result;
  const rows: (readonly [string, readonly CountItem[]])[] = [
    [count.poles.for, signs.for],
    [count.poles.against, signs.against],
    ['Neither', signs.neither],
    ["Don't know", signs.unknown],
    ['Not possible here', signs.excluded],
    ['Not answered', signs.open],
  ];
  return (
    <ScrollTable
      id="counts"
      class="stacked"
      caption="Two counts, no percentage; every sign stands in one row"
    >
      <thead>
        <tr>
          <th scope="col">Counts as</th>
          <th scope="col" class="number">
            Signs
          </th>
          <th scope="col">Which</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, items]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="number" data-label="Signs">
              {items.length}
            </td>
            <td class="stacked__whole">{items.map(({ title }) => title).join('; ') || '–'}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All signs</th>
          <td class="number" data-label="Signs">
            {signs.total}
          </td>
          <td class="stacked__whole" />
        </tr>
      </tfoot>
    </ScrollTable>
  );
}
