import type { Editioned } from '#domain/editions.ts';
import type { DatedRun } from '#domain/ladder/trend.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import type { Content, Dossier } from '#worksheet/types.ts';

/** A run that can be chosen: a snapshot, or the dossier as it stands. */
export interface ChosenRun extends DatedRun {
  /** What was kept, as it was. */
  readonly content: Content;
  /** Id of the snapshot; `NOW` for the dossier. */
  readonly id: string;
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
 */
export function runsOf(instrument: Editioned, dossier: Dossier): ChosenRun[] {
  const runs = (dossier.snapshots ?? []).map((snapshot): ChosenRun => {
    const { id, at, name, edition, worksheet, record, collected } = snapshot;
    const content: Content = {
      ...{ instrument: dossier.instrument, name, edition, worksheet, record, collected },
    };
    return { id, at, name, edition, content, worksheets: worksheetsOf(content, instrument) };
  });
  const byTime = runs.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (!hasAnswers(dossier)) return byTime;
  const { changed, edition } = dossier;
  // A run that was kept with a clock that ran ahead is no later than now.
  const at = [changed, ...byTime.map((run) => run.at)].sort().at(-1) ?? changed;
  const now = { id: NOW, at, name: 'Now', edition, content: dossier };
  return [...byTime, { ...now, worksheets: worksheetsOf(dossier, instrument) }];
}

/** A day as the reader sees it. */
export const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A run as a list names it. */
export const title = ({ id, name, at }: ChosenRun): string =>
  id === NOW ? 'Now' : `${name || 'Without a name'}, ${day(at)}`;
