import type { Checklist } from '#schemas/checklist.ts';
import type { RecordEntry } from '#worksheet/types.ts';

type Status = Checklist['statuses'][number];

/** What a row says whose status asks who accepted it, and that does not say so. */
export const lacksName = (
  status: Status | undefined,
  entry: RecordEntry | undefined,
): string | undefined =>
  status?.meaning === 'accepted' && !entry?.acceptedBy?.trim()
    ? `“${status.label}” counts as settled once it says who accepted it.`
    : undefined;
