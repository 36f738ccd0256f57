import { checklistReport } from '#exports/checklist-report.ts';
import { countReport } from '#exports/count-report.ts';
import { gateReport } from '#exports/gate-report.ts';
import { ladderReport } from '#exports/ladder-report.ts';
import { measuresReport } from '#exports/measures-report.ts';
import { phasesReport } from '#exports/phases-report.ts';
import type { Report } from '#exports/report.ts';
import { tallyReport } from '#exports/tally-report.ts';
import { readContent } from '#integrations/content-files.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Content } from '#worksheet/types.ts';

const { instruments } = readContent(process.cwd());

/** Every instrument as it is published. */
export const all: readonly Instrument[] = [...instruments.values()];

/** The first instrument of a kind. */
export function ofKind<Kind extends Instrument['kind']>(kind: Kind) {
  const found = all.find((one) => one.kind === kind);
  if (!found) throw new RangeError(`No instrument is of the kind ${kind}.`);
  return found as Extract<Instrument, { kind: Kind }>;
}

export const DATE = '2026-11-20';

/** The report of any instrument, by the builder of its kind. */
export function reportOf(one: Instrument, content: Content): Report {
  switch (one.kind) {
    case 'ladder':
      return ladderReport(one, content, DATE);
    case 'checklist':
      return checklistReport(one, content, DATE);
    case 'gate':
      return gateReport(one, content, DATE);
    case 'count':
      return countReport(one, content, DATE);
    case 'tally':
      return tallyReport(one, content, DATE);
    case 'phases':
      return phasesReport(one, content, DATE);
    case 'measures':
      return measuresReport(one, content, DATE);
  }
}
