import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why it does not open anything. */
  readonly error?: string | undefined;
  /** Whether it can be read from the start, as where it was made here. */
  readonly shownAtFirst?: boolean;
  /** Buttons beside the one that shows it. */
  readonly children?: ComponentChildren;
}

/** A passphrase that can be shown: whoever types six words wants to see them. No browser keeps it. */
export function SecretInput(props: Props) {
  const { id, value, error, help } = props;
  const [shown, setShown] = useState(props.shownAtFirst === true);
  const notes = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <>
      <div class="field">
        <label for={id}>{props.label}</label>
        {help && (
          <span class="field__help" id={`${id}-help`}>
            {help}
          </span>
        )}
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={1_000}
          aria-describedby={notes || undefined}
          aria-invalid={error ? true : undefined}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
        {error && (
          <span class="field__error" id={`${id}-error`}>
            {error}
          </span>
        )}
      </div>
      <div class="toolbar">
        {props.children}
        <button type="button" class="button button--quiet" onClick={() => setShown(!shown)}>
          {shown ? 'Hide the passphrase' : 'Show the passphrase'}
        </button>
      </div>
    </>
  );
}
