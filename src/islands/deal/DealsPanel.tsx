import { useMemo, useState } from 'preact/hooks';
import type { DealGiven } from '../checklist/deal-context.ts';
import { CompareDeals } from './CompareDeals.tsx';
import { FromEarlier } from './FromEarlier.tsx';
import { Milestones } from './Milestones.tsx';
import { versionsOf } from './versions.ts';

/** More than one deal: begin with an earlier one, keep milestones, compare. */
export function DealsPanel({ merged, dossiers }: Pick<DealGiven, 'merged' | 'dossiers'>) {
  const { checklist } = merged;
  const { store, dossier, edit } = dossiers;
  const [said, setSaid] = useState('');
  // Read again with each edit of the deal at hand, which is one of them.
  const all = useMemo(() => store?.list(checklist.number) ?? [], [store, checklist, dossier]);
  const versions = useMemo(() => versionsOf(all), [all]);
  return (
    <>
      <section class="people__part" aria-labelledby="deal-next">
        <h3 id="deal-next">Begin with an earlier deal</h3>
        <FromEarlier dossiers={dossiers} all={all} onMade={setSaid} />
        <p role="status">{said}</p>
      </section>
      <section class="people__part" aria-labelledby="deal-milestones">
        <h3 id="deal-milestones">Milestones</h3>
        <p>
          A milestone keeps statuses and stances as they are on one day, as before a round of
          negotiation.
        </p>
        {dossier ? (
          <Milestones key={dossier.id} dossier={dossier} edition={checklist.edition} edit={edit} />
        ) : (
          <p>Set a status, take a stance, or collect one: then a milestone can be kept.</p>
        )}
      </section>
      <section class="people__part" aria-labelledby="deal-comparison">
        <h3 id="deal-comparison">Compare two</h3>
        <CompareDeals
          key={dossier?.id}
          checklist={checklist}
          versions={versions}
          current={dossier?.id}
        />
      </section>
    </>
  );
}
