import { useMemo } from 'preact/hooks';
import type { Voice } from '#domain/comparison/compare.ts';
import { compareCounting } from '#domain/measures/comparable.ts';
import { ENTRY_FIELDS, entryText, type EntryField } from '#domain/measures/entries.ts';
import { series } from '#domain/series.ts';
import { callNames } from '#exports/respondents.ts';
import type { Measure, Measures } from '#schemas/measures.ts';
import type { Worksheet } from '#worksheet/types.ts';

interface Props {
  readonly measures: Measures;
  /** At least two. */
  readonly worksheets: readonly Worksheet[];
}

const LABELS: Readonly<Record<EntryField, string>> = {
  earlier: 'earlier value',
  month: 'month of it',
  now: 'value now',
};

/** How somebody counted, with what they typed, each under its name. */
function said(item: Measure, voice: Voice, worksheet: Worksheet | undefined): string {
  if (voice.state === 'open') return 'Not said';
  const typed = ENTRY_FIELDS.flatMap((field) => {
    const text = worksheet && entryText(worksheet.answers, item, field).trim();
    return voice.state === 'value' && text ? [`${LABELS[field]} ${text}`] : [];
  });
  return [voice.label, ...typed].join('; ');
}

/** Several people who counted one service: where they counted apart, and nothing about who is right. */
export function Sides({ measures, worksheets }: Props) {
  const { unsettled, missing, respondents } = useMemo(
    () => compareCounting(measures, worksheets),
    [measures, worksheets],
  );
  const names = callNames({ respondents });
  return (
    <section class="result" role="region" aria-labelledby="sides">
      <h2 id="sides">Several people, one service</h2>
      {missing.length > 0 && <p>Not heard yet: {series(missing.map(({ label }) => label))}.</p>}
      {unsettled.length === 0 ? (
        <p>Nobody counted apart, as far as the same measures are filled in.</p>
      ) : (
        unsettled.map(({ item, about, answers }) => (
          <div key={item.id} class="result__part">
            <h3>
              {item.title} <span class="measure__unit">({item.unit})</span>
            </h3>
            <p>{measures.apart[about]}</p>
            <ul>
              {answers.map(({ respondent, voice }, at) => (
                <li key={respondent.index}>
                  <bdi>{names[at]}</bdi>: {said(item, voice, worksheets[respondent.index])}
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
    </section>
  );
}
