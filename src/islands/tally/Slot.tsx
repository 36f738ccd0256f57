import type { Tally, TallyItem } from '#schemas/tally.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Answer } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { clearAnswer } from '../ui/clear-answer.ts';
import { EvidenceLink } from '../ui/EvidenceLink.tsx';
import { itemField } from '../ui/fields.ts';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  readonly tally: Tally;
  readonly item: TallyItem;
  readonly answer: Answer | undefined;
  readonly edit: (edit: Edit, label: string) => void;
  readonly readOnly: boolean;
}

/** One work item: which it is, its level, and whether an artefact shows that. */
export function Slot({ tally, item, answer, edit, readOnly }: Props) {
  const change = (field: 'answer' | 'evidence' | 'note', to: number | string) =>
    edit({ set: 'answer', item: item.number, field, to: to || undefined } as Edit, item.title);
  const note = answer?.note ?? '';
  const chosen = tally.answers.find(({ number }) => number === answer?.answer);
  return (
    <section class="question" aria-labelledby={item.id}>
      <h3 id={item.id}>{item.title}</h3>
      <TextField
        id={`${item.id}-note`}
        name={itemField(item.number, 'note')}
        label="Name or link of the work item"
        help="No names of people."
        value={note}
        onChange={(to) => change('note', to)}
        readOnly={readOnly}
        maxLength={MAX_TEXT}
      />
      <EvidenceLink note={note} what="the work item" />
      <Choices
        name={itemField(item.number, 'answer')}
        labelledBy={item.id}
        choices={tally.answers.map((option) => ({
          number: option.number,
          label: option.meaning === 'level' ? `${option.level} ${option.label}` : option.label,
          help: option.help,
        }))}
        value={answer?.answer}
        onChange={(number) => change('answer', number)}
        readOnly={readOnly}
        look="rows"
      />
      <details class="question__more" open={chosen?.meaning === 'level' ? true : undefined}>
        <summary id={`${item.id}-evidence`}>
          Does an artefact show the level?<span class="sr-only"> {item.title}</span>
        </summary>
        <Choices
          name={itemField(item.number, 'evidence')}
          labelledBy={`${item.id}-evidence`}
          choices={tally.evidence.map(({ number, label }) => ({ number, label }))}
          value={answer?.evidence}
          onChange={(number) => change('evidence', number)}
          readOnly={readOnly}
          look="chips"
        />
      </details>
      {answer && !readOnly && (
        <p class="question__foot">
          <button
            type="button"
            class="button button--quiet"
            onClick={() => edit(clearAnswer(item.number), `${item.title} cleared`)}
          >
            Clear this work item<span class="sr-only">: {item.title}</span>
          </button>
        </p>
      )}
    </section>
  );
}
