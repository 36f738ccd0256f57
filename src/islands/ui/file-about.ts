import { CAVEAT } from '#exports/caveat.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Content } from '#worksheet/types.ts';
import type { FileAbout } from '#worksheet/write-file.ts';
import { type ExportsOf, today } from './export-report.ts';

/** Milliseconds that a reader who saves a file waits for what it says of itself. */
const PATIENCE = 2_000;

/** What can be said without the report: all but who was heard, and how far to trust it. */
const withoutReport = ({ title, edition }: Instrument): FileAbout => ({
  ...{ title, edition: `Edition ${edition}`, date: today() },
  ...{ sides: 'Not read', confidence: 'Not read', caveat: CAVEAT },
});

/**
 * What the file of a dossier says of itself. It comes from the report, which is loaded for it. Where
 * that fails or takes long the file says less and is saved all the same: it may be the only way to keep
 * the work.
 */
export function fileAbout(
  instrument: Instrument,
  exportsOf: ExportsOf | undefined,
  content: Content,
): Promise<FileAbout> {
  const made = async () => {
    if (!exportsOf) return withoutReport(instrument);
    const { fileAboutOf } = await import('#exports/file-about.ts');
    return fileAboutOf(await exportsOf(content, today()));
  };
  const less = () => withoutReport(instrument);
  const late = new Promise<FileAbout>((resolve) => setTimeout(() => resolve(less()), PATIENCE));
  return Promise.race([made().catch(less), late]);
}
