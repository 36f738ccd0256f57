import type { FunctionComponent } from 'preact';
import { useMemo } from 'preact/hooks';
import { progress } from '#domain/checklist/progress.ts';
import { useDealAfterPaint } from '../deal/useDealAfterPaint.ts';
import type { DealGiven } from './deal-context.ts';
import { ProgressPanel } from './ProgressPanel.tsx';

interface Props extends DealGiven {
  /** `DealParts`, once it has arrived. */
  readonly Parts: FunctionComponent<DealGiven> | undefined;
}

/**
 * What stands between the facts and the clauses: where the whole deal is. Who was invited to take
 * stances does not see it.
 */
export function DealPart({ Parts, ...given }: Props) {
  const { dossiers } = given;
  const deal = useDealAfterPaint(given);
  const panel = useMemo(
    () => <ProgressPanel progress={progress(deal.checklist, deal.views, deal.record)} />,
    [deal],
  );
  return (
    <>
      {panel}
      {Parts && dossiers.store && <Parts {...given} />}
    </>
  );
}
