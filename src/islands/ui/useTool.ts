import { useState } from 'preact/hooks';
import type { FieldChange } from '#worksheet/edit.ts';
import { changeFor } from './adopt.ts';
import { valuesIn } from './fields.ts';
import { rootId, type ToolInstrument, type ToolSite } from './tool.ts';
import { useDossiers } from './useDossiers.ts';
import { useSharedLink } from './useSharedLink.ts';

/** What the reader filled in before the script arrived; nothing at build time. */
function found(instrument: ToolInstrument, kind: 'ladder' | 'checklist'): FieldChange[] {
  if (typeof document === 'undefined') return [];
  // What is ticked on the way to somebody's link was not meant for the reader's own work.
  if (/^#w\d\./.test(location.hash)) return [];
  const root = document.getElementById(rootId(instrument));
  return root ? valuesIn(root).flatMap((value) => changeFor(value, kind)) : [];
}

/**
 * Everything a tool needs: the reader's dossiers, the link that may be open, and which of both is
 * shown. A link is shown read-only.
 *
 * @param subject what a new dossier is about: `Team`, `Contract`
 */
export function useTool(
  instrument: ToolInstrument,
  site: ToolSite,
  kind: 'ladder' | 'checklist',
  subject: string,
) {
  const [adopted] = useState(() => found(instrument, kind));
  const dossiers = useDossiers(instrument, site.base, adopted, subject);
  const link = useSharedLink(instrument, site);
  const shared = link.opened.kind === 'shared' ? link.opened.shared : undefined;
  return {
    dossiers,
    link,
    content: shared ?? dossiers.content,
    readOnly: shared !== undefined,
    /** False until storage is open; inputs work before that, and are taken over then. */
    ready: dossiers.store !== undefined,
  };
}
