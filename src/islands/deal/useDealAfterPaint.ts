import { useMemo } from 'preact/hooks';
import type { Deal } from '#domain/checklist/deal.ts';
import type { DealGiven } from '../checklist/deal-context.ts';
import { useAfterPaint } from '../ui/useAfterPaint.ts';

export type DealShown = Pick<DealGiven, 'merged' | 'content' | 'dossiers' | 'readOnly'>;

/** A deal as it was at the last paint, for what looks at all of its clauses; another deal is drawn at once. */
export function useDealAfterPaint({ merged, content, dossiers, readOnly }: DealShown): Deal {
  const { record } = content;
  const deal = useMemo(() => ({ ...merged, record }), [merged, record]);
  return useAfterPaint(deal, readOnly ? content : dossiers.dossier?.id);
}
