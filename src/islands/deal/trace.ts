import { applyEdit, changesOf, type Edit } from '#worksheet/edit.ts';
import { clausesOfDeal } from '#worksheet/deal-clauses.ts';
import { put, drop } from '#worksheet/part-edit.ts';
import { partId } from '#worksheet/part-id.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import { stanceIn } from '#worksheet/stance-text.ts';
import type { ClauseChange, Content, Worksheet } from '#worksheet/types.ts';
import { ownIn, values } from './change-values.ts';

/** Changes of one field by the same hand that follow each other this fast are one. */
const TYPING = 10 * 60 * 1000;

type Draft = Omit<ClauseChange, 'id' | 'at'>;

/** Where an edit comes from; of a file or a link its name, and who wrote it there, as far as it says. */
export type Origin = Pick<ClauseChange, 'via' | 'source' | 'by'>;

/** Who made a change, and from where. */
type Signed = Pick<ClauseChange, 'via' | 'source' | 'by' | 'role' | 'theirs'>;

const handOf = ({ name, side }: Worksheet) => ({
  ...(name && { by: name }),
  ...(side !== undefined && { role: side }),
});

type SheetField = 'stance' | 'own' | 'hidden';

/** What a worksheet holds of a clause, as text. */
const SHEET_TEXT: Readonly<
  Record<SheetField, (sheet: Worksheet, item: number) => string | undefined>
> = {
  stance: ({ answers }, item) => stanceIn(answers[item]),
  own: ({ own }, item) => ownIn(own?.[item]),
  hidden: ({ hidden }, item) => hidden?.[item],
};

const ENTRIES = { stance: 'answers', own: 'own', hidden: 'hidden' } as const;

type Both = readonly [Worksheet | undefined, Worksheet | undefined];

/** What a field of two worksheets of one person holds of some clauses. */
function sheetDrafts(
  field: SheetField,
  both: Both,
  items: ReadonlySet<number>,
  by: Signed,
): Draft[] {
  return [...items].map((item) => {
    const [was, is] = both.map((sheet) => sheet && SHEET_TEXT[field](sheet, item));
    return { item, field, ...values(was, is), ...by };
  });
}

/** Numbers of the clauses of which either worksheet holds something in a field. */
const itemsIn = (field: SheetField, both: Both) =>
  new Set(both.flatMap((sheet) => Object.keys(sheet?.[ENTRIES[field]] ?? {}).map(Number)));

/** What an edit changes in the reader's own worksheet and in the record. */
function ownDrafts(before: Content, after: Content, edit: Edit, origin: Origin): Draft[] {
  const hand = handOf(before.worksheet);
  // What a file changed was not written by whoever took it over from there.
  const signed: Signed = { ...(origin.source === undefined && hand), ...origin };
  const changes = changesOf(edit);
  const record = changes.flatMap((change): Draft[] => {
    if (change.set !== 'record') return [];
    const { item, field } = change;
    const said = values(before.record[item]?.[field], after.record[item]?.[field]);
    return [{ item, field, ...said, ...signed }];
  });
  const itemsSet = (set: 'answer' | 'own' | 'hidden') =>
    new Set(changes.flatMap((change) => (change.set === set ? change.item : [])));
  const both = [before.worksheet, after.worksheet] as const;
  return [
    ...record,
    ...sheetDrafts('stance', both, itemsSet('answer'), { ...hand, via: origin.via }),
    ...sheetDrafts('own', both, itemsSet('own'), signed),
    ...sheetDrafts('hidden', both, itemsSet('hidden'), signed),
  ];
}

/** What an edit changes in the worksheets of others. */
function othersDrafts(before: Content, after: Content, edit: Edit, { via }: Origin): Draft[] {
  const arrivals = changesOf(edit).filter((change) => change.set === 'collected');
  // Most edits are a letter that was typed.
  if (arrivals.length === 0) return [];
  const known = clausesOfDeal(before);
  return arrivals.flatMap((change): Draft[] => {
    const [was, is] = [before, after].map(
      ({ collected = [] }) => collected.find(({ id }) => id === change.id)?.worksheet,
    );
    const both = [was, is] as const;
    const arrived = via === 'hand' ? change.to : undefined;
    const hand = is ?? was;
    const signed: Signed = {
      ...(hand && handOf(hand)),
      theirs: true,
      via: arrived?.via ?? via,
      ...(arrived?.source && { source: arrived.source }),
    };
    const drafts = (field: SheetField) => sheetDrafts(field, both, itemsIn(field, both), signed);
    return [
      ...drafts('stance'),
      // A clause that came with the invitation is none that its reader added.
      ...drafts('own').filter(({ item, to }) => to === undefined || to !== ownIn(known[item])),
      ...drafts('hidden'),
    ];
  });
}

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
  /** What was typed before this goes on no more. */
  readonly closed?: Date;
}

/** Adds a draft to the history: as a change of its own, or as the end of one that is being typed. */
function noted(content: Content, draft: Draft, { now, newId, closed }: Clock) {
  const at = now.toISOString();
  const same = (one: ClauseChange) =>
    one.item === draft.item &&
    one.field === draft.field &&
    one.via === draft.via &&
    one.source === draft.source &&
    one.by === draft.by &&
    one.role === draft.role &&
    one.theirs === draft.theirs;
  const last = content.changes?.findLast(same);
  const typed = last ? Date.parse(last.at) : 0;
  const isFresh = now.getTime() - typed < TYPING && typed > (closed?.getTime() ?? 0);
  const goesOn = last && isFresh && last.to === draft.from;
  if (!goesOn) return put('changes', { id: partId(now, newId()), at, ...draft });
  if (last.from === draft.to) return drop('changes', last.id);
  return put('changes', {
    ...withKey(last, 'to', undefined),
    at,
    ...(draft.to !== undefined && { to: draft.to }),
  });
}

/**
 * An edit of a deal together with what it adds to the history of the clauses. One that has its history
 * with it stays as it is.
 *
 * @param content before the edit
 */
export function traced(content: Content, edit: Edit, origin: Origin, clock: Clock): Edit {
  const changes = changesOf(edit);
  if (changes.some(({ set }) => set === 'changes')) return edit;
  const after = applyEdit(content, edit);
  const drafts = [
    ...ownDrafts(content, after, edit, origin),
    ...othersDrafts(content, after, edit, origin),
  ].filter(({ from, to }) => from !== to);
  const notes = drafts.map((draft) => noted(content, draft, clock));
  return notes.length > 0 ? { set: 'several', changes: [...changes, ...notes] } : edit;
}
