import type { DealView } from '#domain/checklist/deal.ts';
import type { Progress } from '#domain/checklist/progress.ts';
import { mustsSummary } from '#exports/musts-summary.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { count } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { PRIORITIES } from './labels.ts';

/** How far the deal has come, and which musts are left. It never says that a contract is safe. */
export function ProgressPanel({ progress }: { readonly progress: Progress<DealView> }) {
  const { byPriority, mustsLeft, reasonsMissing } = progress;
  const summary = mustsSummary(progress);
  return (
    <section class="result" role="region" aria-labelledby="progress">
      <h2 id="progress">Progress</h2>
      <p class="result__lead">{summary}</p>
      <Announcer text={summary} />
      <ScrollTable id="progress" caption="Clauses by priority">
        <thead>
          <tr>
            <th scope="col">Priority</th>
            <th scope="col" class="number">
              Settled
            </th>
            <th scope="col" class="number">
              Open
            </th>
            <th scope="col" class="number">
              No status yet
            </th>
            <th scope="col" class="number">
              Total
            </th>
            <th scope="col" class="number">
              Not applicable
            </th>
          </tr>
        </thead>
        <tbody>
          {PRIORITIES.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td class="number">{byPriority[id].settled}</td>
              <td class="number">{byPriority[id].open}</td>
              <td class="number">{byPriority[id].unanswered}</td>
              <td class="number">{byPriority[id].total}</td>
              <td class="number">{byPriority[id].notApplicable}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {reasonsMissing.length > 0 && (
        <p class="notice">
          {count(reasonsMissing.length, 'clause')} without the reason or name that the status asks
          for:{' '}
          {reasonsMissing.map(({ clause }, at) => (
            <>
              {at > 0 && ', '}
              <a key={clause.id} href={`#${clause.id}`}>
                {clause.title}
              </a>
            </>
          ))}
          .
        </p>
      )}
      {mustsLeft.length > 0 && (
        <details class="result__left">
          <summary>{count(mustsLeft.length, 'must')} left to settle</summary>
          <ul>
            {mustsLeft.map(({ clause }) => (
              <li key={clause.id}>
                <a href={`#${clause.id}`}>{clause.title}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
