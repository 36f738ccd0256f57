import type { Checklist } from '#schemas/checklist.ts';
import { decodeLink, encodeLink } from '#worksheet/codec/link.ts';
import { timeOf } from './measure.ts';
import { fullChecklist, fullStances } from './sample.ts';
import { printTable, type Cell } from './table.ts';

const CALLS = 100;

/** Prints how long a link of a full checklist is, and what making and reading it takes. */
export async function benchCodec(checklist: Checklist): Promise<void> {
  const rows: Cell[][] = [];
  for (const notes of [0, 10, checklist.items.length]) {
    const deals = [
      ['record', fullChecklist(checklist, notes)],
      ['stances', fullStances(checklist, notes)],
    ] as const;
    for (const [what, shared] of deals) {
      const link = await encodeLink(shared);
      rows.push([
        `${what}, ${notes} notes of 80 characters`,
        link.length,
        await timeOf(CALLS, () => encodeLink(shared)),
        await timeOf(CALLS, () => decodeLink(link)),
      ]);
    }
  }
  printTable(
    `Link: ${checklist.items.length} statuses and owners or the stances of one role, ${checklist.facts.length} facts, a name of 40 characters`,
    ['', 'after # characters', 'encode ms', 'decode ms'],
    rows,
  );
}
