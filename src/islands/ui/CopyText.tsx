import { useId, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the button does: `Copy the invitation`. */
  readonly label: string;
  readonly text: string;
  /** What is said once it is copied. */
  readonly done: string;
  readonly disabled?: boolean;
}

/** Copies a text. Where copying is blocked, or the reader wants to see it first, it is shown. */
export function CopyText({ label, text, done, disabled = false }: Props) {
  const id = useId();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid('The browser did not allow copying. Copy the text below yourself.');
      setShown(true);
      requestAnimationFrame(() => area.current?.select());
    }
  };
  return (
    <div class="needs-script">
      <div class="toolbar">
        <button type="button" class="button" disabled={disabled} onClick={() => void onCopy()}>
          {label}
        </button>
        <button
          type="button"
          class="button button--quiet"
          disabled={disabled}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide the text' : 'Show the text'}
          <span class="sr-only">: {label}</span>
        </button>
      </div>
      <p role="status">{said}</p>
      {shown && (
        <div class="field">
          <label for={id}>Text to copy</label>
          <textarea id={id} ref={area} readOnly rows={12} value={text} />
        </div>
      )}
    </div>
  );
}
