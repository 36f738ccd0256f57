import type { ClauseDifference, DealComparison } from '#domain/checklist/compare-deals.ts';
import type { Report, Table } from '#exports/report.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { countsText, linesOf, priorityText, sidesOf } from './compare-words.ts';
import { areVersions, versionText, type Version } from './versions.ts';

const CAVEAT =
  'This compares what people entered. It has not read the contracts and is not legal advice.';

/** The clauses as a table: clause, priority, what differs; of two deals each in a column of its own. */
function tableOf(
  checklist: Checklist,
  shown: readonly ClauseDifference[],
  names: readonly [string, string],
  inOneDeal: boolean,
): Table {
  const [first, second] = names;
  if (!inOneDeal)
    return {
      caption: 'Clause by clause, as each of the two deals has it',
      columns: ['Clause', 'Priority', first, second].map((title) => ({ title })),
      rows: shown.map((one) => [
        one.clause.title,
        priorityText(one.priority),
        ...(one.same
          ? ['The same', 'The same']
          : sidesOf(checklist, one).map((lines) => lines.join('\n'))),
      ]),
    };
  return {
    caption: 'Clause by clause; an arrow leads from the first to the second',
    columns: [{ title: 'Clause' }, { title: 'Priority' }, { title: 'What differs' }],
    rows: shown.map((one) => [
      one.clause.title,
      priorityText(one.priority),
      linesOf(checklist, one, names).join('\n') || 'The same',
    ]),
  };
}

/**
 * Two deals side by side as a report, to be printed.
 *
 * @param shown the clauses of it that the reader looks at
 * @param date as `2026-11-20`
 */
export function compareReport(
  checklist: Checklist,
  [first, second]: readonly [Version, Version],
  comparison: DealComparison,
  shown: readonly ClauseDifference[],
  date: string,
): Report {
  const names = [versionText(first), versionText(second)] as const;
  const inOneDeal = areVersions(first, second);
  const table = tableOf(checklist, shown, names, inOneDeal);
  const { id, title, edition, page } = checklist;
  return {
    instrument: { id, title, edition, page },
    dossier: names.join(inOneDeal ? ' → ' : ' and '),
    date,
    respondents: { count: 0, names: [] },
    headline: countsText(comparison),
    caveat: CAVEAT,
    sections: [{ id: 'comparison', title: 'Comparison', detail: 'summary', table }],
    items: table,
  };
}
