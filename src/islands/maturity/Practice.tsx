import { useMemo } from 'preact/hooks';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Answer } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { clearAnswer } from '../ui/clear-answer.ts';
import { EvidenceLink } from '../ui/EvidenceLink.tsx';
import { itemField } from '../ui/fields.ts';
import { TextField } from '../ui/TextField.tsx';
import { href } from '../ui/tool.ts';
import type { Dossiers } from '../ui/useDossiers.ts';

type Field = keyof Answer;

interface Given {
  readonly ladder: Ladder;
  readonly item: LadderItem;
  readonly answer: Answer | undefined;
  readonly readOnly: boolean;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

interface Props extends Given {
  readonly onChange: (field: Field, value: number | string | undefined) => void;
  /** Takes the whole answer away, with its consistency, evidence and note. */
  readonly onClear: () => void;
}

/** The choices of a practice: each answer with the behaviour that it means here. */
function rowsOf(ladder: Ladder, item: LadderItem) {
  return ladder.answers.map((option) => ({
    number: option.number,
    label: option.label,
    help: item.anchors[option.id as keyof typeof item.anchors] ?? option.help,
  }));
}

/** How consistently, and what shows it: asked once a row is chosen, and always printed. */
function FollowUp({ ladder, item, answer, onChange, readOnly }: Props) {
  const at = `${item.id}-more`;
  return (
    <>
      <p class="question__label" id={`${at}-consistency`}>
        How consistently?<span class="sr-only"> {item.title}</span>
      </p>
      <Choices
        name={itemField(item.number, 'consistency')}
        labelledBy={`${at}-consistency`}
        choices={ladder.consistency}
        value={answer?.consistency}
        onChange={(number) => onChange('consistency', number)}
        readOnly={readOnly}
        look="chips"
      />
      <p class="question__label" id={`${at}-evidence`}>
        What shows it? (optional)<span class="sr-only"> {item.title}</span>
      </p>
      <p class="question__hint" id={`${at}-look`}>
        Look for: {item.lookFor}
      </p>
      <Choices
        name={itemField(item.number, 'evidence')}
        labelledBy={`${at}-evidence`}
        describedBy={`${at}-look`}
        choices={ladder.evidence.map(({ number, label }) => ({ number, label }))}
        value={answer?.evidence}
        onChange={(number) => onChange('evidence', number)}
        readOnly={readOnly}
        look="chips"
      />
      <TextField
        id={`${at}-note`}
        name={itemField(item.number, 'note')}
        label="Link or short note"
        value={answer?.note ?? ''}
        onChange={(value) => onChange('note', value)}
        readOnly={readOnly}
        maxLength={MAX_TEXT}
      />
      <EvidenceLink note={answer?.note ?? ''} what="the evidence" />
    </>
  );
}

/** One practice: a radio group named by it, and what stands behind the answer. */
function Question(props: Props) {
  const { ladder, item, answer, onChange, readOnly, base } = props;
  const chosen = ladder.answers.find((option) => option.number === answer?.answer);
  const excluded = chosen?.meaning === 'excluded';
  return (
    <section class="question" aria-labelledby={item.id}>
      <h3 id={item.id}>{item.title}</h3>
      <p id={`${item.id}-about`}>{item.about}</p>
      <Choices
        name={itemField(item.number, 'answer')}
        labelledBy={item.id}
        describedBy={`${item.id}-about`}
        choices={rowsOf(ladder, item)}
        value={answer?.answer}
        onChange={(number) => onChange('answer', number)}
        readOnly={readOnly}
        look="rows"
      />
      {excluded ? (
        <TextField
          id={`${item.id}-reason`}
          name={itemField(item.number, 'note')}
          label="Why is it not possible here?"
          value={answer?.note ?? ''}
          onChange={(value) => onChange('note', value)}
          readOnly={readOnly}
          maxLength={MAX_TEXT}
          error={answer?.note?.trim() ? undefined : 'One line is enough: contract, law or phase.'}
        />
      ) : (
        <details
          class="question__more"
          open={chosen?.meaning === 'level' && chosen.level > 0 ? true : undefined}
        >
          <summary>
            How consistently, and what shows it<span class="sr-only">: {item.title}</span>
          </summary>
          <FollowUp {...props} />
        </details>
      )}
      <p class="question__foot">
        {item.page && <a href={href(base, item.page)}>How this practice works in one team</a>}
        {answer?.answer !== undefined && !readOnly && (
          <button type="button" class="button button--quiet" onClick={props.onClear}>
            Clear this answer<span class="sr-only">: {item.title}</span>
          </button>
        )}
      </p>
    </section>
  );
}

/**
 * A practice that is drawn again only where its own answer changed: of forty, one does with a click.
 *
 * @param edit the same function with each drawing
 */
export function Practice({ edit, ...given }: Given & Pick<Dossiers, 'edit'>) {
  const { ladder, item, answer, readOnly, base } = given;
  return useMemo(
    () => (
      <Question
        {...given}
        onChange={(field, to) =>
          edit({ set: 'answer', item: item.number, field, to: to || undefined } as Edit, item.title)
        }
        onClear={() => edit(clearAnswer(item.number), `${item.title} cleared`)}
      />
    ),
    [ladder, item, answer, readOnly, base, edit],
  );
}
