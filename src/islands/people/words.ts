import {
  isToTalk,
  type Compared,
  type Comparison,
  type Group,
  type Voice,
} from '#domain/comparison/compare.ts';
import { discussionOf } from '#domain/comparison/discussion.ts';
import { series } from '#domain/series.ts';
import { groupText, sideLabel, UNSETTLED } from '#exports/groups.ts';
import { aboutLine } from '#exports/report.ts';
import type { Option } from '#schemas/numbered.ts';
import { count } from '../ui/number.ts';
import type { Compares, Topic } from './compares.ts';

/** A side as tables and sentences call it; everybody, where the instrument asks for no side. */
export const groupLabel = (side: Option | undefined, { sides }: Pick<Compares, 'sides'>): string =>
  sides.length === 0 ? 'Everybody' : sideLabel(side);

/** The answer of one person, without what belongs to it. */
export const answerText = (voice: Voice) => (voice.state === 'open' ? 'Not answered' : voice.label);

/** What one side says: its median, and who is not in it. */
export const groupSays = (
  group: Group,
  item: Topic,
  { figure }: Pick<Compares, 'figure'>,
): string => groupText(group, (value) => figure(value, item, group));

/** How far people disagree on an item, in words. What the text to discuss says (`discussionOf`) is left to it. */
export function flagText(topic: Compared<Topic>, { apart, discussion }: Compares): string {
  const { flag, difference = 0, range = 0, disputed, unsettled, higher } = topic;
  const texts = discussion(topic.item);
  const isNamed = texts?.higher.some(({ side }) => side === higher?.id);
  const disputedText = disputed
    ? [
        texts?.disputed
          ? 'people disagree whether it is possible here'
          : 'some gave an answer that counts, others say “Not possible here”',
      ]
    : [];
  const found = [
    ...(flag === 'sides'
      ? [
          `the sides are ${apart(difference)} apart${isNamed ? '' : `, ${sideLabel(higher).toLowerCase()} higher`}`,
        ]
      : []),
    ...(flag === 'spread' ? [`single answers are ${apart(range)} apart`] : []),
    ...disputedText,
    ...(unsettled ? [UNSETTLED] : []),
  ];
  return found.length > 0 ? `Talk about it: ${found.join('; ')}.` : '';
}

/** Whether an item is to be discussed, and over what. */
export function discussText({ flag, disputed, unsettled }: Compared<Topic>): string {
  const over = [
    ...(flag === 'sides' ? ['sides'] : []),
    ...(flag === 'spread' ? ['single answers'] : []),
    ...(disputed ? ['possible here or not'] : []),
    ...(unsettled ? ['known to one side'] : []),
  ];
  return over.length > 0 ? `Yes: ${over.join('; ')}` : 'No';
}

/** Where a distance needs two values, and there are fewer. */
const TOO_FEW = 'Fewer than two to compare';

/** How far the medians of the sides lie apart. */
export function sidesApart({ difference }: Compared<Topic>, { apart }: Compares): string {
  if (difference === undefined) return TOO_FEW;
  return difference === 0 ? 'Not apart' : apart(difference);
}

/** How far the lowest and the highest answer of anybody lie apart. */
export function answersApart({ range, answers }: Compared<Topic>, { apart }: Compares): string {
  const valued = answers.filter(({ voice }) => voice.state === 'value').length;
  if (range === undefined || valued < 2) return TOO_FEW;
  return range === 0 ? 'Not apart' : apart(range);
}

/** What the list is sorted by, and from where on an item is flagged. */
export const orderText = ({
  apart,
  thresholds: { difference, range },
  unsettles,
}: Compares): string =>
  `What is to be discussed stands first. Disagreement is the larger of two numbers: sides apart, divided by ${apart(difference)}, and answers apart, divided by ${apart(range)}. From 1 on it is to be discussed. So is an item that some answered and others call not possible here${unsettles ? ', and one that one side answers and another does not know' : ''}. Items with the same disagreement stand by their lowest side, the lowest first.`;

/** Who is heard, in one sentence. */
export function voicesText({ respondents }: Comparison<Topic>, { sides }: Compares): string {
  const heard = sides.filter((side) => respondents.some((one) => one.side === side));
  const without = respondents.filter(({ side }) => !side).length;
  if (sides.length === 0)
    return respondents.length === 1
      ? "This is one person's view. A comparison needs more people."
      : `${count(respondents.length, 'person', 'people')}.`;
  const counts = [
    ...heard.map(
      (side) =>
        `${respondents.filter((one) => one.side === side).length} ${side.label.toLowerCase()}`,
    ),
    ...(without > 0 ? [`${without} without a side`] : []),
  ];
  const who = `${count(respondents.length, 'person', 'people')}: ${series(counts)}.`;
  if (respondents.length === 1)
    return `This is one person's view (${counts.join()}). A comparison needs more people.`;
  const [only, ...others] = heard;
  return only && others.length === 0 && without === 0
    ? `${who} Only the ${only.label.toLowerCase()} is heard, so no difference between sides can be seen.`
    : who;
}

/** Items that are worth a talk, most first. */
export const topicsToTalk = ({ topics }: Comparison<Topic>) => topics.filter(isToTalk);

/**
 * The topics as text to paste into an invitation or a note, and last what they came from.
 *
 * @param date of today, as `2026-11-20`
 */
export function topicLines(
  comparison: Comparison<Topic>,
  compares: Compares,
  date: string,
): string {
  const lines = topicsToTalk(comparison).flatMap((topic, at) => [
    `${at + 1}. ${topic.item.title}`,
    ...topic.groups.map(
      (group) =>
        `   ${groupLabel(group.side, compares)}: ${groupSays(group, topic.item, compares)}`,
    ),
    `   ${flagText(topic, compares)}`,
    ...discussionOf(compares.discussion(topic.item), topic).map((text) => `   ${text}`),
    '',
  ]);
  lines.push(aboutLine(compares.instrument, date, [voicesText(comparison, compares)]));
  return lines.join('\n').trim();
}
