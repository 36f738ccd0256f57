import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Band } from './band.ts';
import type { Confidence } from './confidence.ts';
import { asOf, bandShown, scoreOf, type Run } from './run.ts';
import { assessTogether, type Voices } from './together.ts';

/** A run with the place in time that a trend shows it at. */
export interface DatedRun extends Run {
  /** ISO date and time. */
  readonly at: string;
  readonly name: string;
}

export interface TrendRun {
  readonly run: DatedRun;
  readonly band?: Band;
  readonly confidence: Confidence;
  readonly voices: Voices;
  /** True where the edition is not that of the run before: a line must not be drawn across. */
  readonly otherEdition: boolean;
}

/** One practice over all runs. */
export interface TrendLine {
  readonly item: LadderItem;
  /** One score, 0 to 3, a run; undefined without a score, or where the edition had no such practice. */
  readonly scores: readonly (number | undefined)[];
}

export interface Trend {
  /** The earliest first. */
  readonly runs: readonly TrendRun[];
  /** In the order of the instrument; `scores` in that of the runs. */
  readonly lines: readonly TrendLine[];
}

/** Every run of an assessment, each scored over the practices that its own edition had. */
export function trend(ladder: Ladder, runs: readonly DatedRun[]): Trend {
  const scored = [...runs]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((run) => ({
      run,
      result: assessTogether(asOf(ladder, run.edition), run.worksheets),
    }));
  return {
    runs: scored.map(({ run, result }, place) => {
      const band = bandShown(result.headline);
      const previous = scored[place - 1]?.run;
      return {
        run,
        ...(band && { band }),
        confidence: result.confidence,
        voices: result.voices,
        otherEdition: previous !== undefined && previous.edition !== run.edition,
      };
    }),
    lines: ladder.items.map((item) => ({
      item,
      scores: scored.map(({ result }) => scoreOf(result, item)),
    })),
  };
}
