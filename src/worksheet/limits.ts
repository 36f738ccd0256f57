/**
 * Limits on stored, shared and typed content. They keep a hostile link or file small, and they are
 * generous to a reader: a field that takes text sets its `maxlength` from here.
 */

/** Highest number of an instrument, option, fact, side, role or status (`schemas/numbered.ts`). */
export const MAX_NUMBER = 24;

/** Highest number of an item (`schemas/numbered.ts`). */
export const MAX_ITEM = 999;

/** Lowest number of a clause that a reader added. Numbers of items end far below (`MAX_ITEM`). */
export const MIN_OWN = 1_000;

/** Highest number of a clause that a reader added: room for few collisions of random numbers. */
export const MAX_OWN = 4_095;

/** Clauses that one reader may add. */
export const MAX_OWN_CLAUSES = 60;

/** Length of a reference into a contract, in UTF-16 units. */
export const MAX_REF = 120;

/** Own clauses of several readers that one link with questions may ask about. */
export const MAX_OWN_QUESTIONS = 400;

/** Changes kept of a deal: 100 clauses changed 20 times each. Where it is full, the oldest goes. */
export const MAX_CHANGES = 2_000;

/** Highest edition of an instrument (`schemas/instrument.ts`). */
export const MAX_EDITION = 255;

/** Length of the name of a dossier or a respondent, in UTF-16 units as `maxlength` counts them. */
export const MAX_NAME = 120;

/** Length of a note or a reason, in UTF-16 units. */
export const MAX_TEXT = 2_000;

/** Bytes of all texts of one link before compression, and of the payload of any link. */
export const MAX_LINK_BYTES = 256 * 1024;

/** Worksheets collected in one dossier: more people than work on one product area. */
export const MAX_COLLECTED = 200;

/** Rounds of meetings in one dossier: six practices in each of ten meetings. */
export const MAX_ROUNDS = 60;

/** Votes of one round: as many people as may be collected. */
export const MAX_VOTES = MAX_COLLECTED;

/** Snapshots in one dossier: fifteen years of one each quarter. */
export const MAX_SNAPSHOTS = 60;

/** Lines of a plan. One that is longer is a backlog, and belongs into a tracker. */
export const MAX_PLAN = 60;

/** Length of one line of a plan, in UTF-16 units. Its owner is a name, up to `MAX_NAME`. */
export const MAX_PLAN_TEXT = 500;

/** Highest target: the highest score of a practice (`domain/ladder`). */
export const MAX_TARGET = 3;

/** Dossiers in one backup. Storage has room for some thousand small ones. */
export const MAX_BACKUP = 2_000;

/**
 * Characters of a file. Browsers keep 5 MiB of text for a site: whatever stood in storage fits in
 * one file, with what a file adds around it. A longer one is refused before it is parsed.
 */
export const MAX_FILE_LENGTH = 6_000_000;

/** Bytes of a file, known before it is read: a UTF-16 unit takes up to three in UTF-8. */
export const MAX_FILE_BYTES = MAX_FILE_LENGTH * 3;
