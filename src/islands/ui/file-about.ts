import type { Content } from '#worksheet/types.ts';
import type { FileAbout } from '#worksheet/write-file.ts';
import { type ExportsOf, today } from './export-report.ts';

/** Milliseconds that a reader who saves a file waits for what it says of itself. */
const PATIENCE = 2_000;

/**
 * What the file of a dossier says of itself. It comes from the report, which is loaded for it. Where
 * that fails or takes long the file goes without: it may be the only way to keep the work.
 */
export function fileAbout(
  exportsOf: ExportsOf | undefined,
  content: Content,
): Promise<FileAbout | undefined> {
  const made = async () => {
    if (!exportsOf) return undefined;
    const { fileAboutOf } = await import('#exports/file-about.ts');
    return fileAboutOf(await exportsOf(content, today()));
  };
  const none = () => undefined;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([made().catch(none), late]);
}
