import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What one entry is called: `practice`, `clause`. */
  readonly noun: string;
  readonly entries: readonly { readonly key: string; readonly view: ComponentChildren }[];
  /** How everything is laid out when it stands on one page; the entries in a row without it. */
  readonly all?: ComponentChildren;
  /** Entry that the reader has followed a link to, by its key; another object with each visit. */
  readonly target?: { readonly id: string } | undefined;
}

/** Focus alone scrolls no further than it must: the heading of a long entry would stay above the screen. */
function show(box: HTMLElement | null): void {
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'start' });
}

/** The same entries one at a time or all on one page, as the reader likes. */
export function Stepper({ noun, entries, all, target }: Props) {
  const [one, setOne] = useState(false);
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const index = Math.min(at, Math.max(0, entries.length - 1));
  const entry = entries[index];

  useEffect(() => {
    const found = target ? entries.findIndex(({ key }) => key === target.id) : -1;
    if (found < 0) return;
    if (found === index) show(box.current);
    else go(found);
  }, [target]);

  useEffect(() => {
    if (moved.current) show(box.current);
    moved.current = false;
  }, [index]);

  const go = (next: number) => {
    moved.current = true;
    setAt(next);
  };

  return (
    <>
      <div class="toolbar needs-script" role="group" aria-label={`How to show each ${noun}`}>
        <button
          type="button"
          class="button button--quiet"
          aria-pressed={!one}
          onClick={() => setOne(false)}
        >
          All on one page
        </button>
        <button
          type="button"
          class="button button--quiet"
          aria-pressed={one}
          onClick={() => setOne(true)}
        >
          One at a time
        </button>
      </div>
      {one ? (
        <div class="stepper">
          <div
            ref={box}
            tabIndex={-1}
            role="group"
            aria-label={`${noun} ${index + 1} of ${entries.length}`}
          >
            <p class="stepper__place" aria-hidden="true">
              {entries.length === 0 ? 0 : index + 1} of {entries.length}
            </p>
            {entry ? <div key={entry.key}>{entry.view}</div> : <p>No {noun} fits the filter.</p>}
          </div>
          <div class="toolbar">
            <button
              type="button"
              class="button button--quiet"
              disabled={index === 0}
              onClick={() => go(index - 1)}
            >
              Back
            </button>
            <button
              type="button"
              class="button"
              disabled={index >= entries.length - 1}
              onClick={() => go(index + 1)}
            >
              Next {noun}
            </button>
          </div>
        </div>
      ) : (
        (all ?? entries.map(({ key, view }) => <div key={key}>{view}</div>))
      )}
    </>
  );
}
