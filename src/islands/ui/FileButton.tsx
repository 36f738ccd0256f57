import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  /** On the button: `Open a file`. */
  readonly label: string;
  /** Name of the file field: `File to open`. */
  readonly field: string;
  /** Endings and types that the browser offers first. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly button?: Ref<HTMLButtonElement>;
  /** Called with at least one file. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that lets the reader choose files. The field itself is hidden: no browser lets us name it. */
export function FileButton(props: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button button--quiet"
        disabled={props.disabled}
        ref={props.button ?? null}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={props.multiple}
        accept={props.accept}
        aria-label={props.field}
        onChange={(event) => {
          const { currentTarget } = event;
          const [first, ...others] = currentTarget.files ?? [];
          // The same file may be chosen again after it has been mended.
          currentTarget.value = '';
          if (first) props.onFiles([first, ...others]);
        }}
      />
    </>
  );
}
