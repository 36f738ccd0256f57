import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { Checklist } from '#schemas/checklist.ts';
import { rootId } from '../ui/tool.ts';
import { guidesIn, type Guides } from './prose.ts';

/**
 * The guidance of the clauses, taken from the page: it weighs more than everything else about them,
 * and as a prop it would travel twice. With its first drawing an island keeps the HTML that it finds.
 *
 * @param draw draws it where the page does not have it yet: while the site is built, and in tests
 * @returns the guidance in the page, to be read, and what draws that of one clause
 */
export function useGuides(
  checklist: Checklist,
  draw: ((id: string) => ComponentChildren) | null | undefined,
) {
  const found = useRef<Guides>(new Map());
  // All rows are in the page when it opens.
  useLayoutEffect(() => {
    const root = document.getElementById(rootId(checklist));
    if (root) found.current = guidesIn(root);
  }, []);
  const guide = useCallback(
    (id: string): ComponentChildren =>
      draw ? (
        draw(id)
      ) : (
        <details
          class="clause__guide"
          // Our own HTML. What somebody sent never comes here.
          dangerouslySetInnerHTML={{ __html: found.current.get(id)?.innerHTML ?? '' }}
        />
      ),
    [draw],
  );
  const guides = useCallback(() => found.current, []);
  return { guides, guide };
}
