import type { Checklist } from '#schemas/checklist.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { rejections, type Waiting } from './agreement.ts';
import type { Deal, DealView } from './deal.ts';
import { isLeft, standing, type Standing } from './progress.ts';
import type { Voice } from './stances.ts';

/** What speaks against signing, of one must. */
export type Objection =
  /** Its status says that it is missing. */
  | { readonly is: 'missing' }
  /** `despite`: what the record says. A status takes no rejection back; only the role itself does. */
  | { readonly is: 'rejected'; readonly by: readonly Voice[]; readonly despite: Standing }
  /** It is missing, and somebody is said to have accepted that, without saying why or who. */
  | { readonly is: 'accepted-without'; readonly lacks: readonly ('reason' | 'acceptedBy')[] };

/** Why a must is not done. */
export type Unfinished =
  /** Nobody recorded a status. */
  | { readonly is: 'unanswered' }
  /** Its status leaves work: In draft, Open, Don't know. */
  | { readonly is: 'open' }
  /** Stances were given in this deal, and none on this clause. */
  | { readonly is: 'nobody' }
  | { readonly is: 'waiting'; readonly for: readonly Waiting[] }
  /** The people of one role take different positions. */
  | { readonly is: 'conflict' };

export interface Objected {
  readonly view: DealView;
  readonly objections: readonly Objection[];
}

export interface StillOpen {
  readonly view: DealView;
  readonly because: readonly Unfinished[];
}

/** Shown wherever the gate is. */
export const NO_ADVICE =
  'This compares what people entered. It has not read the contract and is not legal advice.';

/**
 * What speaks against signing a deal, as far as its people entered it. There is no kind for the
 * opposite: an empty result says what was looked for, and not that a contract is good.
 */
export interface SigningGate {
  readonly kind: 'reasons-not-to-sign' | 'still-open' | 'nothing-found-here';
  /** Musts with an objection, in the order of the checklist; hidden ones last. */
  readonly reasons: readonly Objected[];
  /** Musts without an objection that are not done. */
  readonly stillOpen: readonly StillOpen[];
  /** Of both lists those that the status alone settles: stances do not wait for it, nor it for them. */
  readonly settled: readonly DealView[];
  /** Of the reasons those that no count of musts has in it: hidden, or not applicable. */
  readonly uncounted: readonly DealView[];
  /** Musts that the owner hides, each with its reason in the view. One that a role rejects is also a reason. */
  readonly hidden: readonly DealView[];
  readonly note: typeof NO_ADVICE;
}

function accepted(entry: RecordEntry): Objection[] {
  const lacks = (['reason', 'acceptedBy'] as const).filter((field) => !entry[field]?.trim());
  return lacks.length > 0 ? [{ is: 'accepted-without', lacks }] : [];
}

/** What its status says against a must. */
function recorded(checklist: Checklist, entry: RecordEntry | undefined): Objection[] {
  const status = checklist.statuses.find(({ number }) => number === entry?.status);
  if (status?.meaning === 'missing') return [{ is: 'missing' }];
  return entry && status?.meaning === 'accepted' ? accepted(entry) : [];
}

function objectionsTo({ checklist, record, agreements }: Deal, view: DealView): Objection[] {
  const entry = record[view.clause.number];
  const agreement = agreements.get(view.clause.number);
  const by = agreement ? rejections(agreement) : [];
  const despite = standing(checklist, entry);
  return [
    ...(view.hidden === undefined ? recorded(checklist, entry) : []),
    ...(by.length > 0 ? [{ is: 'rejected', by, despite } as const] : []),
  ];
}

function unfinished({ checklist, record, agreements, hasStances }: Deal, view: DealView) {
  const at = standing(checklist, record[view.clause.number]);
  const agreement = agreements.get(view.clause.number);
  const because: Unfinished[] = at === 'open' || at === 'unanswered' ? [{ is: at }] : [];
  if (!agreement || !hasStances || at === 'not-applicable') return because;
  const { state, waitingFor } = agreement;
  if (state === 'nobody' || state === 'conflict') because.push({ is: state });
  if (state === 'waiting') because.push({ is: state, for: waitingFor });
  return because;
}

/** Names what speaks against signing, must by must, and which musts are still open. */
export function signingGate(deal: Deal): SigningGate {
  const isMust = ({ priority }: DealView) => priority === 'must';
  const hidden = deal.hidden.filter(isMust);
  const inOrder = [...deal.views.filter(isMust), ...hidden].map((view) => ({
    view,
    objections: objectionsTo(deal, view),
  }));
  const reasons = inOrder.filter(({ objections }) => objections.length > 0);
  const stillOpen = inOrder
    .filter(({ view, objections }) => objections.length === 0 && view.hidden === undefined)
    .map(({ view }) => ({ view, because: unfinished(deal, view) }))
    .filter(({ because }) => because.length > 0);
  const named = [...reasons, ...stillOpen].map(({ view }) => view);
  const isCounted = ({ clause, hidden: why }: DealView) =>
    why === undefined && standing(deal.checklist, deal.record[clause.number]) !== 'not-applicable';
  const settled = named.filter(
    (view) => isCounted(view) && !isLeft(deal.checklist, deal.record[view.clause.number]),
  );
  const uncounted = named.filter((view) => !isCounted(view));
  const found = stillOpen.length > 0 ? 'still-open' : 'nothing-found-here';
  const kind = reasons.length > 0 ? 'reasons-not-to-sign' : found;
  return { kind, reasons, stillOpen, settled, uncounted, hidden, note: NO_ADVICE };
}
