import * as z from 'zod/mini';
import { byNumber, listUpTo, strict, textUpTo, time, wholeNumber } from './checks.ts';
import {
  MAX_ITEM,
  MAX_NAME,
  MAX_NUMBER,
  MAX_OWN,
  MAX_PLAN_TEXT,
  MAX_TARGET,
  MAX_TEXT,
  MAX_VOTES,
} from './limits.ts';
import { CHANGED_FIELDS, CHANGED_VIA, LISTS, type PartList } from './part-lists.ts';
import {
  answerShape,
  dossierName,
  edition,
  firstRecordShape,
  firstWorksheetShape,
  instrumentNumber,
  recordShape,
  worksheetShape,
} from './shapes.ts';
import type { ContentVersion } from './tidy-dossier.ts';
import type {
  ClauseChange,
  Collected,
  Dossier,
  Invited,
  PlanEntry,
  Round,
  Snapshot,
  Vote,
} from './types.ts';

/** What a dossier and its parts may be, in storage and in files. See `shapes.ts`. */

const idError = 'expected an id of letters, digits and hyphens';
const id = z.string({ error: idError }).check(z.regex(/^[\w-]{1,64}$/, { error: idError }));

const optionalName = z.exactOptional(textUpTo(MAX_NAME));

/** A list of a dossier, with its limit, in which every entry has an id of its own. */
function listOf<Entry>(list: PartList, entry: z.ZodMiniType<Entry>) {
  const { most, idOf } = LISTS[list] as { most: number; idOf: (entry: Entry) => string };
  const isUnique = (entries: readonly Entry[]) =>
    new Set(entries.map(idOf)).size === entries.length;
  return listUpTo(most, entry).check(z.refine(isUnique, { error: 'expected each entry once' }));
}

const collectedFields = {
  id,
  received: time,
  edition,
  via: z.literal(['link', 'file'], { error: 'expected link or file' }),
};

const firstCollected = listOf<Collected>(
  'collected',
  strict({ ...collectedFields, worksheet: firstWorksheetShape }),
);
const collected = listOf<Collected>(
  'collected',
  strict({ ...collectedFields, source: optionalName, worksheet: worksheetShape }),
);

const voteShape: z.ZodMiniType<Vote> = strict({
  side: z.exactOptional(wholeNumber(1, MAX_NUMBER)),
  name: optionalName,
  answer: answerShape,
});

/** @param highest number of an item */
const roundsOf = (highest: number) =>
  listOf<Round>(
    'rounds',
    strict({
      item: wholeNumber(1, highest),
      at: time,
      first: listUpTo(MAX_VOTES, voteShape),
      second: z.exactOptional(listUpTo(MAX_VOTES, voteShape)),
    }),
  );

const snapshotsOf = (sheets: Sheets) =>
  listOf<Snapshot>(
    'snapshots',
    strict({
      id,
      at: time,
      name: dossierName,
      edition,
      ...sheets,
    }),
  );

const planEntryShape: z.ZodMiniType<PlanEntry> = strict({
  id,
  day: z.literal([30, 60, 90], { error: 'expected 30, 60 or 90' }),
  text: textUpTo(MAX_PLAN_TEXT),
  owner: optionalName,
  done: z.exactOptional(z.boolean({ error: 'expected true or false' })),
});

const invitedShape: z.ZodMiniType<Invited> = strict({ at: time, sent: z.exactOptional(time) });

const targetError = `expected a number from 0 to ${MAX_TARGET}`;
const target = z
  .number({ error: targetError })
  .check(z.minimum(0, { error: targetError }), z.maximum(MAX_TARGET, { error: targetError }));

const changedText = z.exactOptional(textUpTo(MAX_TEXT));

const changeShape: z.ZodMiniType<ClauseChange> = strict({
  id,
  at: time,
  item: wholeNumber(1, MAX_OWN),
  field: z.literal([...CHANGED_FIELDS], { error: `expected ${CHANGED_FIELDS.join(', ')}` }),
  from: changedText,
  to: changedText,
  by: optionalName,
  role: z.exactOptional(wholeNumber(1, MAX_NUMBER)),
  theirs: z.exactOptional(z.literal(true, { error: 'expected true' })),
  via: z.literal([...CHANGED_VIA], { error: `expected ${CHANGED_VIA.join(', ')}` }),
  source: optionalName,
});

/** What holds worksheets and a record, in the forms of one version. */
interface Sheets {
  readonly worksheet: typeof worksheetShape;
  readonly record: typeof recordShape;
  readonly collected: typeof collected;
}

const partsOf = (sheets: Sheets, highest: number) => ({
  worksheet: sheets.worksheet,
  record: sheets.record,
  collected: z.exactOptional(sheets.collected),
  rounds: z.exactOptional(roundsOf(highest)),
  snapshots: z.exactOptional(snapshotsOf(sheets)),
  targets: z.exactOptional(byNumber(1, MAX_ITEM, target)),
  plan: z.exactOptional(listOf('plan', planEntryShape)),
  invited: z.exactOptional(invitedShape),
});

const firstSheets = {
  worksheet: firstWorksheetShape,
  record: firstRecordShape,
  collected: firstCollected,
};
const sheets = { worksheet: worksheetShape, record: recordShape, collected };

/** What each version of storage and of files holds besides names and dates. */
export const contentFields = {
  1: { worksheet: firstWorksheetShape, record: firstRecordShape },
  /** Adds the parts. */
  2: partsOf(firstSheets, MAX_ITEM),
  /**
   * Adds marks, own and hidden clauses, more fields of a record entry, where a collected worksheet
   * came from, and the history of a deal.
   */
  3: {
    ...partsOf(sheets, MAX_OWN),
    changes: z.exactOptional(listOf('changes', changeShape)),
  },
};

const names = {
  id,
  instrument: instrumentNumber,
  edition,
  name: dossierName,
  created: time,
  changed: time,
};

/** A dossier as each version of storage knows it. */
export const dossierShapes: Readonly<Record<ContentVersion, z.ZodMiniType<Dossier>>> = {
  1: strict({ ...names, ...contentFields[1] }),
  2: strict({ ...names, ...contentFields[2] }),
  3: strict({ ...names, ...contentFields[3] }),
};
