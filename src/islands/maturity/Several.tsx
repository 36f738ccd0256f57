import { series } from '#domain/series.ts';
import { questionLines } from '#domain/ladder/open-questions.ts';
import type { TogetherResult } from '#domain/ladder/together.ts';
import { callNames } from '#exports/respondents.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { count } from '../ui/number.ts';
import { heard } from './voices.ts';

/** Facts that people give in different ways: they count as open until the people agree. */
function Differing({ result }: { readonly result: TogetherResult }) {
  const { respondents } = result.comparison;
  const names = callNames(result.comparison);
  const nameOf = (place: number) =>
    names[respondents.findIndex(({ index }) => index === place)] ?? 'Somebody';
  return (
    <>
      <h4>Facts that differ</h4>
      <p>
        These facts count as open until you agree: the targets of an open fact, the higher weight,
        and no step that one of the answers forbids.
      </p>
      <ul>
        {result.facts.differing.map(({ fact, given }) => (
          <li key={fact.id}>
            {fact.question}{' '}
            {given
              .map(
                ({ options, people }) =>
                  `${series(options.map(({ label }) => label))}: ${series(people.map(nameOf))}`,
              )
              .join('. ')}
            .
          </li>
        ))}
      </ul>
    </>
  );
}

/** What only several people can show: who was heard, who was not, and what is open. */
export function Several({ result }: { readonly result: TogetherResult }) {
  const { voices, oneSided, dontKnow, facts } = result;
  const lines = questionLines(dontKnow.questions);
  return (
    <div class="result__part">
      <h3>Who was heard</h3>
      <p>
        {heard(voices)}.{' '}
        {voices.silent > 0 &&
          `${count(voices.silent, 'more worksheet')} without a single row ${voices.silent === 1 ? 'adds' : 'add'} no voice.`}
      </p>
      {oneSided.length > 0 && (
        <p>
          Only one side gave a row for {series(oneSided.map(({ title }) => title))}. It counts, and
          nobody of the other side confirms it.
        </p>
      )}
      {facts.differing.length > 0 && <Differing result={result} />}
      <h4>Open questions</h4>
      {lines.length === 0 ? (
        <p>Nobody answered Don't know.</p>
      ) : (
        <>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <CopyText
            label="Copy the open questions"
            text={lines.map((line) => `- ${line}`).join('\n')}
            done="Copied. Send them to whoever may know."
          />
        </>
      )}
    </div>
  );
}
