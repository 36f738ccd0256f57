import type { Dashboard, Line } from '#domain/checklist/dashboard.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

interface RowsProps<Of> {
  /** What the lines have in common: `Role`. */
  readonly by: string;
  readonly lines: readonly Line<Of>[];
  readonly nameOf: (of: Of) => string;
  /** Name of the line for clauses that have none. */
  readonly without: string;
}

function Rows<Of>({ by, lines, nameOf, without }: RowsProps<Of>) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={7}>
          {by}
        </th>
      </tr>
      {lines.map(({ of, all, musts }, at) => (
        <tr key={at}>
          <th scope="row">{of ? nameOf(of) : without}</th>
          <td class="number">{musts.settled}</td>
          <td class="number">{musts.total}</td>
          <td class="number">{all.settled}</td>
          <td class="number">{all.open}</td>
          <td class="number">{all.unanswered}</td>
          <td class="number">{all.total}</td>
        </tr>
      ))}
    </tbody>
  );
}

const COLUMNS = ['Musts settled', 'Musts', 'Settled', 'Open', 'No status', 'All'];

/** The figures behind a dashboard: by role, by stage of the deal, by group. */
export function Figures({ found }: { readonly found: Dashboard }) {
  return (
    <ScrollTable
      id="deal-figures"
      caption="Clauses by role, stage and group. Not applicable ones do not count. A clause belongs to the role that owns it, or leads it while nobody does."
    >
      <thead>
        <tr>
          <td />
          {COLUMNS.map((title) => (
            <th key={title} scope="col" class="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <Rows by="Role" lines={found.byRole} nameOf={({ label }) => label} without="No role" />
      <Rows
        by="Stage"
        lines={found.byStage}
        nameOf={({ title }) => title}
        without="Added clauses"
      />
      <Rows
        by="Group"
        lines={found.byGroup}
        nameOf={({ title }) => title}
        without="Added clauses"
      />
    </ScrollTable>
  );
}
