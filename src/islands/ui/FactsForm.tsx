import type { Fact } from '#schemas/facts.ts';
import type { Facts } from '#worksheet/types.ts';
import { factField } from './fields.ts';

interface Props {
  readonly facts: readonly Fact[];
  readonly values: Facts;
  readonly onChange: (fact: number, options: readonly number[]) => void;
  readonly readOnly: boolean;
}

interface FactProps extends Omit<Props, 'facts' | 'values'> {
  readonly fact: Fact;
  readonly chosen: readonly number[];
}

function FactQuestion({ fact, chosen, onChange, readOnly }: FactProps) {
  const name = factField(fact.number);
  const toggle = (option: number, on: boolean) =>
    onChange(
      fact.number,
      on ? [...chosen, option].sort((a, b) => a - b) : chosen.filter((other) => other !== option),
    );
  return (
    <fieldset class="fact" disabled={readOnly}>
      <legend>{fact.question}</legend>
      {fact.help && <p class="fact__help">{fact.help}</p>}
      <div class="choices choices--chips">
        {fact.options.map((option) => (
          <label class="choice" key={option.number} title={option.help}>
            <input
              type={fact.kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              value={option.number}
              autocomplete="off"
              checked={chosen.includes(option.number)}
              onChange={(event) =>
                fact.kind === 'one'
                  ? onChange(fact.number, [option.number])
                  : toggle(option.number, event.currentTarget.checked)
              }
            />
            <span class="choice__label">{option.label}</span>
            {option.help && <span class="choice__help">{option.help}</span>}
          </label>
        ))}
        {fact.kind === 'one' && (
          <label class="choice choice--open">
            <input
              type="radio"
              name={name}
              value={0}
              autocomplete="off"
              checked={chosen.length === 0}
              onChange={() => onChange(fact.number, [])}
            />
            <span class="choice__label">Not known yet</span>
          </label>
        )}
      </div>
    </fieldset>
  );
}

/** The facts of an engagement. Each may stay open; nothing is hidden because of an open fact. */
export function FactsForm({ facts, values, onChange, readOnly }: Props) {
  const known = facts.filter((fact) => (values[fact.number]?.length ?? 0) > 0).length;
  return (
    <details class="facts" open>
      <summary>
        <span class="facts__title">About the engagement</span>{' '}
        <span class="facts__count">
          {known} of {facts.length} known
        </span>
      </summary>
      {facts.map((fact) => (
        <FactQuestion
          key={fact.number}
          fact={fact}
          chosen={values[fact.number] ?? []}
          onChange={onChange}
          readOnly={readOnly}
        />
      ))}
    </details>
  );
}
