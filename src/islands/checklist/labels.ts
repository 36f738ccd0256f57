import type { ClauseView } from '#domain/checklist/clauses.ts';
import type { KnownFacts } from '#domain/rules.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';

export const PRIORITIES: readonly { readonly id: Priority; readonly label: string }[] = [
  { id: 'must', label: 'Must' },
  { id: 'should', label: 'Should' },
  { id: 'consider', label: 'Consider' },
];

/** The priority in words, and that an open fact may still lower it. */
export function priorityLabel(view: ClauseView): string {
  const label = PRIORITIES.find((priority) => priority.id === view.priority)?.label ?? '';
  return view.priorityCertain ? label : `${label}, until an open fact is known`;
}

/** Why a clause is hidden: each deciding question with the answer that was given. */
export function hiddenBecause(checklist: Checklist, view: ClauseView, known: KnownFacts): string {
  return view.hiddenBy
    .map((id) => {
      const fact = checklist.facts.find((one) => one.id === id);
      const chosen = fact?.options.filter((option) => known.get(id)?.has(option.id));
      return `${fact?.question ?? id} ${chosen?.map((option) => option.label).join(', ')}.`;
    })
    .join(' ');
}
