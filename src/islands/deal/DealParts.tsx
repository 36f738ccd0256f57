import type { DealGiven } from '../checklist/deal-context.ts';
import { People } from '../people/People.tsx';
import { FoldedPart, LaterPart } from '../ui/LaterPart.tsx';

const loadDashboard = async () => (await import('./DashboardView.tsx')).DashboardView;
const loadAgreement = async () => (await import('./AgreementTable.tsx')).AgreementTable;
const loadOpenPoints = async () => (await import('./OpenPoints.tsx')).OpenPoints;
const loadDeals = async () => (await import('./DealsPanel.tsx')).DealsPanel;

/**
 * Everything that looks at more than one clause. Each part is fetched when it is opened; the
 * dashboard, once there is something to show.
 */
export function DealParts(given: DealGiven) {
  const { content, merged, dossiers, readOnly, site } = given;
  const hasRecord = Object.keys(content.record).length > 0;
  // A link that holds stances alone says nothing of the whole deal.
  const shows = hasRecord || (!readOnly && merged.hasStances);
  if (readOnly && !shows) return null;
  return (
    <>
      <section class="deal" aria-labelledby="deal">
        <h2 id="deal">The whole deal</h2>
        {readOnly && (
          <p class="notice notice--warn">
            A link holds the work of one person. What other roles told its sender is not in it, so
            neither their rejections nor conflicts with them are counted here.
          </p>
        )}
        {shows ? (
          <LaterPart load={loadDashboard} given={given} />
        ) : (
          <p>
            Set a status or take a stance: then this shows what stands against signing, what is due,
            and for whom the deal waits.
          </p>
        )}
        {!readOnly && (
          <>
            <FoldedPart
              summary="What each role says of each clause"
              load={loadAgreement}
              given={given}
            />
            <FoldedPart
              summary="Meeting over the open points"
              load={loadOpenPoints}
              given={given}
            />
            <FoldedPart
              summary="Several deals: copy, keep a milestone, compare"
              load={loadDeals}
              given={given}
            />
          </>
        )}
      </section>
      {!readOnly && <People instrument={merged.checklist} site={site} dossiers={dossiers} />}
    </>
  );
}
