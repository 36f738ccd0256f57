import { useEffect, useMemo, useRef } from 'preact/hooks';
import { carryOver } from '#domain/editions.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';
import { comparesOf } from './compares.ts';
import { ComparisonView } from './ComparisonView.tsx';

interface Props {
  readonly instrument: Instrument;
  readonly mine: Shared;
  readonly theirs: Shared;
}

/** The reader's own answers beside those of a link. Nothing of it is kept. */
export function CompareWithMine({ instrument, mine, theirs }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const compares = useMemo(() => comparesOf(instrument), [instrument]);
  const worksheets = useMemo(
    () => [mine, theirs].map((content) => carryOver(content, instrument).worksheet),
    [mine, theirs],
  );
  if (!compares) return null;
  return (
    <section class="people" aria-labelledby="compare-mine">
      <h2 id="compare-mine" tabIndex={-1} ref={heading}>
        Compared with mine
      </h2>
      <p>Nothing of this is kept. “Add to” takes the answers into your dossier.</p>
      <ComparisonView compares={compares} worksheets={worksheets} heading="h3" />
    </section>
  );
}
