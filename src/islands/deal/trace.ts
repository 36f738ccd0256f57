import { applyEdit, changesOf, type Edit } from '#worksheet/edit.ts';
import { put, drop } from '#worksheet/part-edit.ts';
import { partId } from '#worksheet/part-id.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import { tidyText } from '#worksheet/tidy.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Answer, ClauseChange, Content, Worksheet } from '#worksheet/types.ts';

/** Changes of one field by the same hand that follow each other this fast are one. */
const TYPING = 10 * 60 * 1000;

type Draft = Omit<ClauseChange, 'id' | 'at'>;

/** Where an edit comes from; of a file or a link its name, and who wrote it there, as far as it says. */
export type Origin = Pick<ClauseChange, 'via' | 'source' | 'by'>;

/** A stance as the history keeps it: its number, and behind a space the reason. */
export const stanceIn = ({ answer, note }: Answer = {}): string | undefined =>
  answer === undefined && !note ? undefined : `${answer ?? 0}${note ? ` ${note}` : ''}`;

/** Reads what `stanceIn` wrote. */
export function stanceOf(text: string): Answer {
  const [, number = '', note] = /^(\d+)(?: ([^]*))?$/.exec(text) ?? [];
  return { ...(Number(number) > 0 && { answer: Number(number) }), ...(note && { note }) };
}

const text = (value: string | number | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : tidyText(String(value), MAX_TEXT);

const handOf = ({ name, side }: Worksheet) => ({
  ...(name && { by: name }),
  ...(side !== undefined && { role: side }),
});

const values = (from: string | number | undefined, to: string | number | undefined) => {
  const [was, is] = [text(from), text(to)];
  return { ...(was !== undefined && { from: was }), ...(is !== undefined && { to: is }) };
};

/** What differs between the stances of two worksheets of one person. */
function stanceDrafts(
  before: Worksheet | undefined,
  after: Worksheet | undefined,
  items: Iterable<number>,
  via: ClauseChange['via'],
): Draft[] {
  const hand = handOf(after ?? before ?? NOBODY);
  return [...items].map((item) => {
    const [from, to] = [before, after].map((one) => stanceIn(one?.answers[item]));
    return { item, field: 'stance', ...values(from, to), ...hand, via };
  });
}

const NOBODY: Worksheet = { facts: {}, answers: {} };

const itemsOf = (...worksheets: (Worksheet | undefined)[]) =>
  new Set(worksheets.flatMap((one) => Object.keys(one?.answers ?? {}).map(Number)));

/** What an edit changes of the clauses, whether or not the value is another one. */
function draftsOf(before: Content, edit: Edit, origin: Origin): Draft[] {
  const { via, source } = origin;
  // What a file changed was not written by whoever took it over from there.
  const hand = source === undefined ? handOf(before.worksheet) : {};
  const after = applyEdit(before, edit);
  const changes = changesOf(edit);
  const record = changes.flatMap((change): Draft[] => {
    if (change.set !== 'record') return [];
    const { item, field } = change;
    const said = values(before.record[item]?.[field], after.record[item]?.[field]);
    return [{ item, field, ...said, ...hand, ...origin }];
  });
  const answered = changes.flatMap((change) => (change.set === 'answer' ? change.item : []));
  const own = stanceDrafts(before.worksheet, after.worksheet, new Set(answered), via);
  const others = changes.flatMap((change): Draft[] => {
    if (change.set !== 'collected') return [];
    const [was, is] = [before, after].map(
      ({ collected = [] }) => collected.find(({ id }) => id === change.id)?.worksheet,
    );
    const came = via === 'hand' ? (change.to?.via ?? via) : via;
    return stanceDrafts(was, is, itemsOf(was, is), came);
  });
  return [...record, ...own, ...others].filter(({ from, to }) => from !== to);
}

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

/** Adds a draft to the history: as a change of its own, or as the end of one that is being typed. */
function noted(content: Content, draft: Draft, { now, newId }: Clock) {
  const at = now.toISOString();
  const same = (one: ClauseChange) =>
    one.item === draft.item &&
    one.field === draft.field &&
    one.via === draft.via &&
    one.source === draft.source &&
    one.by === draft.by &&
    one.role === draft.role;
  const last = content.changes?.findLast(same);
  const goesOn = last && now.getTime() - Date.parse(last.at) < TYPING && last.to === draft.from;
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
  const notes = draftsOf(content, edit, origin).map((draft) => noted(content, draft, clock));
  return notes.length > 0 ? { set: 'several', changes: [...changes, ...notes] } : edit;
}
