import { compareDeals } from '#domain/checklist/compare-deals.ts';
import { dashboard } from '#domain/checklist/dashboard.ts';
import { dealOf, mergeWorksheets } from '#domain/checklist/deal.ts';
import { filterClauses } from '#domain/checklist/filters.ts';
import { orderClauses } from '#domain/checklist/order.ts';
import type { DealContent } from '#domain/checklist/people.ts';
import { clauseSearch, clauseText } from '#domain/checklist/search.ts';
import { signingGate } from '#domain/checklist/signing-gate.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';
import { timeOf } from './measure.ts';
import { allFacts, fullChecklist } from './sample.ts';
import { printTable } from './table.ts';

const CLAUSES = 500;
const PEOPLE = 8;
/** As many as the site has clauses. */
const NOTES = 59;
const CALLS = 20;
const TODAY = '2026-11-20';

/** The checklist with more clauses than it has: its own again and again, under numbers of their own. */
function longer(checklist: Checklist): Checklist {
  const items = Array.from({ length: CLAUSES }, (_, place) => {
    const item = checklist.items[place % checklist.items.length]!;
    return { ...item, id: `${item.id}-${place}`, number: place + 1 };
  });
  return { ...checklist, items };
}

/** Worksheets of people who take turns in the roles; stances differ, and many have a reason. */
function worksheets(checklist: Checklist): Worksheet[] {
  return Array.from({ length: PEOPLE }, (_, person) => ({
    name: `Person ${person + 1}`,
    side: checklist.roles[person % checklist.roles.length]!.number,
    facts: allFacts(checklist.facts),
    answers: Object.fromEntries(
      checklist.items.map(({ number, redFlag }, place): [number, Answer] => {
        const mix = (person * 7 + place * 3) % checklist.stances.length;
        const note = place % PEOPLE === person && { note: redFlag };
        return [number, { answer: checklist.stances[mix]!.number, ...note }];
      }),
    ),
  }));
}

function contentOf(checklist: Checklist, notes: number): DealContent {
  const collected = worksheets(checklist).map((worksheet, place) => ({
    ...{ id: `c${place}`, received: `${TODAY}T08:00:00.000Z`, via: 'link' as const },
    ...{ edition: checklist.edition, worksheet },
  }));
  return { ...fullChecklist(checklist, notes), collected };
}

/** Prints what one keystroke may cost in a deal of 500 clauses. */
export async function benchDeal(checklist: Checklist): Promise<void> {
  const long = longer(checklist);
  for (const notes of [NOTES, CLAUSES]) {
    const content = contentOf(long, notes);
    const given = dealOf(long, content);
    const { views, record, agreements } = given;
    const textOf = (view: (typeof views)[number]) => clauseText(given, view);
    const find = (text: string, search = clauseSearch()) =>
      filterClauses(long, views, record, { text }, { agreements, textOf, search });
    const kept = clauseSearch();
    find('cap', kept);
    const open = { status: 'left', conflicts: true } as const;
    const time = (act: () => unknown) => timeOf(CALLS, act);
    printTable(
      `${CLAUSES} clauses, ${PEOPLE} worksheets, ${notes} notes in the record, one call, median of 5 rounds`,
      ['', 'ms'],
      [
        ['mergeWorksheets, with agreements', await time(() => mergeWorksheets(long, content))],
        ['signingGate', await time(() => signingGate(given))],
        ['dashboard', await time(() => dashboard(given, TODAY))],
        [
          'filter, open and in conflict',
          await time(() => filterClauses(long, views, record, open, { agreements })),
        ],
        ['search, first keystroke', await time(() => find('liability cap'))],
        ['search, each further keystroke', await time(() => find('liability cap', kept))],
        ['order by urgency', await time(() => orderClauses(given, views, 'urgency', TODAY))],
        ['compareDeals', await time(() => compareDeals(long, content, content))],
      ],
    );
  }
}
