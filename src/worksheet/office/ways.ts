import { priorityNumber } from '#domain/checklist/priority.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { clausesOfDeal } from '#worksheet/deal-clauses.ts';
import { changesOf, type Edit, type FieldChange } from '#worksheet/edit.ts';
import { MAX_OWN_CLAUSES, MAX_TEXT } from '#worksheet/limits.ts';
import { appended } from '#worksheet/merge.ts';
import { isSameClause } from '#worksheet/own-numbers.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import type { Content, OwnClause, RecordEntry } from '#worksheet/types.ts';
import type { Difference } from './differences.ts';
import { noteLine } from './note-line.ts';

/**
 * What a reader may do with a difference: take over what the file says, keep both texts one below the
 * other, put it into the note of its clause, or leave it in the file.
 */
export type Way = 'take' | 'both' | 'note' | 'leave';

/** What an edit needs besides the difference. */
export interface Taking {
  readonly checklist: Pick<Checklist, 'roles'>;
  /** The deal as it stands now. */
  readonly content: Content;
  /** Name of the file. */
  readonly source: string;
  /** Draws a free number for a clause of the reader's own. */
  readonly draw: () => number;
}

/** The clause of the reader's own with the words of the file in one of its fields. */
function reworded(own: OwnClause, { field, after }: Difference): OwnClause | undefined {
  if (field === 'title') return after ? { ...own, title: after } : undefined;
  if (field === 'asked') return withKey(own, 'about', after || undefined);
  if (field === 'question') return withKey(own, 'ask', after || undefined);
  const priority = field === 'priority' ? priorityNumber(after) : undefined;
  return priority === undefined ? undefined : { ...own, priority };
}

/** A row by hand as a clause of the reader's own, with what was recorded of it. */
function added({ item, proposal }: Difference, { content, draw }: Taking): Edit | undefined {
  const own = content.worksheet.own ?? {};
  if (!proposal?.clause.title || Object.keys(own).length >= MAX_OWN_CLAUSES) return undefined;
  const number = item ?? draw();
  const record = Object.entries(proposal.entry as Record<string, RecordEntry[keyof RecordEntry]>);
  return {
    set: 'several',
    changes: [
      { set: 'own', item: number, to: proposal.clause },
      ...record.map(
        ([field, to]) => ({ set: 'record', item: number, field, to }) as unknown as FieldChange,
      ),
    ],
  };
}

const isGone = ({ kind, field }: Difference) =>
  kind === 'missing-row' || (kind === 'deleted' && field === 'row');

function taken(difference: Difference, taking: Taking): Edit | undefined {
  const { change, item, field, after, author } = difference;
  const { content, source } = taking;
  const { own = {}, hidden = {} } = content.worksheet;
  if (change) return change;
  if (field === 'name') return { set: 'name', to: after };
  if (difference.kind === 'new-row') return added(difference, taking);
  if (item === undefined) return undefined;
  if (isGone(difference)) {
    const by = author ? ` by ${author}` : '';
    const to = `Its row was taken out${by} in the file “${source}”.`.slice(0, MAX_TEXT);
    return hidden[item] === undefined ? { set: 'hidden', item, to } : undefined;
  }
  // Only wording that the reader wrote is the reader's to change.
  const clause = own[item] && difference.kind !== 'comment' && !difference.why;
  const to = clause && !difference.formatOnly ? reworded(own[item]!, difference) : undefined;
  return to && { set: 'own', item, to };
}

function both({ change }: Difference, { content }: Taking): Edit | undefined {
  if (change?.set !== 'record' || (change.field !== 'reason' && change.field !== 'note'))
    return undefined;
  const { item, field, to: theirs } = change;
  const mine = content.record[item]?.[field];
  if (!mine || !theirs) return undefined;
  const to = appended(mine, theirs);
  if (to === mine || to === theirs || to.length > MAX_TEXT) return undefined;
  return { set: 'record', item, field, to };
}

function noted(difference: Difference, { content }: Taking): Edit | undefined {
  const { item, change, kind } = difference;
  if (item === undefined || change || kind === 'missing-row' || kind === 'new-row')
    return undefined;
  const note = content.record[item]?.note ?? '';
  const to = appended(note, noteLine(difference));
  if (to === note || to.length > MAX_TEXT) return undefined;
  return { set: 'record', item, field: 'note', to };
}

/** The edit that does with a difference what the reader chose; undefined where that is not possible. */
export function editBy(way: Way, difference: Difference, taking: Taking): Edit | undefined {
  switch (way) {
    case 'take':
      return taken(difference, taking);
    case 'both':
      return both(difference, taking);
    case 'note':
      return noted(difference, taking);
    case 'leave':
      return { set: 'several', changes: [] };
  }
}

const WAYS: readonly Way[] = ['take', 'both', 'note', 'leave'];

/** What can be done with a difference now; to leave it in the file can always be done. */
export const waysOf = (difference: Difference, taking: Taking): Way[] =>
  WAYS.filter((way) => editBy(way, difference, taking) !== undefined);

/** Whether two new rows are of one clause. */
export const isTwin = (a: Difference, b: Difference): boolean =>
  a.kind === 'new-row' &&
  b.kind === 'new-row' &&
  a.proposal !== undefined &&
  b.proposal !== undefined &&
  isSameClause(a.proposal.clause, b.proposal.clause);

/**
 * Title of a clause that people of the deal added and that is the one of a new row, as where a file is
 * brought back twice; undefined where there is none.
 */
export function equalClause(
  { kind, proposal }: Difference,
  { content }: Pick<Taking, 'content'>,
): string | undefined {
  if (kind !== 'new-row' || !proposal) return undefined;
  const known = Object.values(clausesOfDeal(content));
  return known.find((clause) => isSameClause(clause, proposal.clause))?.title;
}

/** Whether taking it over would empty a field: a cell that was deleted, a note struck out as a whole. */
const isCleared = ({ change }: Difference): boolean =>
  change?.set === 'record' && change.to === undefined;

/**
 * Whether a difference may be taken over with many others at once: not where that takes something away
 * that a reader has not looked at, or puts back what was changed here since.
 */
export const isPlain = (difference: Difference): boolean =>
  !difference.outdated &&
  !difference.changedHere &&
  !difference.absent &&
  !isCleared(difference) &&
  !isGone(difference) &&
  difference.kind !== 'not-understood';

/** Whether an edit changes anything besides the history of the deal. */
export const changesDeal = (edit: Edit): boolean =>
  changesOf(edit).some(({ set }) => set !== 'changes');
