import { useMemo } from 'preact/hooks';
import type { Deal, Merged } from '#domain/checklist/deal.ts';
import type { DealRecord } from '#worksheet/types.ts';
import { useAfterPaint } from '../ui/useAfterPaint.ts';

/** A deal as it was at the last paint, for what looks at all of its clauses. */
export const useDealAfterPaint = (merged: Merged, record: DealRecord): Deal =>
  useAfterPaint(useMemo(() => ({ ...merged, record }), [merged, record]));
