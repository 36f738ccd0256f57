import { listOfSuccessors, nameIn } from '#domain/successors.ts';
import type { Instrument } from '#schemas/instruments.ts';

/** Ids by permanent number, by list: `items`, `facts`, `facts.contract`, `answers`, `statuses` ... */
export type NumberedLists = Record<string, Record<number, string>>;

/** What `content/registry.yaml` keeps of each instrument, by its id. */
export type Registry = Record<string, { number: number; edition: number; lists: NumberedLists }>;

type Numbered = readonly { id: string; number: number }[];

/** Whether a field of an instrument is a list whose entries have permanent numbers. */
const isNumbered = (value: unknown): value is Numbered =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((entry: unknown) => Object.hasOwn(Object(entry) as object, 'number'));

/** Every numbered list of an instrument, by name, whatever its kind. */
function listsOf(instrument: Instrument): Map<string, Numbered> {
  const lists = new Map<string, Numbered>(
    instrument.facts.map((fact) => [`facts.${fact.id}`, fact.options] as const),
  );
  for (const [name, value] of Object.entries(instrument) as [string, unknown][])
    if (name !== 'retired' && name !== 'reworded' && isNumbered(value)) lists.set(name, value);
  return lists;
}

/** What is listed under `retired` against what is alive. */
function checkRetired(instrument: Instrument, file: string): string[] {
  const lists = listsOf(instrument);
  return instrument.retired.flatMap(({ list, id, number, edition, successor }) => {
    const where = `${file}: retired: ${list}: ${id}`;
    const alive = (wanted: number, of = list) =>
      lists.get(of)?.some((entry) => entry.number === wanted);
    const problems: string[] = [];
    if (edition > instrument.edition)
      problems.push(`${where}: edition ${edition} is above the instrument's ${instrument.edition}`);
    if (alive(number)) problems.push(`${where}: number ${number} is still in use`);
    const into = listOfSuccessors(instrument, list);
    if (successor !== undefined && !alive(successor, into))
      problems.push(`${where}: successor ${successor} is no number in use of ${into}`);
    return problems;
  });
}

/** What is listed under `reworded` against what is alive. */
function checkReworded(instrument: Instrument, file: string): string[] {
  const lists = listsOf(instrument);
  return instrument.reworded.flatMap(({ list, number, was, note, edition }) => {
    const where = `${file}: reworded: ${list}: ${number}`;
    if (!lists.get(list)?.some((entry) => entry.number === number))
      return [`${where}: no number in use of ${list}`];
    if (edition > instrument.edition)
      return [`${where}: edition ${edition} is above the instrument's ${instrument.edition}`];
    if (was === undefined)
      return note === undefined ? [`${where}: say what it was, or in a note what changed`] : [];
    const now = nameIn(instrument, list, number);
    return now === was ? [`${where}: it still reads "${was}"; say in a note what changed`] : [];
  });
}

/**
 * Instruments against the whole registry: a number belongs to one id for ever, and an instrument that
 * was registered stays.
 *
 * @param instruments by the path that the messages name
 * @returns one sentence a problem
 */
export function checkInstruments(
  instruments: ReadonlyMap<string, Instrument>,
  registry: Registry,
): string[] {
  const live = new Set([...instruments.values()].map(({ id }) => id));
  return Object.entries(registry).flatMap(([id, { number }]) => {
    const reused = [...instruments]
      .filter(([, instrument]) => instrument.number === number && instrument.id !== id)
      .map(([file]) => `${file}: number ${number} was given to ${id} and is never reused`);
    if (!live.has(id)) reused.push(`content/registry.yaml: ${id} (number ${number}) is gone`);
    return reused;
  });
}

/**
 * Numbers that stand twice, have changed their meaning, or are gone without having been retired.
 *
 * @param file path named in the messages
 * @returns one sentence a problem, naming file, list and item
 */
export function checkNumbers(instrument: Instrument, registry: Registry, file: string): string[] {
  const problems: string[] = [];
  const known = registry[instrument.id];
  if (!known) return [`${file}: not in content/registry.yaml yet; run npm run register`];
  if (known.number !== instrument.number) {
    problems.push(
      `${file}: number is ${instrument.number}, but it was registered as ${known.number}`,
    );
  }
  if (instrument.edition < known.edition) {
    problems.push(
      `${file}: edition ${instrument.edition} is older than the registered ${known.edition}`,
    );
  }
  for (const [list, entries] of listsOf(instrument)) {
    const registered = known.lists[list] ?? {};
    const seen = new Map<number, string>();
    for (const { id, number } of entries) {
      const where = `${file}: ${list}: ${id}: number ${number}`;
      const twin = seen.get(number);
      if (twin) problems.push(`${where} is also the number of ${twin}`);
      if ([...seen.values()].includes(id)) problems.push(`${file}: ${list}: ${id} stands twice`);
      seen.set(number, id);
      const owner = registered[number];
      if (owner === undefined) problems.push(`${where} is new; run npm run register`);
      else if (owner !== id) problems.push(`${where} was given to ${owner} and is never reused`);
    }
    for (const [number, id] of Object.entries(registered)) {
      const gone = instrument.retired.some(
        (entry) => entry.list === list && entry.id === id && entry.number === Number(number),
      );
      if (!seen.has(Number(number)) && !gone) {
        problems.push(`${file}: ${list}: ${id} (number ${number}) is gone; list it under retired`);
      }
    }
  }
  return [...problems, ...checkRetired(instrument, file), ...checkReworded(instrument, file)];
}

/**
 * The registry with every new number added; nothing is ever changed or taken away.
 *
 * @returns the new registry
 */
export function register(instruments: readonly Instrument[], registry: Registry): Registry {
  const next = structuredClone(registry);
  for (const instrument of instruments) {
    const entry = (next[instrument.id] ??= {
      number: instrument.number,
      edition: instrument.edition,
      lists: {},
    });
    entry.edition = Math.max(entry.edition, instrument.edition);
    for (const [list, items] of listsOf(instrument)) {
      const numbers = (entry.lists[list] ??= {});
      for (const { id, number } of items) numbers[number] ??= id;
    }
  }
  return next;
}
