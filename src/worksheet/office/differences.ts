import { recordAt } from '#domain/checklist/record-at.ts';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { withoutAdded } from '#worksheet/deal-clauses.ts';
import { MIN_OWN } from '#worksheet/limits.ts';
import { isSameClause } from '#worksheet/own-numbers.ts';
import { type SheetChange, withKey } from '#worksheet/sheet-edit.ts';
import type { Content, OwnClause, RecordEntry } from '#worksheet/types.ts';
import { FIELDS_OF, type Contents, type OfficeField } from './columns.ts';
import { dealPaper, isShown } from './deal-paper.ts';
import { dealRows, type DealRow, oneLine } from './deal-rows.ts';
import { fieldDifferences, type Compared } from './field-differences.ts';
import { proposalOf, wordsOf } from './new-rows.ts';
import { outsideDifferences } from './outside-differences.ts';
import type { Mark, OfficeContent, ReadRow, Signed, UnclearReason } from './read-types.ts';

export type DifferenceKind =
  'edit' | 'inserted' | 'deleted' | 'comment' | 'new-row' | 'missing-row' | 'not-understood';

/**
 * Why a text is no value of its field, besides the reasons of the reader.
 *
 * - `status`, `owner`: a word that is no status, or no role.
 * - `day`: not clear which day, or none.
 * - `stance`: a stance, which only its role can change.
 */
export type NotUnderstood = UnclearReason | 'status' | 'owner' | 'day' | 'stance';

/** A clause that somebody wrote into the file, ready to become one of the reader. */
export interface Proposal {
  readonly clause: OwnClause;
  readonly entry: RecordEntry;
}

/** One thing in a file that differs from the deal. Nothing is applied: a reader accepts or refuses it. */
export interface Difference extends Signed {
  readonly kind: DifferenceKind;
  /** Number of the clause; absent outside of the rows, and for a new row. */
  readonly item?: number;
  /** `row`: the whole row; `outside`: text outside the tables; `name`: name of the deal. */
  readonly field?: OfficeField | 'row' | 'outside' | 'name';
  readonly where: string;
  /** As it stands in the deal. */
  readonly before: string;
  /** As it stands in the file, with its tracked changes accepted; of a comment its text. */
  readonly after: string;
  /** The tracked changes in it, each with its author and date. */
  readonly marks?: readonly Mark[];
  /** What stood in the file before its tracked changes, where that is not what stands in the deal. */
  readonly base?: string;
  /** The tracked changes are about format; no word differs. */
  readonly formatOnly?: true;
  /** The file holds what stood here when it was exported; it was changed here since. */
  readonly outdated?: true;
  /** It was changed here and in the file, each time to something else, after the file was exported. */
  readonly changedHere?: true;
  /** Another state of the deal does not have it: what stands here may be newer. */
  readonly absent?: true;
  /** What `applyEdit` needs to take it over; absent where it cannot be taken over. */
  readonly change?: SheetChange;
  /** Of a new row. */
  readonly proposal?: Proposal;
  /** Of something that was not understood. */
  readonly why?: NotUnderstood;
  /** Of a comment: its id, the words it is about, the comment it answers, and whether it is done. */
  readonly comment?: {
    readonly id: string;
    readonly quote?: string;
    readonly replyTo?: string;
    readonly done?: boolean;
  };
}

/** What a file holds; one that has lost its properties shows it by its columns. */
function contentsOf({ about, rows }: OfficeContent): Contents {
  if (about.contents) return about.contents;
  if (!rows.some(({ fields }) => fields.answer)) return 'deal';
  return rows.some(({ fields }) => fields.status) ? 'statuses' : 'questions';
}

/** Rows that the file held when it was exported. */
const expectedRows = (rows: readonly DealRow[], { kind }: OfficeContent, contents: Contents) =>
  rows.filter((row) => {
    if (contents === 'questions' && row.question === '') return false;
    return kind === 'xlsx' && contents === 'deal' ? true : isShown(row, contents);
  });

const isAdded = ({ item }: ReadRow) => item !== undefined && item >= MIN_OWN;

/**
 * Whether a row of a file that does not say which deal it is of has the added clause of the same
 * number in it. Numbers are drawn at random: another deal may have given it to another clause.
 */
const isSameRow = ({ fields }: ReadRow, { title, asked, question }: DealRow) =>
  (['before', 'after'] as const).some((side) =>
    isSameClause(
      { title, about: asked, ask: question },
      {
        title: fields.title?.[side] ?? '',
        about: fields.asked?.[side] ?? '',
        ask: fields.question?.[side] ?? '',
      },
    ),
  );

const sameName = (a: string, b: string) => oneLine(a).trim() === oneLine(b).trim();

/** Tracked changes inside of a row that was deleted as a whole, besides its deletion. */
function marksWithin({ fields, change }: ReadRow): Pick<Difference, 'marks'> {
  const marks = Object.values(fields)
    .flatMap((text) => text.marks)
    .filter(({ kind, author }) => kind !== 'deleted' || author !== change?.author);
  return marks.length > 0 ? { marks } : {};
}

