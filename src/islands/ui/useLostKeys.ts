import { useEffect, useRef } from 'preact/hooks';

/**
 * Hears keys while nothing has the focus. A control that is disabled or taken away while it has the
 * focus leaves it to the page itself, outside of any dialog: what its keys do must go on working.
 */
export function useLostKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const newest = useRef(onKeyDown);
  newest.current = onKeyDown;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.target === document.body || event.target === document.documentElement)
        newest.current(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
