import type { Instrument } from '#schemas/instruments.ts';
import type { Content } from '#worksheet/types.ts';
import { CAVEAT } from './caveat.ts';

export { CAVEAT } from './caveat.ts';

/** How much of a report is asked for. `open`: the open points alone, where a kind has such. */
export type Detail = 'summary' | 'open' | 'everything';

export interface Column {
  readonly title: string;
  /** Set to the right, and left as a number where a spreadsheet reads it. */
  readonly numeric?: boolean;
  /**
   * Share of the width of a page, in percent: of a table all or none. Without it a column is as wide as
   * its text asks for.
   */
  readonly width?: number;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** A cell for each column. */
  readonly rows: readonly (readonly string[])[];
}

/** One part of a report: what it says, in this order. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** `summary` stands in the short and the long form, `everything` in the long one, `open` in its own. */
  readonly detail: Detail;
  readonly paragraphs?: readonly string[];
  readonly list?: readonly string[];
  readonly table?: Table;
}

export interface ChartRow {
  readonly label: string;
  /** Absent where there is none: Don't know draws no bar, and is no zero. */
  readonly value?: number;
  readonly target?: number;
  /** Where the scale ends; it begins at 0. */
  readonly max: number;
  /** What the bar says, in words and figures. */
  readonly text: string;
}

/** Bars on one scale, each with its words beside it. */
export interface Chart {
  readonly title: string;
  readonly rows: readonly ChartRow[];
}

/**
 * A result, ready to be written in any format. It is plain data without layout. Names, notes and
 * other received text stand in it as they were given: each writer makes them safe for its format.
 */
export interface Report {
  readonly instrument: {
    readonly id: string;
    readonly title: string;
    readonly edition: number;
    /** Where the tool and its method stand: a path, or a whole address where one is known. */
    readonly page: string;
  };
  /** Name of the dossier; may be empty. */
  readonly dossier: string;
  /** Day of the export, as `2026-11-20`. */
  readonly date: string;
  /** Labels of the sides that were heard; absent where the instrument asks for none. */
  readonly sides?: readonly string[];
  /** Who answered and gave no side: names, or how many without a name. */
  readonly sideless?: readonly string[];
  readonly respondents: {
    readonly count: number;
    /** Only those that were given. */
    readonly names: readonly string[];
  };
  /** In words; absent where the instrument does not rate it, or nothing is answered. */
  readonly confidence?: string;
  /** The result in one sentence. */
  readonly headline: string;
  /** That it is no certification, no rating of a person and no ranking; begins with what it is. */
  readonly caveat: string;
  readonly sections: readonly Section[];
  /** One row per item with every respondent's answer: what a spreadsheet gets. */
  readonly items: Table;
  readonly chart?: Chart;
}

/**
 * Makes the report of one kind of instrument. A kind adds one file, `<kind>-report.ts`, that exports
 * one of these; the writers and the panel need no change.
 *
 * It is pure. A dossier of an older edition is carried over inside, and so is each worksheet in it. A
 * person who was invited and has not sent yet gets a report without scores (`worksheet/withheld.ts`).
 *
 * @param instrument as it is published
 * @param content a dossier, or its content
 * @param date day of the export in the reader's time zone, as `2026-11-20`
 */
export type ReportBuilder<Kind extends Instrument> = (
  instrument: Kind,
  content: Content,
  date: string,
) => Report;

/** What a copied text says of itself, so that it is no certificate wherever it is pasted. */
export const aboutLine = (
  { title, edition }: Pick<Instrument, 'title' | 'edition'>,
  date: string,
  more: readonly string[] = [],
): string => [`${title}, edition ${edition}, ${date}.`, ...more, CAVEAT].join(' ');

/** The sections of a report that belong to a form. */
export const sectionsOf = ({ sections }: Report, wanted: Detail): readonly Section[] =>
  sections.filter(({ detail }) =>
    wanted === 'everything' ? detail !== 'open' : detail === wanted,
  );

/** What is said in place of a confidence that a kind does not rate: at least, how few were heard. */
function notRated({ sides, sideless = [], respondents }: Report): string {
  if (sides === undefined || respondents.count === 0) return 'Not rated';
  if (respondents.count === 1) return "Not rated (one person's view)";
  const isOneSide = sides.length + Math.min(1, sideless.length) === 1;
  return isOneSide ? "Not rated (one side's view)" : 'Not rated';
}

/**
 * What a report is and how far it can be trusted, as pairs: the same in every format.
 *
 * @param date as the format writes days; programs get the one of the report
 */
export function aboutOf(
  report: Report,
  date = report.date,
): readonly (readonly [string, string])[] {
  const { instrument, dossier, sides, sideless = [], respondents, confidence } = report;
  const unnamed = respondents.count - respondents.names.length;
  const known = [...respondents.names, ...(unnamed > 0 ? [`${unnamed} without a name`] : [])];
  const names = respondents.names.length > 0 ? ` (${known.join(', ')})` : '';
  return [
    ['Instrument', `${instrument.title}, edition ${instrument.edition}`],
    ['Dossier', dossier || 'Without a name'],
    ['Date', date],
    ['Sides heard', sides ? sides.join(', ') || 'None given' : 'Not asked'],
    ...(sideless.length > 0 ? [['Side not given', sideless.join(', ')] as const] : []),
    ['People', `${respondents.count}${names}`],
    ['Confidence', confidence ?? notRated(report)],
    ['Method', instrument.page],
  ];
}
