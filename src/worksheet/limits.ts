/**
 * Limits on stored, shared and typed content. They keep a hostile link or file small, and they are
 * generous to a reader: a field that takes text sets its `maxlength` from here.
 */

/** Highest number of an instrument, option, fact, side, role or status (`schemas/numbered.ts`). */
export const MAX_NUMBER = 24;

/** Highest number of an item (`schemas/numbered.ts`). */
export const MAX_ITEM = 999;

/** Highest edition of an instrument (`schemas/instrument.ts`). */
export const MAX_EDITION = 255;

/** Length of the name of a dossier or a respondent, in UTF-16 units as `maxlength` counts them. */
export const MAX_NAME = 120;

/** Length of a note or a reason, in UTF-16 units. */
export const MAX_TEXT = 2_000;

/** Bytes of all texts of one link before compression, and of the payload of any link. */
export const MAX_LINK_BYTES = 256 * 1024;

/** Characters of a file. Every text of an instrument with 300 items may be full. */
export const MAX_FILE_LENGTH = 2_000_000;
