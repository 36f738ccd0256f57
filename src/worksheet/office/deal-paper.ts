import type { Checklist } from '#schemas/checklist.ts';
import type { Content } from '#worksheet/types.ts';
import type { Contents } from './columns.ts';
import { dealRows, oneLine, OWN_GROUP, type DealRow } from './deal-rows.ts';

interface PaperSection {
  readonly id: string;
  readonly title: string;
  /** What the group is about; empty for own clauses. */
  readonly about: string;
  readonly rows: readonly DealRow[];
}

/**
 * A Word file of a deal, without layout. The writer puts it on paper; `differencesFromFile` makes it
 * again to know which words are ours and which ones somebody added.
 */
export interface DealPaper {
  readonly title: string;
  /** That it is not for people outside, where that is so: on the first page and at the foot of each. */
  readonly internal?: string;
  /** Lines under the title. */
  readonly lead: readonly string[];
  /** Heading over the groups. */
  readonly heading: string;
  readonly sections: readonly PaperSection[];
  /** Rows that carry a stance; empty where the file is for people outside. */
  readonly stances: {
    readonly heading: string;
    readonly about: string;
    readonly rows: readonly DealRow[];
  };
  /** Clauses that are not part of this deal, named so that nobody thinks they were forgotten. */
  readonly left: { readonly heading: string; readonly lines: readonly string[] };
}

const STANCES_ABOUT =
  'What each role said in its own worksheet; where a stance was entered in a meeting, it says so. A stance cannot be changed here.';

/** Words of ours in files that were made before they were changed. */
export const FORMER_WORDS: readonly string[] = [
  'What each role said in its own worksheet. A stance cannot be changed here.',
];

export const DEAL_LABEL = 'Deal: ';

/** Stands on every file with what people think among themselves. */
export const INTERNAL = 'Internal: holds notes and stances';

const NO_ADVICE =
  'This describes where a contract stands, as its owner recorded it. It is not legal advice. It is not a certification and not a rating.';

const LEAD: Readonly<Record<Contents, readonly string[]>> = {
  deal: [
    'The columns marked “to fill in” may be changed, with or without tracked changes. Please leave the id under the title of a clause as it is: the file is read back by it. A row without an id becomes a proposal for a new clause.',
    NO_ADVICE,
  ],
  statuses: [
    'The columns marked “to fill in” may be changed, with or without tracked changes. Please leave the id under the title of a clause as it is: the file is read back by it.',
    'Notes, reasons and stances are not in this file.',
    NO_ADVICE,
  ],
  questions: [
    'Please answer in the last column. Please leave the id under the title of a clause as it is: the file is read back by it.',
    'The questions are no contract language and no legal advice.',
  ],
};

const hasRecord = ({ record }: DealRow) => Object.values(record).some(Boolean);

/** Why a clause is not part of the deal, with the reason that was given for taking it out. */
const whyLeft = ({ left, hidden }: DealRow): string =>
  left === 'hidden' ? `taken out${hidden && `. ${hidden}`}` : 'does not apply because of the facts';

/** Clauses that a file of a deal shows in its tables: those of the deal, and whatever has a record. */
export const isShown = (row: DealRow, contents: Contents): boolean =>
  !row.left || (contents === 'deal' && hasRecord(row));

/**
 * The words of a Word file in their order.
 *
 * @param contents for `questions` nothing in it depends on record, stances, notes or names; for
 *   `statuses` nothing on notes, reasons, references, stances or names of people
 */
export function dealPaper(checklist: Checklist, content: Content, contents: Contents): DealPaper {
  const all = dealRows(checklist, content);
  const shown = all.filter(
    (row) => isShown(row, contents) && (contents !== 'questions' || row.question !== ''),
  );
  const groups = [...checklist.groups, { ...OWN_GROUP, about: '' }];
  const name = oneLine(content.name);
  const isDeal = contents === 'deal';
  const isAsking = contents === 'questions';
  return {
    title: isAsking ? `${checklist.title}: questions` : checklist.title,
    ...(isDeal && { internal: INTERNAL }),
    lead: [...(!isAsking && name ? [DEAL_LABEL + name] : []), ...LEAD[contents]],
    heading: isAsking ? 'Questions' : 'Clauses',
    sections: groups.flatMap((group) => {
      const rows = shown.filter((row) => row.group === group.id);
      return rows.length > 0 ? [{ ...group, rows }] : [];
    }),
    stances: {
      heading: 'Stances by role',
      about: STANCES_ABOUT,
      rows: isDeal ? shown.filter(({ stances }) => Object.keys(stances).length > 0) : [],
    },
    left: {
      heading: 'Clauses that are not part of this deal',
      lines: isDeal
        ? all
            // One with a record stands in its table, too, which does not say that it is taken out.
            .filter(({ left }) => left)
            .map((row) => `${row.title} (${row.id}): ${whyLeft(row)}`)
        : [],
    },
  };
}
