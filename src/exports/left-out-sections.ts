import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { speaker } from './deal-words.ts';
import type { Section } from './report.ts';

/** Why a clause does not apply: each deciding question with its answers. */
function ruledOutBecause({ checklist, facts }: Deal, view: DealView): string {
  const parts = checklist.facts
    .filter(({ id }) => view.hiddenBy.includes(id))
    .map(({ id, question, options }) => {
      const given = facts.get(id) ?? [];
      const ways: readonly ReadonlySet<string>[] = 'has' in given ? [given] : given;
      const chosen = options.filter((option) => ways.some((way) => way.has(option.id)));
      return `${question} ${chosen.map(({ label }) => label).join(', ')}.`;
    });
  return `${view.clause.title}: ${parts.join(' ')}`;
}

const listSection = (id: string, title: string, list: readonly string[]): Section[] =>
  list.length > 0 ? [{ id, title, detail: 'everything', list }] : [];

/** Clauses that are not part of the deal, each with the reason: nobody may think they were forgotten. */
export function leftOutSections(deal: Deal): Section[] {
  const { views, hidden, ruledOut } = deal;
  const others = [...views, ...hidden].flatMap(({ clause, hiddenFor }) =>
    hiddenFor.map(({ person, reason }) => `${clause.title}, ${speaker({ person })}: ${reason}`),
  );
  return [
    ...listSection(
      'hidden-by-owner',
      'Hidden by the owner of the deal, and why',
      hidden.map(({ clause, hidden: why = '' }) => `${clause.title}: ${why}`),
    ),
    ...listSection('hidden-by-others', 'Hidden by others in their own worksheets', others),
    ...listSection(
      'hidden',
      'Does not apply because of the facts',
      ruledOut.map((view) => ruledOutBecause(deal, view)),
    ),
  ];
}
