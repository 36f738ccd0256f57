import type { Instrument } from '#schemas/instruments.ts';
import type { Answer, Facts, Round, Vote, Worksheet } from '#worksheet/types.ts';

/** What an entry of a numbered list is called. */
interface Named {
  readonly number: number;
  readonly title?: string;
  readonly label?: string;
  readonly question?: string;
}

/** What is needed of an instrument to compare its editions. */
export type Editioned = Pick<Instrument, 'edition' | 'retired'> & {
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly since: number;
  }[];
  readonly reworded?: Instrument['reworded'];
  readonly facts?: readonly {
    readonly id: string;
    readonly number: number;
    readonly question: string;
    readonly options: readonly Named[];
  }[];
};

/** The entries of a list by its name in the registry: `items`, `facts.contract`, `statuses`. */
export function entriesIn(instrument: Editioned, list: string): readonly Named[] {
  const [, fact] = /^facts\.(.+)$/.exec(list) ?? [];
  if (fact) return instrument.facts?.find(({ id }) => id === fact)?.options ?? [];
  const lists = instrument as unknown as Readonly<Record<string, readonly Named[] | undefined>>;
  return lists[list] ?? [];
}

/** What an entry of a list is called now. */
export function nameIn(instrument: Editioned, list: string, number: number | undefined) {
  const found = entriesIn(instrument, list).find((entry) => entry.number === number);
  return found && (found.title ?? found.question ?? found.label);
}

const retiredFact = (instrument: Editioned, number: number) =>
  instrument.retired.find((entry) => entry.list === 'facts' && entry.number === number);

/**
 * The list that holds the options which stand for those of a list: where a fact has a successor, that
 * of the successor.
 */
export function listOfSuccessors(instrument: Editioned, list: string): string {
  const gone = instrument.retired.find((entry) => `facts.${entry.id}` === list);
  if (gone?.list !== 'facts') return list;
  const fact = instrument.facts?.find(({ number }) => number === gone.successor);
  return fact ? `facts.${fact.id}` : list;
}

/** The number that stands for one of a list: its successor, or itself. */
function standIn({ retired }: Editioned, list: string, number: number): number {
  const gone = retired.find((entry) => entry.list === list && entry.number === number);
  return gone?.successor ?? number;
}

/** An entry with the numbers of some of its fields replaced by their successors. */
function renumbered<T extends object>(
  entry: T,
  instrument: Editioned,
  lists: { readonly [Name in keyof T]?: string },
): T {
  let result = entry;
  for (const [field, list] of Object.entries(lists) as [keyof T, string][]) {
    const was = entry[field];
    const is = typeof was === 'number' ? standIn(instrument, list, was) : was;
    if (is !== was) result = { ...result, [field]: is };
  }
  return result;
}

/** Whether people take stances for roles here, where other instruments have answers and sides. */
const hasStances = (instrument: Editioned) => 'stances' in instrument;
const sideList = (instrument: Editioned) => (hasStances(instrument) ? 'roles' : 'sides');

const carryAnswer = (instrument: Editioned, answer: Answer) =>
  renumbered(answer, instrument, {
    answer: hasStances(instrument) ? 'stances' : 'answers',
    consistency: 'consistency',
    evidence: 'evidence',
  });

/**
 * Facts with the options that are gone replaced by their successors. A fact that is gone stays as it
 * was, and what of it has a successor is chosen in the fact that follows, where that is open.
 */
function carryFacts(instrument: Editioned, facts: Facts): Facts {
  const rising = (options: readonly number[]) => [...new Set(options)].sort((a, b) => a - b);
  const result: Record<number, readonly number[]> = { ...facts };
  for (const { id, number } of instrument.facts ?? []) {
    const chosen = facts[number]?.map((option) => standIn(instrument, `facts.${id}`, option));
    if (chosen) result[number] = rising(chosen);
  }
  for (const [number, options] of Object.entries(facts)) {
    const gone = retiredFact(instrument, Number(number));
    if (gone?.successor === undefined || facts[gone.successor]) continue;
    const list = instrument.retired.filter((entry) => entry.list === `facts.${gone.id}`);
    const chosen = options.flatMap(
      (option) => list.find((entry) => entry.number === option)?.successor ?? [],
    );
    if (chosen.length > 0) {
      result[gone.successor] = rising([...(result[gone.successor] ?? []), ...chosen]);
    }
  }
  return result;
}

/** Entries of items with those of retired items under the number of their successor, where that is free. */
export function carryItems<T>(
  { retired }: Editioned,
  entries: Readonly<Record<number, T>>,
): Readonly<Record<number, T>> {
  const result: Record<number, T> = { ...entries };
  for (const { list, number, successor } of retired) {
    const entry = list === 'items' ? entries[number] : undefined;
    if (entry !== undefined && successor !== undefined) result[successor] ??= entry;
  }
  return result;
}

/** Entries of items, each changed. */
export const eachOf = <T>(
  entries: Readonly<Record<number, T>>,
  change: (entry: T) => T,
): Readonly<Record<number, T>> =>
  Object.fromEntries(Object.entries(entries).map(([item, entry]) => [item, change(entry)]));

/** A worksheet of an older edition as this edition reads it. */
export function carryWorksheet(instrument: Editioned, worksheet: Worksheet): Worksheet {
  const { facts, answers, own, hidden } = worksheet;
  return {
    ...renumbered(worksheet, instrument, { side: sideList(instrument) }),
    facts: carryFacts(instrument, facts),
    answers: eachOf(carryItems(instrument, answers), (one) => carryAnswer(instrument, one)),
    ...(own && { own: eachOf(own, (one) => renumbered(one, instrument, { lead: 'roles' })) }),
    ...(hidden && { hidden: carryItems(instrument, hidden) }),
  };
}

/** A record entry of an older edition as this edition reads it. */
export const carryEntry = <T extends { readonly status?: number; readonly owner?: number }>(
  instrument: Editioned,
  entry: T,
): T => renumbered(entry, instrument, { status: 'statuses', owner: 'roles' });

/**
 * A vote of a meeting as this edition reads it. It does not say of which edition it is. A number that
 * is gone is never given again, so it can only mean what it meant.
 */
export function carryRound(instrument: Editioned, round: Round): Round {
  const carry = (vote: Vote): Vote => ({
    ...renumbered(vote, instrument, { side: sideList(instrument) }),
    answer: carryAnswer(instrument, vote.answer),
  });
  return {
    ...renumbered(round, instrument, { item: 'items' }),
    first: round.first.map(carry),
    ...(round.second && { second: round.second.map(carry) }),
  };
}
