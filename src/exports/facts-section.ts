import { knownFacts } from '#domain/rules.ts';
import type { Fact } from '#schemas/facts.ts';
import type { Worksheet } from '#worksheet/types.ts';
import type { Section } from './report.ts';

export const NOT_ANSWERED = 'Not answered';

/**
 * The facts of an engagement as a section. What people give in different ways stands with all of them.
 *
 * @returns nothing where the instrument asks for no fact
 */
export function factsSection(
  facts: readonly Fact[],
  worksheets: readonly Pick<Worksheet, 'facts'>[],
): Section[] {
  if (facts.length === 0) return [];
  const views = worksheets.map((worksheet) => knownFacts(facts, worksheet.facts));
  const rows = facts.map((fact) => {
    const given = views.flatMap((view) => {
      const chosen = fact.options.filter(({ id }) => view.get(fact.id)?.has(id));
      return chosen.length > 0 ? [chosen.map(({ label }) => label).join(', ')] : [];
    });
    return [fact.question, [...new Set(given)].join(' / ') || NOT_ANSWERED];
  });
  return [
    {
      id: 'facts',
      title: 'Facts',
      detail: 'everything',
      table: {
        caption: 'The facts as they were given; different answers with a stroke between them',
        columns: [{ title: 'Question' }, { title: 'Answer' }],
        rows,
      },
    },
  ];
}
