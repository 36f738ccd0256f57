import { priorityOf } from '#domain/checklist/own.ts';
import { valueBefore } from '#domain/checklist/record-at.ts';
import { writtenDay } from '#exports/written-day.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Edit, FieldChange } from '#worksheet/edit.ts';
import { isSame } from '#worksheet/same.ts';
import { stanceOf } from '#worksheet/stance-text.ts';
import type { Content, ClauseChange, RecordEntry, Worksheet } from '#worksheet/types.ts';
import { isCut, ownOf } from './change-values.ts';
import { putBackStance } from './restate.ts';

const FIELDS: Readonly<Record<ClauseChange['field'], string>> = {
  status: 'Status',
  reason: 'Reason',
  acceptedBy: 'Accepted by',
  owner: 'Owner',
  due: 'Due',
  ref: 'In the contract',
  note: 'Note',
  stance: 'Stance',
  own: 'Added clause',
  hidden: 'Hidden',
};

const VIA: Readonly<Record<ClauseChange['via'], string>> = {
  hand: 'entered here',
  link: 'from a link',
  file: 'from a file',
  meeting: 'in a meeting',
  undo: 'put back',
};

/** The changes of one clause, the newest first. */
export const historyOf = (changes: readonly ClauseChange[], item: number): ClauseChange[] =>
  changes.filter((change) => change.item === item).reverse();

function valueText(checklist: Checklist, field: ClauseChange['field'], value?: string): string {
  if (value === undefined) return 'nothing';
  const labelIn = (list: readonly { number: number; label: string }[], number: number) =>
    list.find((one) => one.number === number)?.label ?? `number ${number}, which is gone`;
  if (field === 'status') return labelIn(checklist.statuses, Number(value));
  if (field === 'owner') return labelIn(checklist.roles, Number(value));
  if (field === 'own') {
    const clause = ownOf(value);
    if (!clause) return `“${value}”`;
    const { title, about, ask, lead } = clause;
    const texts = [title, about, ask].flatMap((part) => (part ? `“${part}”` : []));
    const led = lead === undefined ? [] : `led by ${labelIn(checklist.roles, lead)}`;
    return [...texts, priorityOf(clause), led].flat().join(', ');
  }
  if (field === 'due') return writtenDay(value);
  if (field !== 'stance') return `“${value}”`;
  const { answer, note } = stanceOf(value);
  const label = answer === undefined ? 'no stance' : labelIn(checklist.stances, answer);
  return note ? `${label} (“${note}”)` : label;
}

/** What was changed, from what to what: `Status: Open → Agreed`. */
export function changeText(checklist: Checklist, { field, from, to, role }: ClauseChange): string {
  const whose = checklist.roles.find(({ number }) => number === role)?.label;
  const name = field === 'stance' && whose ? `Stance of ${whose}` : FIELDS[field];
  const said = (value?: string) => valueText(checklist, field, value);
  return `${name}: ${said(from)} → ${said(to)}`;
}

/** What was done to the worksheet of somebody else, by the owner of the deal. */
const FOR_OTHERS: Partial<Readonly<Record<ClauseChange['via'], readonly [string, string]>>> = {
  meeting: ['entered by', ', in a meeting'],
  undo: ['put back by', ''],
  // Nobody types into the worksheet of somebody else: it was taken out of the deal.
  hand: ['taken out by', ''],
};

/**
 * Who changed it, from where, and for whom or whose text it is: `Ada, Legal, from a link`;
 * `entered by Ada, for Bo, Security, in a meeting`; `Ada, from a file: MSA.docx, change of Cy`. Whoever
 * owns the deal did all that was not sent by others, so it is not kept with each change.
 *
 * @param owner of the deal, as it is named now
 */
export function whoText(
  checklist: Checklist,
  { by, role, theirs, via, source }: ClauseChange,
  owner: Pick<Worksheet, 'name'>,
): string {
  const label = checklist.roles.find(({ number }) => number === role)?.label;
  // The place of a link in a paste means nothing later: its person and its day say more.
  const named = source && !/^Link \d+$/.test(source) ? `: ${source}` : '';
  const where = `${VIA[via]}${named}`;
  const known = [by, label].filter(Boolean).join(', ');
  const here = owner.name ?? 'the owner of the deal';
  const forOthers = theirs && FOR_OTHERS[via];
  if (forOthers) {
    const [done, place] = forOthers;
    return `${done} ${here}, for ${known || 'somebody without a name'}${place}`;
  }
  if (!theirs && source) {
    const author = by && `${via === 'file' ? 'change' : 'text'} of ${by}`;
    return [owner.name ?? 'The owner of the deal', where, author].filter(Boolean).join(', ');
  }
  return [known, where].filter(Boolean).join(', ');
}

/** The edit that puts back what the reader's own worksheet held; undefined where nothing would change. */
function putBackSheet(content: Content, { item, field, from }: ClauseChange): Edit | undefined {
  const { answers, own = {}, hidden = {} } = content.worksheet;
  if (field === 'stance') {
    const was = from === undefined ? {} : stanceOf(from);
    if (isSame(answers[item] ?? {}, was)) return undefined;
    const changes = (['answer', 'note'] as const).map(
      (name) => ({ set: 'answer', item, field: name, to: was[name] }) as FieldChange,
    );
    return { set: 'several', changes };
  }
  if (field === 'hidden') return hidden[item] === from ? undefined : { set: field, item, to: from };
  const to = from === undefined ? undefined : ownOf(from);
  const isLost = from !== undefined && (to === undefined || isCut(from));
  return isLost || isSame(own[item], to) ? undefined : { set: 'own', item, to };
}

/**
 * The edit that puts back what a field held before a change.
 *
 * @returns undefined where somebody else sent it, and where it holds that already
 */
export function putBack(
  checklist: Checklist,
  content: Content,
  change: ClauseChange,
): Edit | undefined {
  const { item, field } = change;
  if (field === 'stance' && change.theirs) return putBackStance(checklist, content, change);
  if (field === 'stance' || field === 'own' || field === 'hidden')
    return change.theirs ? undefined : putBackSheet(content, change);
  const to = valueBefore(change);
  const now: RecordEntry = content.record[item] ?? {};
  if (now[field] === to) return undefined;
  return { set: 'record', item, field, to } as Edit;
}
