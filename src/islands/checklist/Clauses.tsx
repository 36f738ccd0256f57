import type { ClauseView } from '#domain/checklist/clauses.ts';
import type { KnownFacts } from '#domain/rules.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { Stepper } from '../ui/Stepper.tsx';
import { ClauseRow, type SetEntry } from './ClauseRow.tsx';
import { hiddenBecause } from './labels.ts';
import type { Target } from './useTarget.ts';

interface Props {
  readonly checklist: Checklist;
  /** Clauses that apply and fit the filter. */
  readonly views: readonly ClauseView[];
  readonly record: Readonly<Record<number, RecordEntry>>;
  readonly onChange: SetEntry;
  readonly readOnly: boolean;
  readonly base: string;
  readonly target: Target | undefined;
}

/** The clauses, by group on one page or one at a time. */
export function Clauses({ checklist, views, record, target, ...row }: Props) {
  const draw = (view: ClauseView) => (
    <ClauseRow
      key={view.clause.number}
      checklist={checklist}
      view={view}
      entry={record[view.clause.number]}
      {...row}
    />
  );
  const groups = checklist.groups
    .map((group) => ({ group, inside: views.filter(({ clause }) => clause.group === group.id) }))
    .filter(({ inside }) => inside.length > 0);
  return (
    <Stepper
      noun="clause"
      target={target}
      entries={views.map((view) => ({ key: view.clause.id, view: draw(view) }))}
      all={
        groups.length === 0 ? (
          <p>No clause fits the filter.</p>
        ) : (
          groups.map(({ group, inside }) => (
            <section key={group.id} class="clause-group" aria-labelledby={`group-${group.id}`}>
              <h3 id={`group-${group.id}`}>{group.title}</h3>
              <p>{group.about}</p>
              {inside.map(draw)}
            </section>
          ))
        )
      }
    />
  );
}

interface HiddenProps {
  readonly checklist: Checklist;
  readonly views: readonly ClauseView[];
  readonly record: Props['record'];
  readonly known: KnownFacts;
}

/** Clauses that the facts rule out, each with the reason: nothing disappears without a word. */
export function HiddenClauses({ checklist, views, record, known }: HiddenProps) {
  if (views.length === 0) return null;
  const statusOf = ({ clause }: ClauseView) =>
    checklist.statuses.find(({ number }) => number === record[clause.number]?.status);
  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden">Hidden because of the facts ({views.length})</h2>
      <ul class="hidden-clauses">
        {views.map((view) => (
          <li key={view.clause.id} id={view.clause.id}>
            <strong>{view.clause.title}</strong>: {hiddenBecause(checklist, view, known)}
            {statusOf(view) && ` Its status is kept and does not count: ${statusOf(view)?.label}.`}
          </li>
        ))}
      </ul>
    </section>
  );
}
