import { personIn } from './collect/person.ts';
import { isSame } from './same.ts';
import type { Collected, Worksheet } from './types.ts';

/** A run as far as it has to be known to tell old worksheets from new ones. */
export interface HeardRun {
  /** ISO date and time. */
  readonly at: string;
  readonly content: { readonly collected?: readonly Collected[] };
  /** Carried over to one edition: the owner's, where it counts, then those of `content.collected`. */
  readonly worksheets: readonly Worksheet[];
}

/** The worksheets of a run that are those of an earlier one. */
export interface Reused {
  /** Worksheets of the run that hold an answer. */
  readonly of: number;
  /** How many of them are those of an earlier day, by the day as `2026-08-24`, the earliest first. */
  readonly from: readonly { readonly day: string; readonly worksheets: number }[];
}

/** One worksheet of a run, and the first run of those in a row that hold it unchanged. */
interface Voice {
  readonly worksheet: Worksheet;
  /** Absent for the owner's own worksheet. */
  readonly entry?: Collected;
  readonly since: string;
}

function voicesOf({ at, content: { collected = [] }, worksheets }: HeardRun): Voice[] {
  const own = worksheets.length - collected.length;
  return worksheets
    .map((worksheet, place): Voice => {
      const entry = collected[place - own];
      return { worksheet, since: at, ...(entry && { entry }) };
    })
    .filter(({ worksheet }) => Object.keys(worksheet.answers).length > 0);
}

/** The voices of a run, each dated back to the earlier run where it is the same. */
function datedBack(voices: readonly Voice[], before: readonly Voice[], at: string): Voice[] {
  const personOf = personIn([...before, ...voices].map(({ worksheet }) => worksheet));
  const isOfOne = (one: Voice, other: Voice) => {
    if (!one.entry || !other.entry) return one.entry === other.entry;
    if (one.entry.id === other.entry.id) return true;
    const person = personOf(one.worksheet);
    return person !== undefined && person === personOf(other.worksheet);
  };
  /** What came in again since is new, although it says the same: somebody was asked again. */
  const isReceivedAgain = (one: Voice, other: Voice) =>
    one.entry !== undefined &&
    other.entry !== undefined &&
    one.entry.received > at &&
    one.entry.received > other.entry.received;
  return voices.map((one) => {
    const same = before.find(
      (other) =>
        isOfOne(one, other) &&
        isSame(one.worksheet.answers, other.worksheet.answers) &&
        !isReceivedAgain(one, other),
    );
    return same ? { ...one, since: same.since } : one;
  });
}

const dayOf = (at: string) => at.slice(0, 10);

/**
 * Which worksheets of each run are not of its day: the same person gave the same answers in the run
 * before, and sent none since. They are of the day of the first run in a row that holds them. Who was
 * asked again and sends the same answers is new; of the owner that cannot be told, so there the answers
 * alone decide. A run of the same day is no earlier one.
 *
 * @param runs the earliest first
 * @returns in the order of the runs; undefined where no worksheet is older than its run
 */
export function reusedIn(runs: readonly HeardRun[]): (Reused | undefined)[] {
  let before: { readonly voices: readonly Voice[]; readonly at: string } | undefined;
  return runs.map((run): Reused | undefined => {
    const own = voicesOf(run);
    const voices = before ? datedBack(own, before.voices, before.at) : own;
    before = { voices, at: run.at };
    const older = voices.map(({ since }) => dayOf(since)).filter((day) => day < dayOf(run.at));
    if (older.length === 0) return undefined;
    const from = [...new Set(older)].sort().map((day) => {
      return { day, worksheets: older.filter((one) => one === day).length };
    });
    return { of: voices.length, from };
  });
}
