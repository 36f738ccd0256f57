import { readContent } from '#integrations/content-files.ts';
import type { Checklist, Clause } from '#schemas/checklist.ts';
import type { Fact } from '#schemas/facts.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Answer, Facts, RecordEntry, Shared, Worksheet } from '#worksheet/types.ts';

const NOTE_LENGTH = 80;
/** Accept, accept the fallback, reject, need help, not mine. */
const STANCES = 5;
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
 * @param textOf where the sentences come from
 */
export function fullChecklist(
  checklist: Checklist,
  notes: number,
  textOf: (clause: Clause) => string = ({ redFlag }) => redFlag,
): Shared {
  const record = checklist.items.map((clause, place): [number, RecordEntry] => [
    clause.number,
    {
      status: checklist.statuses[(place * 5) % checklist.statuses.length]!.number,
      owner: checklist.roles[(place * 3) % checklist.roles.length]!.number,
      ...(place < notes && { note: textOf(clause).padEnd(NOTE_LENGTH, '.').slice(0, NOTE_LENGTH) }),
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

/** What one role sends back: a stance on every clause, with the same notes, a name and a mark. */
export function fullStances(
  checklist: Checklist,
  notes: number,
  textOf?: (clause: Clause) => string,
): Shared {
  const { record, ...deal } = fullChecklist(checklist, notes, textOf);
  const answers = Object.entries(record).map(([item, { note }], place): [string, Answer] => [
    item,
    { answer: 1 + ((place * 7) % STANCES), ...(note !== undefined && { note }) },
  ]);
  const worksheet = {
    ...deal.worksheet,
    ...{ name: 'Ada Lovelace', side: 2, mark: 'k3v9x0q2' },
    answers: Object.fromEntries(answers),
  };
  return { ...deal, worksheet, record: {} };
}

/**
 * What an owner shares: a record and stances of their own.
 *
 * @param notes how many clauses have a note on the record; as many have another one on the stance
 */
export function fullBoth(checklist: Checklist, notes: number): Shared {
  const stances = fullStances(checklist, notes, ({ strong }) => strong);
  return { ...stances, record: fullChecklist(checklist, notes).record };
}

/**
 * Worksheets of many people, of both sides in turn. Answers differ, so that there is something to
 * disagree about; every seventh is Don't know.
 */
export function peopleOf(ladder: Ladder, count: number): Worksheet[] {
  const rows = ladder.answers.filter(({ meaning }) => meaning === 'level');
  const unknown = ladder.answers.find(({ meaning }) => meaning === 'unknown')!;
  return Array.from({ length: count }, (_, person) => ({
    name: `Person ${person + 1}`,
    side: ladder.sides[person % ladder.sides.length]!.number,
    facts: allFacts(ladder.facts),
    answers: Object.fromEntries(
      ladder.items.map(({ number }, place): [number, Answer] => {
        const mix = person * 7 + place * 3 + ((person * place) % 5);
        if (mix % 7 === 6) return [number, { answer: unknown.number }];
        const often = ladder.consistency[mix % ladder.consistency.length]!.number;
        return [number, { answer: rows[mix % rows.length]!.number, consistency: often }];
      }),
    ),
  }));
}
