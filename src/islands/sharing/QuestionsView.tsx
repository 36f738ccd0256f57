import { useEffect, useMemo, useRef } from 'preact/hooks';
import { askedOf } from '#domain/checklist/asked.ts';
import { questionsText } from '#exports/questions-text.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Questions } from '#worksheet/types.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { count } from '../ui/number.ts';

interface Props {
  readonly questions: Questions;
  /** The instrument with its prose. */
  readonly complete: () => Instrument;
  readonly onClose: () => void;
}

/**
 * What a vendor sees of a checklist: the questions, numbered, and a way to answer them. Positions,
 * strong answers and red flags are the sender's, and stay out of sight.
 */
export function QuestionsView({ questions, complete, onClose }: Props) {
  // What the page says to whoever fills the checklist in is nothing to a vendor; see `tools/deal.css`.
  useEffect(() => {
    const page = document.documentElement;
    page.toggleAttribute('data-asked', true);
    return () => void page.toggleAttribute('data-asked', false);
  }, []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [questions]);
  const { title, asked, text } = useMemo(() => {
    const checklist = complete();
    if (checklist.kind !== 'checklist') throw new Error('Only a checklist asks a vendor.');
    const found = askedOf(checklist, questions);
    return {
      title: checklist.title,
      asked: found,
      text: questionsText(checklist.title, found),
    };
  }, [questions]);
  return (
    <section class="asked" aria-labelledby="asked">
      <h2 id="asked" tabIndex={-1} ref={heading}>
        {count(asked.count, 'question', 'questions')} for you as the vendor
      </h2>
      <p>
        Somebody prepares a contract for external engineering, and asks you these questions. The
        link does not say who: whoever sent it to you does. It was made with the{' '}
        <strong>{title}</strong>.
      </p>
      <p class="needs-script">
        <strong>To answer:</strong> choose <em>Copy the questions</em>, paste them into your reply
        or into a document, and write each answer below its question.
      </p>
      <p>This page sends nothing, and keeps nothing of what you do here.</p>
      {asked.gone > 0 && (
        <p class="notice">
          {count(asked.gone, 'more question', 'more questions')} of an older edition cannot be shown
          any more. Ask the sender for {asked.gone === 1 ? 'it' : 'them'}.
        </p>
      )}
      <CopyText
        label="Copy the questions"
        text={text}
        done="Copied. Paste them into your reply or a document."
      />
      <div class="toolbar needs-script">
        <button type="button" class="button button--quiet" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" class="button button--quiet" onClick={onClose}>
          Close
        </button>
      </div>
      {asked.groups.map((group) => (
        <section key={group.id} aria-labelledby={`asked-${group.id}`}>
          <h3 id={`asked-${group.id}`}>{group.title}</h3>
          <ol start={group.questions[0]!.place}>
            {group.questions.map(({ place, title: about, ask }) => (
              <li key={place}>
                <strong dir="auto">{about}</strong>
                {ask && <p dir="auto">{ask}</p>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
