import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the button does: `Delete for good`. */
  readonly label: string;
  /** What it is done to, for those who hear the button alone. */
  readonly of?: string | undefined;
  readonly yes: string;
  readonly onYes: () => void;
}

/** A button for what cannot be taken back: it asks in its own place, and does it on the second tap. */
export function AskFirst({ label, of, yes, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone, and focus with it. Keep is the answer that does no harm.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current = asking;
  }, [asking]);
  const name = of ? `: ${of}` : '';

  if (!asking) {
    return (
      <button
        type="button"
        class="button button--quiet"
        ref={first}
        onClick={() => setAsking(true)}
      >
        {label}
        {name && <span class="sr-only">{name}</span>}
      </button>
    );
  }
  return (
    <span class="toolbar" role="group" aria-label={`${label}${name}?`}>
      <span>{label}?</span>
      <button
        type="button"
        class="button button--quiet"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
      <button
        type="button"
        class="button button--quiet"
        ref={keep}
        onClick={() => setAsking(false)}
      >
        Keep
      </button>
    </span>
  );
}
