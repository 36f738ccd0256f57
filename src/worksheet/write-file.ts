import { MAX_FILE_LENGTH } from './limits.ts';
import { hasParts, tidyDossier } from './tidy-dossier.ts';
import type { Dossier } from './types.ts';

/** First field of a file: what tells it from any other JSON. */
export const FILE_FORMAT = 'offshore-engineering-playbook';

/** What a file says of its origin, besides the dossier. */
export interface FileOrigin {
  /** Id of the instrument, for people who read the file. */
  readonly instrumentId: string;
  /** Name and version of the site. */
  readonly madeBy: string;
}

/** Writes a dossier as the text of a file; the format is documented in `file.ts`. */
export function writeFile(dossier: Dossier, { instrumentId, madeBy }: FileOrigin): string {
  const { instrument, edition, name, created, changed, ...rest } = tidyDossier(dossier);
  const file = {
    format: FILE_FORMAT,
    version: hasParts(rest) ? 2 : 1,
    madeBy,
    instrument: { id: instrumentId, number: instrument, edition },
    ...{ name, created, changed },
    ...rest,
  };
  const readable = JSON.stringify(file, null, 2);
  return `${readable.length < MAX_FILE_LENGTH ? readable : JSON.stringify(file)}\n`;
}
