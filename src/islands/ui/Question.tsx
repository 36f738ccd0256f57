import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Edit } from '#worksheet/edit.ts';
import type { Answer } from '#worksheet/types.ts';
import { Choices, type Choice } from './Choices.tsx';
import { clearAnswer } from './clear-answer.ts';
import { itemField } from './fields.ts';
import { TextField } from './TextField.tsx';
import { href } from './tool.ts';

interface Props {
  readonly item: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly about: string;
    readonly lookFor: string;
    readonly more?: { readonly page: string; readonly text: string } | undefined;
  };
  readonly choices: readonly Choice[];
  readonly answer: Answer | undefined;
  /** Label of the note. */
  readonly note: string;
  /** True where the answer asks for a reason: the note cannot stay empty. */
  readonly needsReason?: boolean;
  /** `chips` where the answers mean the same for every item and are explained once above. */
  readonly look?: 'rows' | 'chips';
  readonly edit: (edit: Edit, label: string) => void;
  readonly readOnly: boolean;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

/** One item with one answer and one note: a radio group named by it, and what stands behind it. */
export function Question(props: Props) {
  const { item, choices, answer, edit, readOnly, needsReason = false } = props;
  const change = (field: 'answer' | 'note', to: number | string) =>
    edit({ set: 'answer', item: item.number, field, to: to || undefined } as Edit, item.title);
  const note = answer?.note ?? '';
  return (
    <section class="question" aria-labelledby={item.id}>
      <h3 id={item.id}>{item.title}</h3>
      <p id={`${item.id}-about`}>{item.about}</p>
      <Choices
        name={itemField(item.number, 'answer')}
        labelledBy={item.id}
        describedBy={`${item.id}-about`}
        choices={choices}
        value={answer?.answer}
        onChange={(number) => change('answer', number)}
        readOnly={readOnly}
        look={props.look ?? 'rows'}
      />
      <details class="question__more" open={answer?.answer !== undefined ? true : undefined}>
        <summary>
          {needsReason ? 'Why' : 'What shows it (optional)'}
          <span class="sr-only">: {item.title}</span>
        </summary>
        <TextField
          id={`${item.id}-note`}
          name={itemField(item.number, 'note')}
          label={needsReason ? 'Why is it not possible here?' : props.note}
          help={needsReason ? undefined : `Look for: ${item.lookFor}`}
          value={note}
          onChange={(to) => change('note', to)}
          readOnly={readOnly}
          maxLength={MAX_TEXT}
          error={
            needsReason && !note.trim()
              ? 'One line is enough: contract, law or security.'
              : undefined
          }
        />
      </details>
      <p class="question__foot">
        {item.more && <a href={href(props.base, item.more.page)}>{item.more.text}</a>}
        {answer?.answer !== undefined && !readOnly && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => edit(clearAnswer(item.number), `${item.title} cleared`)}
          >
            Clear this answer<span class="sr-only">: {item.title}</span>
          </button>
        )}
      </p>
    </section>
  );
}
