import { useMemo, useState } from 'preact/hooks';
import type { Compared, Comparison } from '#domain/comparison/compare.ts';
import { discussionOf } from '#domain/comparison/discussion.ts';
import { callNames } from '#exports/respondents.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { today } from '../ui/export-report.ts';
import { score } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { usePaper } from '../ui/usePaper.ts';
import { detailsOf, type Compares, type Outcomes, type Topic } from './compares.ts';
import {
  answersApart,
  answerText,
  discussText,
  flagText,
  groupLabel,
  groupSays,
  orderText,
  sidesApart,
  topicLines,
  topicsToTalk,
  voicesText,
} from './words.ts';

/** From this many people on the answers to a practice are drawn once they are asked for. */
const MANY = 13;

interface AnswersProps {
  readonly topic: Compared<Topic>;
  /** Of the people, in the order of the answers. */
  readonly names: readonly string[];
}

/** Every answer to one item. */
export function Answers({ topic, names }: AnswersProps) {
  return (
    <div
      class="table-scroll"
      role="region"
      aria-label={`Answers: ${topic.item.title}`}
      tabIndex={0}
    >
      <table class="people__answers">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Answer</th>
            <th scope="col">What belongs to it</th>
          </tr>
        </thead>
        <tbody>
          {topic.answers.map(({ respondent, voice }, at) => (
            <tr key={respondent.index}>
              <th scope="row" dir="auto">
                {names[at]}
              </th>
              <td>{answerText(voice)}</td>
              <td dir="auto">
                {[detailsOf(voice), voice.state !== 'open' && voice.note]
                  .filter(Boolean)
                  .join('. ') || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ManyAnswers(props: AnswersProps) {
  const [open, setOpen] = useState(false);
  const isPaper = usePaper();
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        All {props.names.length} answers<span class="sr-only">: {props.topic.item.title}</span>
      </summary>
      {(open || isPaper || props.names.length < MANY) && <Answers {...props} />}
    </details>
  );
}

interface OverviewProps {
  readonly comparison: Comparison<Topic>;
  readonly compares: Compares;
}

/** One line an item: what each side says, and how far they are apart. */
function Overview({ comparison, compares }: OverviewProps) {
  const sides = [...new Set(comparison.respondents.map(({ side }) => side))];
  return (
    <ScrollTable
      id="compare"
      caption="What each side says. What is to be discussed stands first, the largest disagreement on top."
      class="people__overview stacked"
    >
      <thead>
        <tr>
          <th scope="col">{compares.noun.replace(/^./, (first) => first.toUpperCase())}</th>
          {sides.map((side) => (
            <th scope="col" key={side?.id ?? ''}>
              {groupLabel(side, compares)}
            </th>
          ))}
          {compares.sides.length > 0 && <th scope="col">Sides apart</th>}
          <th scope="col">Answers apart</th>
          <th scope="col" class="number">
            Disagreement
          </th>
          <th scope="col">Discuss</th>
        </tr>
      </thead>
      <tbody>
        {comparison.topics.map((topic) => (
          <tr key={topic.item.id}>
            <th scope="row">{topic.item.title}</th>
            {topic.groups.map((group) => (
              <td
                key={group.side?.id ?? ''}
                class="stacked__whole"
                data-label={groupLabel(group.side, compares)}
              >
                {groupSays(group, topic.item, compares)}
              </td>
            ))}
            {compares.sides.length > 0 && (
              <td data-label="Sides apart">{sidesApart(topic, compares)}</td>
            )}
            <td data-label="Answers apart">{answersApart(topic, compares)}</td>
            <td class="number" data-label="Disagreement">
              {score(topic.disagreement)}
            </td>
            <td data-label="Discuss">{discussText(topic)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface OutcomesProps {
  readonly outcomes: Outcomes;
  /** Of the people, in the order of the outcomes. */
  readonly names: readonly string[];
}

/** What the answers of each person lead to alone, and what the careful answers of all do. */
function OutcomesTable({ outcomes, names }: OutcomesProps) {
  return (
    <ScrollTable
      id="outcomes-alone"
      caption="What the answers of each person lead to. Together, the answer of the lower side counts, and between two answers the lower one. A better answer of the other side does not settle Don't know of one side."
    >
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.alone.map((text, at) => (
          <tr key={at}>
            <th scope="row" dir="auto">
              {names[at]}
            </th>
            <td>{text}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Together, on the careful side</th>
          <td>
            <strong>{outcomes.together}</strong>
          </td>
        </tr>
      </tbody>
    </ScrollTable>
  );
}

interface Props {
  readonly compares: Compares;
  readonly worksheets: readonly Worksheet[];
  /** Heading of an item, one below the heading that this stands under. */
  readonly heading: 'h3' | 'h4';
}

/** The answers of several people side by side, largest disagreement first. */
export function ComparisonView({ compares, worksheets, heading: Heading }: Props) {
  const comparison = useMemo(() => compares.compare(worksheets), [compares, worksheets]);
  const names = useMemo(() => callNames(comparison, compares.sides.length > 0), [comparison]);
  const outcomes = useMemo(() => compares.outcomesOf?.(worksheets), [compares, worksheets]);
  if (
    comparison.topics.every(({ answers }) => answers.every(({ voice }) => voice.state === 'open'))
  )
    return <p>Nothing to compare yet. Answer yourself, or collect the answers of others.</p>;
  const talk = topicsToTalk(comparison);
  return (
    <>
      <p>{voicesText(comparison, compares)}</p>
      {outcomes && names.length > 1 && <OutcomesTable outcomes={outcomes} names={names} />}
      <p>{compares.scale}</p>
      <Overview comparison={comparison} compares={compares} />
      <p class="field__help">{orderText(compares)}</p>
      {comparison.topics.map((topic) => {
        const flag = flagText(topic, compares);
        // Where everybody says the same, nobody has to read it five times.
        const labels = new Set(topic.answers.map(({ voice }) => answerText(voice)));
        const differ = topic.disagreement > 0 || labels.size > 1;
        const List = names.length < MANY && (differ || names.length === 1) ? Answers : ManyAnswers;
        return (
          <div class="people__topic" key={topic.item.id}>
            <Heading>{topic.item.title}</Heading>
            {flag && (
              <p>
                <strong>{flag}</strong>
              </p>
            )}
            {discussionOf(compares.discussion(topic.item), topic).map((text) => (
              <p key={text}>{text}</p>
            ))}
            <List topic={topic} names={names} />
          </div>
        );
      })}
      {talk.length > 0 ? (
        <CopyText
          label="Copy the topics to discuss"
          text={topicLines(comparison, compares, today())}
          done="Copied. Paste it into the agenda."
        />
      ) : (
        names.length > 1 && <p>No answers are far enough apart to be flagged.</p>
      )}
    </>
  );
}
