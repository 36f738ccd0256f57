import type { JSX } from 'preact';

/** An option as the reader sees it; the number is what is kept. */
export interface Choice {
  readonly number: number;
  readonly label: string;
  readonly help?: string | undefined;
  /** Id of a status, where the choice is one: it lends its colour, beside the word. */
  readonly status?: string;
}

interface Props {
  /** Name of the inputs; see `fields.ts`. */
  readonly name: string;
  /** Id of the element that names the group; or its name, where no element does. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value: number | undefined;
  readonly onChange: (number: number) => void;
  readonly readOnly: boolean;
  /** `rows`: label above help, one under the other. `chips`: labels side by side. */
  readonly look: 'rows' | 'chips';
}

/** A radio group: one tap or one key answers, an arrow or the digit of the choice, as 3 for the third. */
export function Choices(props: Props) {
  const { name, choices, value, readOnly, look } = props;
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const inputs = event.currentTarget.querySelectorAll<HTMLInputElement>('input');
    const input = inputs[Number(event.key) - 1];
    input?.focus();
    input?.click();
  };
  return (
    <div
      class={`choices choices--${look}`}
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-disabled={readOnly || undefined}
      onKeyDown={readOnly ? undefined : onKeyDown}
    >
      {choices.map((choice) => (
        <label class="choice" key={choice.number} data-status={choice.status}>
          <input
            type="radio"
            name={name}
            value={choice.number}
            checked={value === choice.number}
            disabled={readOnly}
            autocomplete="off"
            onChange={() => props.onChange(choice.number)}
          />
          <span class="choice__label">{choice.label}</span>
          {choice.help && <span class="choice__help">{choice.help}</span>}
        </label>
      ))}
    </div>
  );
}
