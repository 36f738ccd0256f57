import { readFile } from '#worksheet/file.ts';
import { MAX_FILE_LENGTH } from '#worksheet/limits.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';

/** What the panel says after something was done. */
export interface Message {
  readonly text: string;
  readonly details?: readonly string[];
  readonly undo?: () => void;
  readonly isError?: boolean;
}

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
  if (file.size > MAX_FILE_LENGTH * 4) return { text: FILE_PROBLEMS['too-large'], isError: true };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { text: FILE_PROBLEMS.unreadable, isError: true };
  }
  const result = readFile(text);
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
