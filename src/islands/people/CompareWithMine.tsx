import { useEffect, useMemo, useRef } from 'preact/hooks';
import { carryOver } from '#domain/editions.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';
import { LaterPart } from '../ui/LaterPart.tsx';
import { comparesOf } from './compares.ts';
import { ComparisonView } from './ComparisonView.tsx';

const loadTallies = async () => (await import('../tally/Sides.tsx')).Sides;
const loadCounting = async () => (await import('../measures/Sides.tsx')).Sides;

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
  return (
    <section class="people" aria-labelledby="compare-mine">
      <h2 id="compare-mine" tabIndex={-1} ref={heading}>
        Compared with mine
      </h2>
      <p>Nothing of this is kept. “Add to” takes the answers into your dossier.</p>
      {compares && <ComparisonView compares={compares} worksheets={worksheets} heading="h3" />}
      {instrument.kind === 'tally' && (
        <LaterPart load={loadTallies} given={{ tally: instrument, worksheets }} />
      )}
      {instrument.kind === 'measures' && (
        <LaterPart load={loadCounting} given={{ measures: instrument, worksheets }} />
      )}
    </section>
  );
}
