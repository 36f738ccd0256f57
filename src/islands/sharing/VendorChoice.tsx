import { useMemo } from 'preact/hooks';
import { askedOf } from '#domain/checklist/asked.ts';
import type { QuestionChoice } from '#domain/checklist/vendor-questions.ts';
import { questionsText } from '#exports/questions-text.ts';
import type { DealGiven } from '../checklist/deal-context.ts';
import { Choices } from '../ui/Choices.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { type Askable, type Asking, questionsFor } from './questions.ts';

interface Props extends Pick<DealGiven, 'content' | 'complete'> {
  readonly asking: Asking;
  readonly there: Askable;
  readonly onChange: (asking: Asking) => void;
}

const WHICH: readonly {
  readonly id: QuestionChoice;
  readonly label: string;
  readonly help: string;
}[] = [
  {
    id: 'all',
    label: 'All clauses that apply',
    help: 'Whatever their status, “Not applicable” included: the vendor cannot tell any status. To leave a clause out, hide it. The vendor can then tell that it is left out.',
  },
  {
    id: 'open',
    label: 'Open points',
    help: 'The vendor can tell which ones are settled or “Not applicable”: those that are left out.',
  },
  {
    id: 'musts',
    label: 'Musts',
    help: 'Those with the status “Not applicable” are left out. The vendor can tell which ones are musts for you, and from our library which musts are left out.',
  },
];

/** Which clauses a vendor is asked about, and what that gives away. */
export function VendorChoice({ asking, there, content, complete, onChange }: Props) {
  const { counts, own } = there;
  const text = useMemo(() => {
    const checklist = complete();
    return questionsText(
      checklist.title,
      askedOf(checklist, questionsFor(checklist, content, asking)),
    );
  }, [content, asking]);
  return (
    <div class="share__vendor">
      <h3 id="share-which">Which clauses the vendor is asked about</h3>
      <Choices
        name="share-which"
        labelledBy="share-which"
        choices={WHICH.map(({ id, label, help }, at) => ({
          ...{ number: at + 1, help },
          label: `${label} (${counts[id]})`,
        }))}
        value={WHICH.findIndex(({ id }) => id === asking.which) + 1}
        onChange={(number) => onChange({ ...asking, which: WHICH[number - 1]!.id })}
        readOnly={false}
        look="rows"
      />
      {asking.which === 'open' && (
        <p class="notice notice--warn">
          What you leave out tells something, too. The vendor sees which clauses are left out, and
          knows that they are settled for you, or “Not applicable”. The others are those that you
          still have to settle. Ask about all clauses where the vendor must not know this.
        </p>
      )}
      {own > 0 && (
        <label class="share__own">
          <input
            type="checkbox"
            checked={asking.withOwn}
            autocomplete="off"
            onChange={(event) => onChange({ ...asking, withOwn: event.currentTarget.checked })}
          />
          <span>
            Ask about clauses that you added, too ({own}). Their title and question go along word
            for word.
          </span>
        </label>
      )}
      {counts[asking.which] > 0 && (
        <>
          <p>The vendor needs no link: you can send the questions as text, too.</p>
          <CopyText
            label="Copy the questions as text"
            text={text}
            done="Copied. Paste them into an e-mail or a document."
          />
        </>
      )}
    </div>
  );
}
