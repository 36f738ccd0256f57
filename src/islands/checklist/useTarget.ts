import { useEffect, useState } from 'preact/hooks';
import type { Checklist } from '#schemas/checklist.ts';

/**
 * The clause that an anchor of the page leads to. A filter may hide it, and then the browser finds
 * nothing to scroll to: the filter gives way, and the page scrolls there.
 *
 * @param onHidden takes the filter away
 * @returns id of the clause, or undefined
 */
export function useTarget(checklist: Checklist, onHidden: () => void): string | undefined {
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    const follow = () => {
      const id = location.hash.slice(1);
      if (!checklist.items.some((clause) => clause.id === id)) return;
      if (!document.getElementById(id)) onHidden();
      setTarget(id);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (target) document.getElementById(target)?.scrollIntoView();
  }, [target]);
  return target;
}
