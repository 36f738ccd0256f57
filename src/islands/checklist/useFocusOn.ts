import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * Puts focus on the heading of a clause once it is drawn: the button that was pressed has gone with its
 * row or its form, and who uses a keyboard would start again from the top.
 *
 * @returns what asks for it, by the id of the clause; undefined leaves focus where it is
 */
export function useFocusOn() {
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useEffect(() => {
    const heading = wanted && document.getElementById(wanted.id);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [wanted]);
  return useCallback((id: string | undefined) => {
    if (id !== undefined) setWanted({ id });
  }, []);
}
