import type { AnyClause } from '#domain/checklist/own.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Answer } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { itemField } from '../ui/fields.ts';
import { TextField } from '../ui/TextField.tsx';
import { nameOf, type RowWork } from './row-work.ts';

interface Props {
  readonly work: RowWork;
  /** As `Your stance`. */
  readonly label: string;
  readonly clause: AnyClause;
  readonly answer: Answer | undefined;
}

/** What the reader's role says of a clause, and why. */
export function Stance({ work, label, clause, answer }: Props) {
  const { checklist, readOnly, setStance } = work;
  const { id, number, title } = clause;
  const stance = checklist.stances.find((one) => one.number === answer?.answer);
  return (
    <div class="clause__part">
      <p class="clause__label" aria-hidden="true">
        {label}
      </p>
      <Choices
        name={itemField(number, 'answer')}
        label={nameOf(work, label, title)}
        choices={checklist.stances.map((one) => ({
          number: one.number,
          label: one.label,
          status: one.id,
        }))}
        value={answer?.answer}
        onChange={(to) => setStance(number, 'answer', to)}
        readOnly={readOnly}
        look="chips"
      />
      {(stance || answer?.note) && (
        <TextField
          id={`${id}-why`}
          name={itemField(number, 'why')}
          label={
            <>
              {stance?.needsReason ? 'Why' : 'Why (optional)'}
              <span class="sr-only">: {title}</span>
            </>
          }
          value={answer?.note ?? ''}
          onChange={(to) => setStance(number, 'note', to)}
          readOnly={readOnly}
          maxLength={MAX_TEXT}
          rows={2}
          error={
            stance?.needsReason && !answer?.note?.trim()
              ? `Say in a sentence why: others have to answer to “${stance.label}”.`
              : undefined
          }
        />
      )}
    </div>
  );
}