function rowDifferences(row: ReadRow, own: DealRow | undefined, compared: Compared): Difference[] {
  const { where, change, item } = row;
  const signed = {
    ...(change?.author && { author: change.author }),
    ...(change?.date && { date: change.date }),
  };
  if (!own) {
    const after = wordsOf(row, 'after');
    const before = wordsOf(row, 'before');
    if (!after && !before) return [];
    if (change?.kind === 'deleted')
      return [
        {
          ...{ kind: 'deleted', field: 'row', where, before, after: '' },
          ...marksWithin(row),
          ...signed,
        },
      ];
    const marks = Object.values(row.fields).flatMap((text) => text.marks);
    return [
      {
        kind: 'new-row',
        ...(item !== undefined && { item }),
        ...{ field: 'row', where, before: '', after },
        proposal: proposalOf(compared.checklist, row),
        ...(marks.length > 0 && { marks }),
        ...signed,
      },
    ];
  }
  if (change?.kind === 'deleted')
    return [
      {
        kind: 'deleted',
        item: own.item,
        field: 'row',
        where,
        before: own.title,
        after: '',
        ...marksWithin(row),
        ...signed,
      },
    ];
  const fields = fieldDifferences(row, own, compared);
  if (!change) return fields;
  // A clause of ours in a row that was added: it was moved, or deleted and written again.
  const moved = { item: own.item, field: 'row' as const, where, before: '', after: own.title };
  return [{ kind: 'inserted', ...moved, ...signed }, ...fields];
}

const keyOf = ({ kind, author, date, text }: Mark) => JSON.stringify([kind, author, date, text]);

/** Tracked changes that stand in no field and no paragraph: in headers, footers, notes, other columns. */
function strayMarks(read: OfficeContent): Difference[] {
  const seen = new Map<string, number>();
  const placed = [
    ...read.rows.flatMap(({ fields }) => Object.values(fields).flatMap(({ marks }) => marks)),
    ...read.outside.flatMap(({ marks }) => marks),
  ];
  for (const mark of placed) seen.set(keyOf(mark), (seen.get(keyOf(mark)) ?? 0) + 1);
  return read.tracked.flatMap((change): Difference[] => {
    const left = seen.get(keyOf(change)) ?? 0;
    if (left > 0) {
      seen.set(keyOf(change), left - 1);
      return [];
    }
    const { kind, text, author, date, item, field, where } = change;
    const gone = kind === 'deleted' || kind === 'moved-away';
    return [
      {
        kind: kind === 'format' ? 'edit' : gone ? 'deleted' : 'inserted',
        ...(item !== undefined && { item }),
        field: field ?? 'outside',
        where,
        before: gone ? text : '',
        after: gone ? '' : text,
        marks: [{ kind, text, ...(author && { author }), ...(date && { date }) }],
        ...(kind === 'format' && { formatOnly: true as const }),
        ...(author && { author }),
        ...(date && { date }),
      },
    ];
  });
}

const commentDifferences = ({ comments }: OfficeContent): Difference[] =>
  comments.map(({ id, text, quote, replyTo, done, ...place }) => ({
    kind: 'comment',
    ...place,
    before: '',
    after: text,
    comment: {
      id,
      ...(quote && { quote }),
      ...(replyTo !== undefined && { replyTo }),
      ...(done && { done }),
    },
  }));

/**
 * What in an edited file differs from a deal: edits, tracked changes, comments, rows that are new or
 * gone, and what could not be understood. By clause in the order of the checklist, the rest last.
 * Pure: nothing is applied.
 *
 * @param given the deal as it stands now, of this edition or an older one
 * @param read what `readOfficeFile` found
 */
export function differencesFromFile(
  given: Content,
  checklist: Checklist,
  read: OfficeContent,
): Difference[] {
  const contents = contentsOf(read);
  const isOutside = contents !== 'deal' && !read.rows.some(isAdded);
  // What went to people outside without the clauses that were added does not lack them.
  const content = isOutside ? withoutAdded(given) : given;
  const rows = dealRows(checklist, content);
  const { record } = carryOver(content, checklist);
  const { exported } = read.about;
  const then = exported === undefined ? record : recordAt(record, content.changes ?? [], exported);
  const compared: Compared = { checklist, record, then, held: FIELDS_OF[contents] };
  const byItem = new Map(rows.map((row) => [row.item, row]));
  const isOurs = read.about.deal !== undefined && sameName(read.about.deal, content.name);
  /** The clause of the deal that a row is about. */
  const ownOf = (row: ReadRow): DealRow | undefined => {
    const own = row.item === undefined ? undefined : byItem.get(row.item);
    return own && isAdded(row) && !isOurs && !isSameRow(row, own) ? undefined : own;
  };
  const found = new Set(read.rows.map((row) => ownOf(row)?.item));
  /** Numbers that stand for another clause in the file than here. */
  const foreign = new Set(
    read.rows.flatMap((row) =>
      row.item !== undefined && byItem.has(row.item) && !ownOf(row) ? row.item : [],
    ),
  );
  const placed = <T extends { readonly item?: number }>(one: T): T =>
    one.item !== undefined && foreign.has(one.item) ? withKey(one, 'item', undefined) : one;
  const missing = expectedRows(rows, read, contents).filter(({ item }) => !found.has(item));
  const all: Difference[] = [
    ...read.rows.flatMap((row) => rowDifferences(placed(row), ownOf(row), compared)),
    ...missing.map(({ item, title, groupTitle }): Difference => ({
      kind: 'missing-row',
      ...{ item, field: 'row', where: groupTitle, before: title, after: '' },
    })),
    ...commentDifferences(read).map(placed),
    ...strayMarks(read).map(placed),
    ...read.notUnderstood.map(placed).map(({ why, text, ...place }): Difference => ({
      kind: 'not-understood',
      ...place,
      ...{ before: '', after: text, why },
    })),
    ...(read.kind === 'docx'
      ? outsideDifferences(read, dealPaper(checklist, content, contents), checklist, content)
      : []),
  ];
  const places = new Map(rows.map(({ item }, at) => [item, at]));
  const placeOf = ({ item }: Difference) =>
    (item === undefined ? undefined : places.get(item)) ?? rows.length;
  return all
    .map((difference, at) => ({ difference, at }))
    .sort((a, b) => placeOf(a.difference) - placeOf(b.difference) || a.at - b.at)
    .map(({ difference }) => difference);
}
