import type { FileAbout } from '#worksheet/write-file.ts';
import { aboutOf, type Report } from './report.ts';

/** What the file of a dossier says of itself: the same as every other export of the result. */
export function fileAboutOf(report: Report): FileAbout {
  const { instrument, date, caveat } = report;
  const about = Object.fromEntries(aboutOf(report));
  return {
    title: instrument.title,
    edition: `Edition ${instrument.edition}`,
    date,
    sides: about['Sides heard'] ?? '',
    confidence: about['Confidence'] ?? '',
    caveat,
  };
}
