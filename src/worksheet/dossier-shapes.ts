import * as z from 'zod/mini';
import { MAX_ITEM, MAX_NAME, MAX_NUMBER, MAX_PLAN_TEXT, MAX_TARGET, MAX_VOTES } from './limits.ts';
import { LISTS, type PartList } from './part-lists.ts';
import {
  answerShape,
  byNumber,
  dossierName,
  edition,
  instrumentNumber,
  listUpTo,
  recordShape,
  strict,
  textUpTo,
  time,
  wholeNumber,
  worksheetShape,
} from './shapes.ts';
import type { Collected, Dossier, Invited, PlanEntry, Round, Snapshot, Vote } from './types.ts';

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

const collectedShape: z.ZodMiniType<Collected> = strict({
  id,
  received: time,
  edition,
  via: z.literal(['link', 'file'], { error: 'expected link or file' }),
  worksheet: worksheetShape,
});

const voteShape: z.ZodMiniType<Vote> = strict({
  side: z.exactOptional(wholeNumber(1, MAX_NUMBER)),
  name: optionalName,
  answer: answerShape,
});

const roundShape: z.ZodMiniType<Round> = strict({
  item: wholeNumber(1, MAX_ITEM),
  at: time,
  first: listUpTo(MAX_VOTES, voteShape),
  second: z.exactOptional(listUpTo(MAX_VOTES, voteShape)),
});

const collectedList = listOf('collected', collectedShape);

const snapshotShape: z.ZodMiniType<Snapshot> = strict({
  id,
  at: time,
  name: dossierName,
  edition,
  worksheet: worksheetShape,
  record: recordShape,
  collected: collectedList,
});

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

/** What version 2 of storage and files added. */
export const partFields = {
  collected: z.exactOptional(collectedList),
  rounds: z.exactOptional(listOf('rounds', roundShape)),
  snapshots: z.exactOptional(listOf('snapshots', snapshotShape)),
  targets: z.exactOptional(byNumber(MAX_ITEM, target)),
  plan: z.exactOptional(listOf('plan', planEntryShape)),
  invited: z.exactOptional(invitedShape),
};

const fields = {
  id,
  instrument: instrumentNumber,
  edition,
  name: dossierName,
  created: time,
  changed: time,
  worksheet: worksheetShape,
  record: recordShape,
};

/** A dossier as version 1 of storage knew it: without parts. */
export const dossierShapeV1: z.ZodMiniType<Dossier> = strict(fields);

export const dossierShape: z.ZodMiniType<Dossier> = strict({ ...fields, ...partFields });
