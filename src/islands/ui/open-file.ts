import { readFile } from '#worksheet/file.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { fileText } from './file-text.ts';
import type { Message } from './MessageBox.tsx';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';

interface Context {
  readonly instrument: ToolInstrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
}

/** Reads a file into a new dossier. It replaces none. */
export async function openFile(
  file: File,
  { instrument, site, dossiers }: Context,
): Promise<Message> {
  const { store } = dossiers;
  if (!store) return { text: FILE_PROBLEMS.unreadable, isError: true };
  const chosen = await fileText(file);
  if (!chosen.ok) return { text: FILE_PROBLEMS[chosen.reason], isError: true };
  const result = readFile(chosen.text);
  if (!result.ok)
    return { text: FILE_PROBLEMS[result.reason], details: result.problems, isError: true };
  const { dossier } = result.content;
  if (dossier.instrument !== instrument.number) {
    const other = site.tools.find((tool) => tool.number === dossier.instrument);
    const where = other ? `${other.title}: ${href(site.base, other.page)}` : 'unknown here';
    return { text: FILE_PROBLEMS['other-tool'], details: [where], isError: true };
  }
  if (dossier.edition > instrument.edition)
    return { text: FILE_PROBLEMS['newer-version'], isError: true };
  const kept = store.importDossier(dossier);
  dossiers.open(kept.id);
  return { text: `Opened “${kept.name}” from the file, as a dossier of its own.` };
}
