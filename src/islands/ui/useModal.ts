import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A dialog that lies over the page while it is drawn. The page behind it does not scroll. */
export function useModal(): RefObject<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const page = document.documentElement;
    if (!shown?.open) shown?.showModal();
    // See `page.css`.
    page.toggleAttribute('data-covered', true);
    return () => {
      page.toggleAttribute('data-covered', false);
      shown?.close();
    };
  }, []);
  return dialog;
}
