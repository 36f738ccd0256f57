import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly name: string;
  /** Unique on the page, with a part for screen readers alone where it must be. */
  readonly label: ComponentChildren;
  readonly help?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly: boolean;
  /** Most characters that are kept; see `worksheet/limits.ts`. */
  readonly maxLength: number;
  readonly rows?: number;
  /** Why the value cannot stay as it is. */
  readonly error?: string | undefined;
  /** `decimal` for a number: a phone then shows its digits. */
  readonly inputMode?: 'decimal' | undefined;
}

/** A labelled text. Received text stays text: nothing in it becomes a link or markup. */
export function TextField(props: Props) {
  const { id, name, label, help, value, readOnly, maxLength, rows = 1, error } = props;
  const notes = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    name,
    value,
    readOnly,
    maxLength,
    autocomplete: 'off' as const,
    inputMode: props.inputMode,
    'aria-describedby': notes || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <span class="field__help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {rows > 1 ? (
        <textarea
          {...common}
          rows={rows}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
      {error && (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
