import type { Deal } from '#domain/checklist/deal.ts';
import type { SigningGate, StillOpen } from '#domain/checklist/signing-gate.ts';
import { count } from '#domain/number.ts';
import { waitingText } from './agreement-words.ts';
import { columnsOf, titleCell } from './clause-cells.ts';
import { openText, ownedCells } from './deal-words.ts';
import type { Section } from './report.ts';

/** Nothing is known of a must but whom it waits for: a row of its own would say nothing more. */
function isUntouched({ record }: Deal, { view, because }: StillOpen): boolean {
  const { owner, due } = record[view.clause.number] ?? {};
  return (
    because.some(({ is }) => is === 'unanswered') &&
    because.every((one) =>
      one.is === 'waiting'
        ? one.for.every(({ needsHelp }) => !needsHelp)
        : one.is === 'unanswered' || one.is === 'nobody',
    ) &&
    owner === undefined &&
    due === undefined
  );
}

/** Whose turn it is: whoever owes a stance, or else the role that leads the clause. */
function turnOf({ checklist }: Deal, { view, because }: StillOpen): string {
  const waiting = because.find((one) => one.is === 'waiting');
  if (waiting) {
    // In the order of the roles: one turn must not stand under two names.
    const placeOf = ({ role }: (typeof waiting.for)[number]) => role?.number ?? 0;
    return `Waiting for ${waitingText([...waiting.for].sort((a, b) => placeOf(a) - placeOf(b)))}`;
  }
  const lead = checklist.roles.find(({ id }) => id === view.clause.lead);
  return lead ? `Led by ${lead.label}` : 'Without a role that leads';
}

/** Musts of which nothing is known, counted, their titles by whose turn it is. */
function untouchedLines(deal: Deal, open: readonly StillOpen[]) {
  const groups = new Map<string, StillOpen[]>();
  for (const one of open) {
    const turn = turnOf(deal, one);
    groups.set(turn, [...(groups.get(turn) ?? []), one]);
  }
  const have = open.length === 1 ? 'has' : 'have';
  return {
    paragraphs: [`${count(open.length, 'must')} ${have} no status, no owner and no day.`],
    list: [...groups].map(([turn, ones]) => {
      const titles = ones.map(({ view }) => view.clause.title.replace(/\s+/g, ' '));
      return `${turn} (${ones.length}): ${titles.join('; ')}.`;
    }),
  };
}

/** Musts that nobody objects to, with an open status or a stance missing: a row each, where there is something to say. */
export function mustsSection(deal: Deal, { stillOpen }: SigningGate): Section[] {
  if (stillOpen.length === 0) return [];
  const untouched = stillOpen.filter((one) => isUntouched(deal, one));
  const told = stillOpen.filter((one) => !untouched.includes(one));
  return [
    {
      id: 'musts',
      title: 'Musts still open',
      detail: 'summary',
      ...(untouched.length > 0 && untouchedLines(deal, untouched)),
      ...(told.length > 0 && {
        table: {
          caption: 'Musts that nobody objects to: the status is open, or a stance is missing',
          columns: columnsOf(['Clause', 32], ['Why', 42], ['Owner', 13], ['Due', 13]),
          rows: told.map((one) => [
            titleCell(one.view),
            openText(deal, one),
            ...ownedCells(deal, one.view),
          ]),
        },
      }),
    },
  ];
}
