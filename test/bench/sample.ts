import { readContent } from '#integrations/content-files.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Fact } from '#schemas/facts.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Facts, RecordEntry, Shared } from '#worksheet/types.ts';

const NOTE_LENGTH = 80;
const NAME = 'Vendor A, master services agreement, v2!';

/** The instruments of the site, by kind. */
export function readInstruments(): { checklist: Checklist; ladder: Ladder } {
  const all = [...readContent(process.cwd()).instruments.values()];
  const checklist = all.find((one) => one.kind === 'checklist');
  const ladder = all.find((one) => one.kind === 'ladder');
  if (!checklist || !ladder) throw new Error('content/instruments lacks a checklist or a ladder.');
  return { checklist, ladder };
}

/** Every fact answered: the last option, or the first two where several can hold. */
export const allFacts = (facts: readonly Fact[]): Facts =>
  Object.fromEntries(
    facts.map(({ number, kind, options }) => [
      number,
      (kind === 'many' ? options.slice(0, 2) : options.slice(-1)).map((option) => option.number),
    ]),
  );

/**
 * A checklist with a status and an owner for every clause, every fact, and a name of 40 characters.
 * Its notes are the first 80 characters of real sentences, because repeated text would deflate too
 * well.
 *
 * @param notes how many clauses have a note
 */
export function fullChecklist(checklist: Checklist, notes: number): Shared {
  const record = checklist.items.map((clause, place): [number, RecordEntry] => [
    clause.number,
    {
      status: checklist.statuses[(place * 5) % checklist.statuses.length]!.number,
      owner: checklist.roles[(place * 3) % checklist.roles.length]!.number,
      ...(place < notes && { note: clause.redFlag.padEnd(NOTE_LENGTH, '.').slice(0, NOTE_LENGTH) }),
    },
  ]);
  const { number, edition } = checklist;
  return {
    instrument: number,
    edition,
    name: NAME,
    worksheet: { facts: allFacts(checklist.facts), answers: {} },
    record: Object.fromEntries(record),
  };
}
