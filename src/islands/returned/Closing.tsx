import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { count } from '../ui/number.ts';
import { NounContext } from './source.ts';

interface Props {
  /** Differences that are not decided. */
  readonly left: number;
  readonly onClose: () => void;
}

/** Closes the view of a file or a link; where something is not decided it says what becomes of it, and asks. */
export function Closing({ left, onClose }: Props) {
  const noun = useContext(NounContext);
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) stay.current?.focus();
    else if (asked.current) close.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <p class="toolbar returned__close">
        <button
          type="button"
          class="button button--quiet"
          ref={close}
          onClick={() => (left > 0 ? setAsking(true) : onClose())}
        >
          Close the {noun}
        </button>
      </p>
    );
  return (
    <div class="notice notice--warn" role="group" aria-label={`Close the ${noun}?`}>
      <p>
        {count(left, 'difference')} {left === 1 ? 'is' : 'are'} not decided. They stay in the {noun}{' '}
        only. {noun === 'file' ? 'Bring the file back' : 'Open the link'} again to go on.
      </p>
      <div class="toolbar">
        <button type="button" class="button button--quiet" onClick={onClose}>
          Close anyway
        </button>
        <button
          type="button"
          class="button button--quiet"
          ref={stay}
          onClick={() => setAsking(false)}
        >
          Go on deciding
        </button>
      </div>
    </div>
  );
}
