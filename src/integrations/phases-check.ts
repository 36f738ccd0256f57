import type { Phases } from '#schemas/phases.ts';
import type { Source } from '#schemas/source.ts';

const MEANINGS = ['shown', 'unshown', 'unmet', 'lost', 'unknown'] as const;

/** Months in the present phase: every option of the fact has its months, and every limit is one. */
function checkTime({ facts, phases, timeInPhase, warnings }: Phases): string[] {
  const fact = facts.find(({ id }) => id === timeInPhase.fact);
  if (!fact) return [`timeInPhase: unknown fact "${timeInPhase.fact}"`];
  const options = fact.options.map(({ id }) => id);
  const { since } = timeInPhase;
  const start = facts.find(({ id }) => id === since.fact);
  const limits = warnings.flatMap(({ id, when }) =>
    'overUsual' in when
      ? phases.flatMap(({ usual }) =>
          usual ? [{ id, months: when.overUsual * usual.months }] : [],
        )
      : [],
  );
  return [
    ...options
      .filter((id) => !Object.hasOwn(timeInPhase.moreThan, id))
      .map((id) => `timeInPhase: no months for "${id}"`),
    ...Object.keys(timeInPhase.moreThan)
      .filter((id) => !options.includes(id))
      .map((id) => `timeInPhase: fact "${fact.id}" has no option "${id}"`),
    ...(start ? [] : [`timeInPhase: since: unknown fact "${since.fact}"`]),
    ...Object.keys(since.lessThan)
      .filter((id) => start && !start.options.some((option) => option.id === id))
      .map((id) => `timeInPhase: since: fact "${since.fact}" has no option "${id}"`),
    ...limits
      .filter(({ months }) => !Object.values(timeInPhase.moreThan).includes(months))
      .map(({ id, months }) => `warnings: ${id}: no option begins at ${months} months`),
  ];
}

/**
 * What the schema of phases cannot see: references between lists, and phases without a criterion. Rules
 * over facts are checked with those of all instruments.
 *
 * @returns one sentence a problem, from the name of the list on
 */
export function checkPhases(instrument: Phases, sources: readonly Source[]): string[] {
  const { answers, facts, phases, items, context, warnings, usualFrom } = instrument;
  const known = (id: string) => phases.some((phase) => phase.id === id);
  return [
    ...MEANINGS.filter(
      (meaning) => answers.filter((answer) => answer.meaning === meaning).length !== 1,
    ).map((meaning) => `answers: exactly one must mean "${meaning}"`),
    ...items
      .filter((item) => !known(item.phase))
      .map(({ id, phase }) => `items: ${id}: phase: unknown phase "${phase}"`),
    ...phases
      .filter(({ id }) => !items.some((item) => item.phase === id))
      .map(({ id }) => `phases: ${id}: has no criterion`),
    ...warnings.flatMap(({ id, phases: named }) =>
      (named ?? [])
        .filter((phase) => !known(phase))
        .map((phase) => `warnings: ${id}: phases: unknown phase "${phase}"`),
    ),
    ...context
      .filter((id) => !facts.some((fact) => fact.id === id))
      .map((id) => `context: unknown fact "${id}"`),
    ...(sources.some(({ id }) => id === usualFrom.source)
      ? []
      : [`usualFrom: unknown source "${usualFrom.source}"`]),
    ...checkTime(instrument),
  ];
}
