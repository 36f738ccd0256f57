import {
  compareItems,
  isToTalk,
  type Comparable,
  type Compared,
  type Comparison,
  type Group,
  type Respondent,
} from '#domain/comparison/compare.ts';
import { discussionOf } from '#domain/comparison/discussion.ts';
import type { Editioned } from '#domain/editions.ts';
import { count, score } from '#domain/number.ts';
import { series } from '#domain/series.ts';
import type { Discussion } from '#schemas/discussion.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { groupText, sideLabel, UNSETTLED } from './groups.ts';
import { callNames, namesOf } from './respondents.ts';
import { CAVEAT, type Report, type Section } from './report.ts';

/** What the reports of all kinds read of an instrument. */
export interface Described extends Editioned {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly window: string;
  readonly sides?: readonly Option[] | undefined;
}

/** Everybody who answered at least one item. */
export const heardIn = ({ respondents, items }: Comparison<unknown>): readonly Respondent[] =>
  respondents.filter((respondent) =>
    items.some(({ answers }) =>
      answers.some((given) => given.respondent === respondent && given.voice.state !== 'open'),
    ),
  );

/** The part of a report that is the same for every kind: what it is, of whom, and what it is not. */
export function shellOf(
  { id, title, edition, page, window, sides }: Described,
  { name }: Content,
  date: string,
  comparison: Comparison<unknown>,
) {
  const people = heardIn(comparison);
  const heard = sides?.filter((side) => people.some((one) => one.side === side));
  return {
    instrument: { id, title, edition, page },
    dossier: name,
    date,
    ...(heard && { sides: heard.map(({ label }) => label), sideless: sidelessOf(people) }),
    respondents: { count: people.length, names: namesOf(people) },
    caveat: `This describes ${window.charAt(0).toLowerCase()}${window.slice(1)}, as ${count(people.length, 'person', 'people')} answered. ${CAVEAT}`,
  } satisfies Partial<Report>;
}

/** Who answered and gave no side: by name where there is one. */
export function sidelessOf(people: readonly Respondent[]): string[] {
  const without = people.filter(({ side }) => !side);
  const unnamed = without.filter(({ name }) => !name).length;
  return [
    ...namesOf(without),
    ...(unnamed > 0 ? [`${count(unnamed, 'person', 'people')} without a name`] : []),
  ];
}

/** An answer or a piece of evidence, as an instrument of any kind names it. */
type Choice = Pick<Option, 'number' | 'label'>;

interface Asked<Item> {
  readonly sides?: readonly Option[] | undefined;
  readonly items: readonly Item[];
  readonly answers: readonly (Choice & { readonly meaning: string })[];
  readonly evidence?: readonly Choice[];
}

/** The answers of several people side by side where a kind has no measure of disagreement. */
export function plainComparison<Item extends { readonly number: number }>(
  { sides = [], items, answers, evidence = [] }: Asked<Item>,
  worksheets: readonly Worksheet[],
): Comparison<Item> {
  const kind: Comparable<Item> = {
    sides,
    items,
    read: ({ answers: all }, item) => {
      const given = all[item.number];
      const note = given?.note?.trim();
      const answer = answers.find(({ number }) => number === given?.answer);
      if (!answer) return { state: 'open' };
      const words = { label: answer.label, ...(note && { note }) };
      if (answer.meaning === 'unknown') return { state: 'unknown', ...words };
      const shown = evidence.find(({ number }) => number === given?.evidence);
      return { state: 'value', value: 0, details: shown ? [shown.label] : [], ...words };
    },
  };
  return compareItems(kind, worksheets);
}

/** What the result of several people is called where the lower side counts. */
const CAREFUL = 'Together, on the careful side';

/** A result with what it is where there are several people. */
export const together = (worksheets: readonly Worksheet[], headline: string): string =>
  worksheets.length > 1 ? `${CAREFUL}: ${headline}` : headline;

