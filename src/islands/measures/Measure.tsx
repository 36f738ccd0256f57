import { useState } from 'preact/hooks';
import { ENTRY_FIELDS, entryNumber, entryText, type EntryField } from '#domain/measures/entries.ts';
import type { MeasureRow } from '#domain/measures/row.ts';
import type { Counting, Measure as MeasureItem } from '#schemas/measures.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Answer } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { clearAnswer } from '../ui/clear-answer.ts';
import { itemField } from '../ui/fields.ts';
import { TextField } from '../ui/TextField.tsx';
import { href } from '../ui/tool.ts';
import { problemText } from './words.ts';

interface Props {
  readonly row: MeasureRow;
  /** Ways of counting. */
  readonly ways: readonly Counting[];
  readonly answers: Readonly<Record<number, Answer>>;
  readonly edit: (edit: Edit, label: string) => void;
  readonly readOnly: boolean;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

const LABELS: Readonly<Record<EntryField, (item: MeasureItem) => string>> = {
  earlier: ({ unit }) => `Earlier value (${unit})`,
  month: () => 'Month of the earlier value',
  now: ({ unit }) => `Value now (${unit})`,
};

const HELP: Readonly<Record<EntryField, string>> = {
  earlier: 'Your own, counted over 90 days.',
  month: 'Such as 2026-05.',
  now: 'For the last 90 days.',
};

/** Every text and the answer of a measure, taken away: one thing to undo. */
const clear = (item: MeasureItem): Edit => ({
  set: 'several',
  changes: ENTRY_FIELDS.flatMap((field) => {
    const edit = clearAnswer(entryNumber(item, field));
    return edit.set === 'several' ? edit.changes : [];
  }),
});

function Entry({ field, row, answers, edit, readOnly }: Props & { readonly field: EntryField }) {
  const { item } = row;
  const number = entryNumber(item, field);
  // Half a month is no month: it is not called wrong before the reader has left the field.
  const [inside, setInside] = useState(false);
  const isBegun = field === 'month' && inside;
  return (
    <div onFocusCapture={() => setInside(true)} onBlurCapture={() => setInside(false)}>
      <TextField
        id={`${item.id}-${field}`}
        name={itemField(number, 'note')}
        label={LABELS[field](item)}
        help={HELP[field]}
        value={entryText(answers, item, field)}
        onChange={(to) =>
          edit(
            { set: 'answer', item: number, field: 'note', to: to || undefined },
            `${item.title}: ${LABELS[field](item)}`,
          )
        }
        readOnly={readOnly}
        maxLength={MAX_TEXT}
        error={isBegun ? undefined : problemText(row, field)}
        inputMode={field === 'month' ? undefined : 'decimal'}
      />
    </div>
  );
}

function Definition({ item }: { readonly item: MeasureItem }) {
  return (
    <dl class="advice">
      <dt>Count (numerator)</dt>
      <dd>{item.numerator}</dd>
      <dt>Out of, or taken over (denominator)</dt>
      <dd>{item.denominator}</dd>
      <dt>Where to read it</dt>
      <dd>{item.lookFor}</dd>
    </dl>
  );
}

/** One measure: what it is, the reader's own two values of it, and how both were counted. */
export function Measure(props: Props) {
  const { row, ways, edit, readOnly, base } = props;
  const { item } = row;
  return (
    <section class="question" aria-labelledby={item.id}>
      <h4 id={item.id}>{item.title}</h4>
      <p>{item.about}</p>
      <Definition item={item} />
      <div class="measure__values">
        {ENTRY_FIELDS.map((field) => (
          <Entry key={field} field={field} {...props} />
        ))}
      </div>
      <p class="question__label" id={`${item.id}-way`}>
        How were both values counted?<span class="sr-only"> {item.title}</span>
      </p>
      <Choices
        name={itemField(item.number, 'answer')}
        labelledBy={`${item.id}-way`}
        choices={ways}
        value={row.counting?.number}
        onChange={(to) =>
          edit({ set: 'answer', item: item.number, field: 'answer', to }, item.title)
        }
        readOnly={readOnly}
        look="rows"
      />
      <p class="question__foot">
        {item.more && <a href={href(base, item.more.page)}>{item.more.text}</a>}
        {row.touched && !readOnly && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => edit(clear(item), `${item.title} cleared`)}
          >
            Clear this measure<span class="sr-only">: {item.title}</span>
          </button>
        )}
      </p>
    </section>
  );
}
