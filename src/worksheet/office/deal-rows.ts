import { viewClauses } from '#domain/checklist/clauses.ts';
import { carryOver } from '#domain/editions.ts';
import { knownFacts } from '#domain/rules.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import { plain } from '#worksheet/plain.ts';
import type { Content, OwnClause, RecordEntry, Worksheet } from '#worksheet/types.ts';
import { ownId } from './clause-ids.ts';
import type { OfficeField, RecordField } from './columns.ts';
import { labelOf } from './labels.ts';

/** One clause of a deal, in text, as a Word or Excel file holds it. */
export interface DealRow {
  readonly item: number;
  /** Id of the clause; of one that a reader added `own-` and its number. */
  readonly id: string;
  readonly title: string;
  /** Id and title of its group; own clauses have one of their own. */
  readonly group: string;
  readonly groupTitle: string;
  readonly priority: Priority;
  /** The position asked for first; what it must settle, where no position is written. */
  readonly asked: string;
  readonly question: string;
  /** Why it is not part of this deal; absent where it is. */
  readonly left?: 'facts' | 'hidden';
  /** The record in words; empty text where a field is empty. */
  readonly record: Readonly<Record<RecordField, string>>;
  /** What each role said, a line a person; by number of the role. */
  readonly stances: Readonly<Record<number, string>>;
}

/** Group of the clauses that readers added. */
export const OWN_GROUP = { id: 'own', title: 'Clauses added to the checklist' };

const PRIORITIES: readonly Priority[] = ['must', 'should', 'consider'];

/** The record of a clause in words. */
export function recordText(
  { statuses, roles }: Checklist,
  entry: RecordEntry = {},
): Record<RecordField, string> {
  return {
    status: labelOf(statuses, entry.status),
    owner: labelOf(roles, entry.owner),
    reason: plain(entry.reason ?? ''),
    note: plain(entry.note ?? ''),
    acceptedBy: plain(entry.acceptedBy ?? ''),
    due: plain(entry.due ?? ''),
    ref: plain(entry.ref ?? ''),
  };
}

/** Every worksheet of a deal as this edition reads it, the reader's own first. */
function worksheetsOf(content: Content, checklist: Checklist): Worksheet[] {
  const read = (worksheet: Worksheet, edition: number) =>
    carryOver({ ...content, edition, worksheet, record: {} }, checklist).worksheet;
  return [
    read(content.worksheet, content.edition),
    ...(content.collected ?? []).map((one) => read(one.worksheet, one.edition)),
  ];
}

/** One line of what a person said of a clause: "Reject. Uncapped liability (Ada)". */
function stanceLine({ stances }: Checklist, { answers, name }: Worksheet, item: number): string {
  const given = answers[item];
  const stance = labelOf(stances, given?.answer);
  if (!stance) return '';
  const reason = plain(given?.note ?? '').replaceAll('\n', ' ');
  return [
    stance,
    ...(reason ? [`: ${reason}`] : []),
    ...(name?.trim() ? [` (${plain(name)})`] : []),
  ].join('');
}

function stancesOf(checklist: Checklist, worksheets: readonly Worksheet[], item: number) {
  const lines = checklist.roles.map(({ number }) => [
    number,
    worksheets
      .filter(({ side }) => side === number)
      .map((worksheet) => stanceLine(checklist, worksheet, item))
      .filter(Boolean)
      .join('\n'),
  ]);
  return Object.fromEntries(lines.filter(([, text]) => text !== '')) as Record<number, string>;
}

/** Clauses that anybody added, by number, each once: the reader's own word stands. */
function ownClauses(worksheets: readonly Worksheet[]): [number, OwnClause][] {
  const all = new Map<number, OwnClause>();
  for (const { own = {} } of worksheets)
    for (const [number, clause] of Object.entries(own))
      if (!all.has(Number(number))) all.set(Number(number), clause);
  return [...all].sort(([a], [b]) => a - b);
}

/**
 * Every clause of a deal in the order of the checklist, own clauses last. The order depends on the
 * checklist alone, so that two versions of a file can be compared in Word.
 *
 * @param content of this edition or an older one
 */
export function dealRows(checklist: Checklist, content: Content): DealRow[] {
  const { record, worksheet } = carryOver(content, checklist);
  const worksheets = worksheetsOf(content, checklist);
  const hidden = worksheet.hidden ?? {};
  const said = (item: number) => ({
    item,
    record: recordText(checklist, record[item]),
    stances: stancesOf(checklist, worksheets, item),
  });
  const views = viewClauses(checklist, knownFacts(checklist.facts, worksheet.facts));
  // Groups in their order, so that a file reads as the checklist does.
  const inGroups = checklist.groups.flatMap((group) =>
    views.flatMap(({ clause, applies, priority }): DealRow[] => {
      if (clause.group !== group.id) return [];
      const left = !applies ? 'facts' : hidden[clause.number] ? 'hidden' : undefined;
      return [
        {
          ...said(clause.number),
          id: clause.id,
          title: clause.title,
          group: group.id,
          groupTitle: group.title,
          priority,
          asked: clause.positions?.preferred ?? clause.settles,
          question: clause.ask,
          ...(left && { left }),
        },
      ];
    }),
  );
  const own = ownClauses(worksheets).map(([item, clause]): DealRow => ({
    ...said(item),
    id: ownId(item),
    title: plain(clause.title).replaceAll('\n', ' '),
    group: OWN_GROUP.id,
    groupTitle: OWN_GROUP.title,
    priority: PRIORITIES[(clause.priority ?? 2) - 1] ?? 'should',
    asked: plain(clause.about ?? ''),
    question: plain(clause.ask ?? ''),
    ...(hidden[item] && { left: 'hidden' as const }),
  }));
  return [...inGroups, ...own];
}

const APPLIES = { facts: 'No', hidden: 'Taken out' };

/** What a column of a file says of a clause; the column for an answer is always empty. */
export function columnText(
  { roles }: Pick<Checklist, 'roles'>,
  row: DealRow,
  field: OfficeField,
): string {
  switch (field) {
    case 'group':
      return row.groupTitle;
    case 'applies':
      return row.left ? APPLIES[row.left] : 'Yes';
    case 'stances':
      return roles
        .flatMap(({ number, label }) =>
          (row.stances[number]?.split('\n') ?? []).map((line) => `${label}: ${line}`),
        )
        .join('\n');
    case 'answer':
      return '';
    case 'title':
    case 'priority':
    case 'asked':
    case 'question':
      return row[field];
    default:
      return row.record[field];
  }
}