/** What each of several people's answers say alone: nothing is blended. */
export function peopleSection(
  comparison: Comparison<unknown>,
  worksheets: readonly Worksheet[],
  headlineOf: (worksheet: Worksheet) => string,
  {
    together,
    asksSide = true,
  }: {
    /** What the careful answers of all lead to, where the kind has such a result. */
    readonly together?: string;
    readonly asksSide?: boolean;
  } = {},
): Section[] {
  if (worksheets.length < 2) return [];
  const names = callNames(comparison, asksSide);
  return [
    {
      id: 'people',
      title: 'What each person says',
      detail: 'summary',
      table: {
        caption:
          together === undefined
            ? 'The result of each worksheet alone'
            : "The result of each worksheet alone. Together, the answer of the lower side counts. A better answer of the other side does not settle Don't know of one side.",
        columns: [{ title: 'Who' }, { title: 'Result' }],
        rows: [
          ...comparison.respondents.map(({ index }, at) => {
            const worksheet = worksheets[index];
            return [names[at] ?? '', worksheet ? headlineOf(worksheet) : ''];
          }),
          ...(together === undefined ? [] : [[CAREFUL, together]]),
        ],
      },
    },
  ];
}

interface Topics<Item> {
  /** What an item is called: `practice`, and several of them. */
  readonly noun: string;
  readonly plural: string;
  /** The texts for a talk about an item. */
  readonly discussion: (item: Item) => Discussion | undefined;
  /** A median of an item as it is shown. */
  readonly figure: (value: number, item: Item, group: Group) => string;
}

/** What to talk about, each text once, with the items that it is about; those of which it says nothing, too. */
function toDiscuss<Item extends { readonly title: string }>(
  flagged: readonly Compared<Item>[],
  discussion: Topics<Item>['discussion'],
): string[] {
  const about = new Map<string, string[]>();
  for (const topic of flagged) {
    const texts = [
      ...discussionOf(discussion(topic.item), topic),
      ...(topic.unsettled ? [UNSETTLED_TEXT] : []),
    ];
    for (const text of texts.length > 0 ? texts : [''])
      about.set(text, [...(about.get(text) ?? []), topic.item.title]);
  }
  return [...about].map(([text, titles]) => `${series(titles)}. ${text}`.trim());
}

const UNSETTLED_TEXT = `${UNSETTLED.replace(/^./, (first) => first.toUpperCase())}. Open together what the answer rests on.`;

const FLAGS = { sides: 'Sides', spread: 'Single answers' };

/**
 * Where several people disagree, the largest disagreement first: what to talk about, and what each side
 * says of every item, with those who do not know.
 */
export function topicsSection<Item extends { readonly title: string }>(
  { respondents, topics }: Comparison<Item>,
  { noun, plural, discussion, figure }: Topics<Item>,
): Section[] {
  if (respondents.length < 2) return [];
  const sides = [...new Set(respondents.map(({ side }) => side))];
  const flagged = topics.filter(isToTalk);
  const apart = (value: number | undefined) => (value === undefined ? '' : score(value));
  return [
    {
      id: 'disagreement',
      title: 'Where people disagree',
      detail: 'summary',
      paragraphs: [
        flagged.length > 0
          ? `Worth a talk: ${count(flagged.length, noun, plural)}, the largest disagreement first.`
          : 'No disagreement is large enough to be flagged.',
      ],
      list: toDiscuss(flagged, discussion),
      table: {
        caption:
          'Median of each side and who is not in it; how far sides and single answers lie apart',
        columns: [
          { title: noun.replace(/^./, (first) => first.toUpperCase()) },
          ...sides.map((side) => ({ title: sideLabel(side) })),
          { title: 'Sides apart', numeric: true },
          { title: 'Answers apart', numeric: true },
          { title: 'Flag' },
        ],
        rows: topics.map(({ item, groups, difference, range, flag, disputed, unsettled }) => [
          item.title,
          ...groups.map((group) => groupText(group, (value) => figure(value, item, group))),
          apart(difference),
          apart(range),
          flag ? FLAGS[flag] : disputed ? 'Disputed' : unsettled ? 'Unsettled' : '',
        ]),
      },
    },
  ];
}

/** A section of paragraphs, or none where there is nothing to say. */
export const said = (
  id: string,
  title: string,
  detail: Section['detail'],
  paragraphs: readonly string[],
): Section[] => (paragraphs.length > 0 ? [{ id, title, detail, paragraphs }] : []);

/** Titles of items in a row. */
export const titlesOf = (items: readonly { readonly title: string }[]): string =>
  items.map(({ title }) => title).join('; ');
