import { useEffect, useRef } from 'preact/hooks';

/** Something that was taken away, and what brings it back. */
export interface Removed {
  /** `Removed “Q3”.` */
  readonly text: string;
  readonly onUndo: () => void;
}

/** Says what was removed, with its undo in reach: the button that was pressed has gone, and focus with it. */
export function UndoNotice({ removed }: { readonly removed: Removed | undefined }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [removed]);
  return (
    <div role="status">
      {removed && (
        <p class="notice">
          {removed.text}{' '}
          <button type="button" class="button button--quiet" ref={button} onClick={removed.onUndo}>
            Undo the removal
          </button>
        </p>
      )}
    </div>
  );
}
