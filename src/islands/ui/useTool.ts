import { useMemo, useState } from 'preact/hooks';
import type { Kind } from '#schemas/instruments.ts';
import { carryOver } from '#domain/editions.ts';
import type { Content } from '#worksheet/types.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import { adopt } from './adopt.ts';
import { valuesIn, type FoundValue } from './fields.ts';
import { rootId, type ToolInstrument, type ToolSite } from './tool.ts';
import { useDossiers, type Traced } from './useDossiers.ts';
import { useSharedLink } from './useSharedLink.ts';

/** What the reader filled in before the script arrived; nothing at build time. */
function found(instrument: ToolInstrument): FoundValue[] {
  if (typeof document === 'undefined') return [];
  // What is ticked on the way to somebody's link was not meant for the reader's own work.
  if (/^#[wiqp]\d\./.test(location.hash)) return [];
  const root = document.getElementById(rootId(instrument));
  return root ? valuesIn(root) : [];
}

/**
 * Everything a tool needs: the reader's dossiers, the link that may be open, and which of both is
 * shown. A link is shown read-only.
 *
 * @param subject what a new dossier is about: `Team`, `Contract`
 * @param traced adds to each edit what the dossier keeps of its own history
 */
export function useTool(
  instrument: ToolInstrument,
  site: ToolSite,
  kind: Kind,
  subject: string,
  traced?: Traced,
) {
  const [values] = useState(() => found(instrument));
  const dossiers = useDossiers(
    instrument,
    site.base,
    (saved) => adopt(values, kind, saved),
    subject,
    traced,
  );
  const link = useSharedLink(instrument, site);
  const shared = 'shared' in link.opened ? link.opened.shared : undefined;
  const at = shared ?? dossiers.content;
  const content = useMemo(() => carryOver<Content>(at, instrument), [at, instrument]);
  return {
    dossiers,
    link,
    /**
     * As this edition reads it: what a retired item held stands under its successor. Of a link, which
     * carries no parts, neither what others sent in nor targets.
     */
    content,
    readOnly: shared !== undefined,
    /** The reader was invited, and sees no result before sending. */
    withheld: shared === undefined && isWithheld(dossiers.content),
  };
}
