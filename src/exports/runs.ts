import type { Editioned } from '#domain/editions.ts';
import type { DatedRun } from '#domain/ladder/trend.ts';
import { reusedIn, type Reused } from '#worksheet/reused.ts';
import type { Content } from '#worksheet/types.ts';
import { worksheetsOf } from './respondents.ts';

/** A run that can be chosen: a snapshot, or the dossier as it stands. */
export interface ChosenRun extends DatedRun {
  /** What was kept, as it was. */
  readonly content: Content;
  /** Id of the snapshot; `NOW` for the dossier. */
  readonly id: string;
  /** Which of its worksheets are those of the run before; absent where none is. */
  readonly reused?: Reused;
}

/** Runs, the earliest first, each with the worksheets that it shares with the one before. */
function withReused(runs: readonly ChosenRun[]): ChosenRun[] {
  const found = reusedIn(runs);
  return runs.map((run, place) => {
    const reused = found[place];
    return reused ? { ...run, reused } : run;
  });
}

export const NOW = 'now';

/** Whether anybody has answered or recorded anything: a run without that shows nothing. */
export const hasAnswers = ({ worksheet, record, collected = [] }: Content): boolean =>
  [record, worksheet.answers, ...collected.map((one) => one.worksheet.answers)].some(
    (entries) => Object.keys(entries).length > 0,
  );

/**
 * The snapshots of a dossier, the earliest first, and last the dossier as it stands, where it holds an
 * answer. Each keeps the edition that it was answered in; its worksheets are carried over.
 *
 * @param changed ISO date, or date and time, of the dossier as it stands: today, or the day of a report
 */
export function runsOf(instrument: Editioned, dossier: Content, changed: string): ChosenRun[] {
  const runs = (dossier.snapshots ?? []).map((snapshot): ChosenRun => {
    const { id, at, name, edition, worksheet, record, collected } = snapshot;
    const content: Content = {
      ...{ instrument: dossier.instrument, name, edition, worksheet, record, collected },
    };
    return { id, at, name, edition, content, worksheets: worksheetsOf(content, instrument) };
  });
  const byTime = runs.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (!hasAnswers(dossier)) return withReused(byTime);
  const { edition } = dossier;
  // A run that was kept with a clock that ran ahead is no later than now.
  const at = [changed, ...byTime.map((run) => run.at)].sort().at(-1) ?? changed;
  const now = { id: NOW, at, name: 'Now', edition, content: dossier };
  return withReused([...byTime, { ...now, worksheets: worksheetsOf(dossier, instrument) }]);
}

/** The two newest runs that were kept; with one alone, that one and the dossier as it stands. */
export function newestTwo<Run extends Pick<ChosenRun, 'id'>>(runs: readonly Run[]): readonly Run[] {
  const kept = runs.filter(({ id }) => id !== NOW);
  return (kept.length > 1 ? kept : runs).slice(-2);
}

/** The worksheets that a run kept at this time would share with the run before it. */
export function reusedBy(runs: readonly ChosenRun[], at: string): Reused | undefined {
  const now = runs.find(({ id }) => id === NOW);
  if (!now) return undefined;
  const earlier = runs.filter((run) => run !== now && run.at <= at);
  return reusedIn([...earlier, { ...now, at }]).at(-1);
}
