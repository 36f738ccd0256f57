import { createContext } from 'preact';
import type { Merged } from '#domain/checklist/deal.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Content } from '#worksheet/types.ts';
import type { ToolSite } from '../ui/tool.ts';
import type { Dossiers } from '../ui/useDossiers.ts';

/** What a part that looks at the whole deal is given. */
export interface DealGiven {
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  /** What is shown, as this edition reads it: the reader's dossier, or a link. */
  readonly content: Content;
  /** Everybody's worksheets, laid side by side; with `content.record` it is a `Deal`. */
  readonly merged: Merged;
  /** A link is shown, and nothing can be changed. */
  readonly readOnly: boolean;
  /**
   * The checklist with the prose of its clauses: questions, positions, controls. `merged.checklist`
   * comes without it (`prose.ts`). To be called when it is needed: it reads the page.
   */
  readonly complete: () => Checklist;
}

/**
 * The deal at hand, for parts that are opened inside a row. Rows are drawn again only where they
 * change: whatever reads this is drawn with every edit, so it stands in folds that are closed at first.
 */
export const DealContext = createContext<DealGiven | undefined>(undefined);
