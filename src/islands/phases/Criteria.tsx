import type { Criterion, Phases } from '#schemas/phases.ts';
import type { Edit } from '#worksheet/edit.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { Question } from '../ui/Question.tsx';
import { Stepper } from '../ui/Stepper.tsx';

interface Props {
  readonly phases: Phases;
  readonly worksheet: Worksheet;
  readonly edit: (edit: Edit, label: string) => void;
  readonly readOnly: boolean;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

/** Every criterion, one at a time or phase by phase on one page. */
export function Criteria({ phases, worksheet, edit, readOnly, base }: Props) {
  // What an answer means stands once above the criteria: five helps in each would hide the criterion.
  const choices = phases.answers.map(({ number, label }) => ({ number, label }));
  const question = (item: Criterion) => (
    <Question
      item={item}
      choices={choices}
      look="chips"
      answer={worksheet.answers[item.number]}
      note="Evidence: link or short note"
      edit={edit}
      readOnly={readOnly}
      base={base}
    />
  );
  const groups = phases.phases.map((phase, place) => ({
    phase,
    title: `Phase ${place + 1} of ${phases.phases.length}: ${phase.label}`,
    items: phases.items.filter((item) => item.phase === phase.id),
  }));
  return (
    <Stepper
      noun="criterion"
      entries={groups.flatMap(({ title, items }) =>
        items.map((item) => ({
          key: item.id,
          view: (
            <>
              <p class="question__hint">{title}</p>
              {question(item)}
            </>
          ),
        })),
      )}
      all={groups.map(({ phase, title, items }) => (
        <section key={phase.id} aria-labelledby={`phase-${phase.id}`}>
          <h2 id={`phase-${phase.id}`}>{title}</h2>
          <p>{phase.about}</p>
          {items.map((item) => (
            <div key={item.id}>{question(item)}</div>
          ))}
        </section>
      ))}
    />
  );
}
