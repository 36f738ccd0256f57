import type { TallyResult } from '#domain/tally/result.ts';
import type { LevelCount } from '#domain/tally/tags.ts';
import { levelName } from '#exports/tally-words.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

const WIDTH = 150;

interface BarProps {
  readonly count: LevelCount;
  /** Slots of the tally: the whole width. */
  readonly of: number;
}

/** A bar of the items, and a line in it of those with an artefact. The cells beside it say the same. */
function Bar({ count, of }: BarProps) {
  const x = (items: readonly unknown[]) => (items.length / of) * WIDTH;
  return (
    <svg class="profile__bar" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      <rect class="profile__track" x="0" y="2" width={WIDTH} height="12" />
      <rect class="profile__fill" x="0" y="2" width={x(count.items)} height="12" />
      <rect class="profile__target" x="0" y="6" width={x(count.proven)} height="4" />
    </svg>
  );
}

function Apart({ label, items }: { readonly label: string; readonly items: readonly unknown[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="number" data-label="Items">
        {items.length}
      </td>
      <td class="number" data-label="With an artefact">
        –
      </td>
      <td class="profile__chart stacked__whole" />
    </tr>
  );
}

/** How the work items spread over the levels: a table, so that the chart needs no second version. */
export function Distribution({ result }: { readonly result: TallyResult }) {
  const { levels, tags, unknown, open } = result;
  return (
    <ScrollTable
      id="distribution"
      class="profile stacked"
      caption="Work items by level. Bar: items. Line in it: items with an artefact."
    >
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col" class="number">
            Items
          </th>
          <th scope="col" class="number">
            With an artefact
          </th>
          <th scope="col" class="profile__chart">
            <span class="sr-only">Bar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map((count) => (
          <tr key={count.level.id}>
            <th scope="row">{levelName(count.level)}</th>
            <td class="number" data-label="Items">
              {count.items.length}
            </td>
            <td class="number" data-label="With an artefact">
              {count.proven.length}
            </td>
            <td class="profile__chart stacked__whole">
              <Bar count={count} of={tags.length} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Apart label="Don't know, counted apart" items={unknown} />
        <Apart label="Not tagged" items={open} />
      </tfoot>
    </ScrollTable>
  );
}
