import { viewClauses } from '#domain/checklist/clauses.ts';
import type { Merged } from '#domain/checklist/deal.ts';
import { knownFacts } from '#domain/rules.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Worksheet } from '#worksheet/types.ts';

/**
 * The clauses as one person's facts make them: all that a page shows until somebody begins to use it.
 * Then `mergeWorksheets` takes its place, with stances, with what was added or hidden, and with
 * everybody who was collected.
 */
export function plainMerge(checklist: Checklist, worksheet: Worksheet): Merged {
  const facts = knownFacts(checklist.facts, worksheet.facts);
  const all = viewClauses(checklist, facts).map((view) => ({ ...view, hiddenFor: [] }));
  return {
    ...{ checklist, facts },
    ...{ people: [], differing: [], hidden: [], agreements: new Map(), hasStances: false },
    views: all.filter(({ applies }) => applies),
    ruledOut: all.filter(({ applies }) => !applies),
  };
}
