import type { DealView } from '#domain/checklist/deal.ts';

export interface Entry {
  readonly view: DealView;
  /** What is to be said of it here. */
  readonly text?: string;
}

/** A clause by its title. One that the owner hides has no row to lead to. */
export function ClauseLink({ view }: Pick<Entry, 'view'>) {
  const { clause, hidden } = view;
  return hidden === undefined ? <a href={`#${clause.id}`}>{clause.title}</a> : <>{clause.title}</>;
}

/** Clauses as links to their rows, each with what is said of it. */
export function ClauseLinks({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul class="deal__clauses">
      {entries.map(({ view, text }) => (
        <li key={view.clause.number}>
          <ClauseLink view={view} />
          {view.priority === 'must' && <span class="deal__must"> Must</span>}
          {text && <>: {text}</>}
        </li>
      ))}
    </ul>
  );
}
