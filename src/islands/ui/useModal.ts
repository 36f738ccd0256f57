import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Says on the root whether a dialog lies over the page (`page.css`); search may lie over a meeting. */
const cover = () =>
  document.documentElement.toggleAttribute(
    'data-covered',
    document.querySelector('dialog[open]') !== null,
  );

/** A dialog that lies over the page while it is drawn. The page behind it does not scroll. */
export function useModal(): RefObject<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    cover();
    return () => {
      shown?.close();
      cover();
    };
  }, []);
  return dialog;
}
