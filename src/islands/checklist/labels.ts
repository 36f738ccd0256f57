import type { ClauseView } from '#domain/checklist/clauses.ts';
import type { AnyClause } from '#domain/checklist/own.ts';
import type { GivenFacts } from '#domain/rules.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';

export const PRIORITIES: readonly { readonly id: Priority; readonly label: string }[] = [
  { id: 'must', label: 'Must' },
  { id: 'should', label: 'Should' },
  { id: 'consider', label: 'Consider' },
];

/** The priority in words, and that an open fact may still lower it. */
export function priorityLabel(view: ClauseView<AnyClause>): string {
  const label = PRIORITIES.find((priority) => priority.id === view.priority)?.label ?? '';
  return view.priorityCertain ? label : `${label}, until an open fact is known`;
}

/** Why a clause is hidden: each deciding question with every answer that was given. */
export function hiddenBecause(
  checklist: Checklist,
  view: ClauseView<AnyClause>,
  facts: GivenFacts,
): string {
  return view.hiddenBy
    .map((id) => {
      const fact = checklist.facts.find((one) => one.id === id);
      const given = facts.get(id);
      const ways = !given ? [] : 'has' in given ? [given] : given;
      const said = ways.map((way) =>
        fact?.options
          .filter((option) => way.has(option.id))
          .map(({ label }) => label)
          .join(', '),
      );
      return `${fact?.question ?? id} ${said.join('; or: ')}.`;
    })
    .join(' ');
}
