import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import type { Checklist } from '#schemas/checklist.ts';
import { ABOUT_NAMES, type Contents } from '#worksheet/office/columns.ts';
import { dealPaper, INTERNAL, type DealPaper } from '#worksheet/office/deal-paper.ts';
import { oneLine } from '#worksheet/office/deal-rows.ts';
import { openingProperties } from '#worksheet/office/opening.ts';
import type { Content } from '#worksheet/types.ts';
import { openingOf, type Opening } from './docx-opening.ts';
import { clauseTable, stanceTable } from './docx-tables.ts';
import { docxStyles } from './docx-styles.ts';
import type { OfficeOptions } from './office-options.ts';
import { writtenDay } from './written-day.ts';

/** Twips in a millimetre. */
const MM = 56.693;
const twips = (mm: number) => Math.round(mm * MM);
/** Short and long side of the paper in millimetres. */
const PAPER = { a4: [210, 297], letter: [215.9, 279.4] } as const;
const MARGIN = 13;

const heading = (text: string, level: 1 | 2, pageBreakBefore = false) =>
  new Paragraph({
    ...{ text, pageBreakBefore },
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
  });

const words = (text: string, keepNext = false) =>
  new Paragraph({ keepNext, children: [new TextRun(text)] });

interface Body {
  readonly checklist: Checklist;
  readonly contents: Contents;
  /** Absent in a file for people outside. */
  readonly opening: Opening | undefined;
  readonly width: number;
}

function bodyOf(paper: DealPaper, { checklist, contents, opening, width }: Body) {
  const { title, internal, lead, sections, stances, left } = paper;
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(internal ? [new Paragraph({ style: 'Internal', children: [new TextRun(internal)] })] : []),
    ...lead.map((line) => words(line)),
    ...(opening?.children ?? []),
    heading(paper.heading, 1, opening !== undefined),
    ...sections.flatMap((section): (Paragraph | Table)[] => [
      heading(section.title, 2),
      ...(section.about ? [words(section.about, true)] : []),
      clauseTable(section.rows, contents, width),
      // Word puts two tables with nothing between them together.
      words(''),
    ]),
    ...(stances.rows.length > 0
      ? [
          heading(stances.heading, 1),
          words(stances.about, true),
          stanceTable(stances.rows, checklist.roles, width),
          words(''),
        ]
      : []),
    ...(left.lines.length > 0
      ? [heading(left.heading, 1), ...left.lines.map((line) => words(line))]
      : []),
  ];
}

/** What the file is, at the foot of each page, with its number. */
function footerOf(checklist: Checklist, content: Content, { contents, date }: OfficeOptions) {
  const name = contents === 'questions' ? '' : oneLine(content.name);
  const what = [
    ...(contents === 'deal' ? [INTERNAL] : []),
    ...(name ? [name] : []),
    `${checklist.title}, edition ${checklist.edition}`,
    writtenDay(date),
  ].join(' · ');
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({
            children: [`${what} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/**
 * A deal as a Word file, on wide paper: where it stands, then a heading and a table a group, a row a
 * clause. Its id stands
 * under the title of each clause, and a bookmark around the title, so that `readOfficeFile` finds it.
 *
 * @param content of this edition or an older one
 */
export function dealDocx(
  checklist: Checklist,
  content: Content,
  options: OfficeOptions,
): Promise<Blob> {
  const { contents, at, madeBy, paper = 'a4' } = options;
  const [short, long] = PAPER[paper];
  const paperOf = dealPaper(checklist, content, contents);
  const name = contents === 'questions' ? '' : oneLine(content.name);
  const width = twips(long - 2 * MARGIN);
  const opening =
    contents === 'deal' ? openingOf(checklist, content, options.date, width) : undefined;
  const file = new Document({
    title: paperOf.title,
    description: paperOf.lead.at(-1) ?? '',
    creator: madeBy,
    lastModifiedBy: madeBy,
    customProperties: [
      { name: ABOUT_NAMES.instrument, value: checklist.id },
      { name: ABOUT_NAMES.edition, value: String(checklist.edition) },
      { name: ABOUT_NAMES.contents, value: contents },
      { name: ABOUT_NAMES.exported, value: at },
      ...(name ? [{ name: ABOUT_NAMES.deal, value: name }] : []),
      ...openingProperties(opening?.texts ?? []),
    ],
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides round for wide paper.
            size: {
              orientation: PageOrientation.LANDSCAPE,
              width: twips(short),
              height: twips(long),
            },
            margin: {
              top: twips(MARGIN),
              right: twips(MARGIN),
              bottom: twips(MARGIN + 3),
              left: twips(MARGIN),
              footer: twips(8),
            },
          },
        },
        footers: { default: footerOf(checklist, content, options) },
        children: bodyOf(paperOf, { checklist, contents, opening, width }),
      },
    ],
  });
  return Packer.toBlob(file);
}
