import { MAX_FILE_LENGTH, MAX_NAME, MAX_TEXT } from './limits.ts';
import { tidyDossier, versionOf } from './tidy-dossier.ts';
import { tidyText } from './tidy.ts';
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

/** What a file is, in words, for people: the same as stands in every other export. */
export interface FileAbout {
  /** Title of the instrument. */
  readonly title: string;
  readonly edition: string;
  readonly date: string;
  readonly sides: string;
  readonly confidence: string;
  /** That it is no certification. */
  readonly caveat: string;
}

const cutAbout = (about: FileAbout) =>
  Object.fromEntries(
    Object.entries(about).map(([field, text]: [string, string]) => [
      field,
      tidyText(text, field === 'title' ? MAX_NAME : MAX_TEXT),
    ]),
  );

/**
 * Writes a dossier as the text of a file; the format is documented in `file.ts`.
 *
 * @param about where it is given, the file is of version 3; otherwise of the lowest that holds it
 */
export function writeFile(
  dossier: Dossier,
  { instrumentId, madeBy }: FileOrigin,
  about?: FileAbout,
): string {
  const { instrument, edition, name, created, changed, ...rest } = tidyDossier(dossier);
  const file = {
    format: FILE_FORMAT,
    version: about ? 3 : versionOf(rest),
    madeBy,
    ...(about && { about: cutAbout(about) }),
    instrument: { id: instrumentId, number: instrument, edition },
    ...{ name, created, changed },
    ...rest,
  };
  const readable = JSON.stringify(file, null, 2);
  return `${readable.length < MAX_FILE_LENGTH ? readable : JSON.stringify(file)}\n`;
}
