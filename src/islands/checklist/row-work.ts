import type { ComponentChildren, FunctionComponent } from 'preact';
import type { DealView } from '#domain/checklist/deal.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { DateProps } from './DateField.tsx';
import type { lacksName } from './later-words.ts';
import type { FootProps } from './RowFoot.tsx';
import type { Answer, OwnClause, RecordEntry } from '#worksheet/types.ts';

/**
 * What every row is given alike. It has to stay the same object between renders, and so its
 * functions, too: rows are drawn again only where they change.
 */
export interface RowWork {
  readonly checklist: Checklist;
  readonly readOnly: boolean;
  /** Day on which the page was opened, as `2026-11-20`. */
  readonly today: string;
  /** Draws the guidance of a clause of the instrument, by its id. */
  readonly guide: (id: string) => ComponentChildren;
  /** Heading of the stance, as `Your stance`; absent where none is shown. */
  readonly stance?: string;
  /** Whether the record of the deal is shown: not to who was invited to take stances. */
  readonly hasRecord: boolean;
  /**
   * Parts of each row, once they have arrived. Until then nothing is named for screen readers alone,
   * either: while the page is read or printed without script nothing needs it, and it is heavy.
   */
  readonly parts?: {
    readonly Foot: FunctionComponent<FootProps>;
    readonly DateField: FunctionComponent<DateProps>;
    /** A day in words; until it is there, a day stands as it is kept. */
    readonly writtenDay: (day: string) => string;
    /** What a row says whose status asks who accepted it, and that does not say so. */
    readonly lacksName: typeof lacksName;
  };
  readonly setStance: (item: number, field: keyof Answer, to: number | string | undefined) => void;
  readonly setEntry: (
    item: number,
    field: keyof RecordEntry,
    to: number | string | undefined,
  ) => void;
  /** Hides a clause with a reason, or shows it again without one. */
  readonly hide: (item: number, reason: string | undefined) => void;
  /** Keeps a clause of the reader's own, or takes it out with what was said of it. */
  readonly setOwn: (item: number, to: OwnClause | undefined) => void;
}

/** The name of a control of a row, for those who hear it alone. */
export const nameOf = ({ parts }: RowWork, label: string, title: string) =>
  parts ? `${label}: ${title}` : label;

/** Whether readers added the clause; `isAdded` of the rules, without the rules of a deal around it. */
export const isAdded = ({ clause }: Pick<DealView, 'clause'>) => 'versions' in clause;
