import { useMemo } from 'preact/hooks';
import { isToTalk, type Compared, type Voice } from '#domain/comparison/compare.ts';
import { discussionOf } from '#domain/comparison/discussion.ts';
import { compareSides, type SidesCompared } from '#domain/count/sides.ts';
import { series } from '#domain/series.ts';
import { talkOf } from '#exports/count-poles.ts';
import { readingName } from '#exports/count-words.ts';
import { callNames } from '#exports/respondents.ts';
import type { Count, CountItem } from '#schemas/count.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

interface Props {
  readonly count: Count;
  /** At least two. */
  readonly worksheets: readonly Worksheet[];
}

const said = (voice: Voice) => (voice.state === 'open' ? 'Not answered' : voice.label);

interface PeopleProps extends Pick<SidesCompared, 'people'> {
  readonly count: Count;
  /** In the order of the people. */
  readonly names: readonly string[];
}

function People({ count, people, names }: PeopleProps) {
  return (
    <ScrollTable
      id="people"
      class="stacked"
      caption="The counts of everybody who answered, side by side"
    >
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col" class="number">
            {count.poles.for}
          </th>
          <th scope="col" class="number">
            {count.poles.against}
          </th>
          <th scope="col">Reading</th>
          <th scope="col">{count.mirror.title}: missing</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ respondent, result }, at) => (
          <tr key={respondent.index}>
            <th scope="row" dir="auto">
              {names[at]}
            </th>
            <td class="number" data-label={count.poles.for}>
              {result.signs.for.length}
            </td>
            <td class="number" data-label={count.poles.against}>
              {result.signs.against.length}
            </td>
            <td class="stacked__whole" data-label="Reading">
              {result.verdict.kind === 'withheld'
                ? `Needs ${result.verdict.needed} signs`
                : readingName(count, result)}
            </td>
            <td class="stacked__whole" data-label={`${count.mirror.title}: missing`}>
              {result.mirror.against.map(({ title }) => title).join('; ') || '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface DifferenceProps {
  readonly count: Count;
  readonly topic: Compared<CountItem>;
  /** In the order of the answers. */
  readonly names: readonly string[];
}

function Difference({ count, topic, names }: DifferenceProps) {
  return (
    <li>
      <h4>{topic.item.title}</h4>
      <ul>
        {topic.answers.map(({ respondent, voice }, at) => (
          <li key={respondent.index}>
            <bdi>{names[at]}</bdi>: {said(voice)}
            {voice.state !== 'open' && voice.note && (
              <>
                {' '}
                (<bdi>{voice.note}</bdi>)
              </>
            )}
          </li>
        ))}
      </ul>
      {discussionOf(talkOf(count, topic.item), topic).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </li>
  );
}

/** Several people: their counts side by side, and what they see differently, most different first. */
export function Sides({ count, worksheets }: Props) {
  const { people, comparison, missing } = useMemo(
    () => compareSides(count, worksheets),
    [count, worksheets],
  );
  const names = callNames(comparison);
  const differ = comparison.topics.filter(isToTalk);
  return (
    <section class="result" role="region" aria-labelledby="sides">
      <h2 id="sides">Both sides</h2>
      <People count={count} people={people} names={names} />
      {missing.length > 0 && <p>Not heard yet: {series(missing.map(({ label }) => label))}.</p>}
      <div class="result__part">
        <h3>Where the answers differ</h3>
        {differ.length === 0 ? (
          <p>Nowhere, as far as the same items are answered.</p>
        ) : (
          <ul>
            {differ.map((topic) => (
              <Difference key={topic.item.id} {...{ count, topic, names }} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
