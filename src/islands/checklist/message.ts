import type { Merged } from '#domain/checklist/deal.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Content, Shared } from '#worksheet/types.ts';
import { type SentAs, shareMessage } from '../ui/share-message.ts';
import { filled } from './filled.ts';

const INSIDE =
  'Stances, statuses, names and notes are inside the link. No server keeps them. Whoever has the link can read them. It is not legal advice.';
const INSIDE_BARE =
  'Stances, statuses, owners, due days and names are inside the link. No note and no reason is. No server keeps them. Whoever has the link can read them. It is not legal advice.';

const OTHERS = ' What other roles said is not in the link: I have it here.';

/**
 * The message around a link to a checklist. It tells of the sender's own work alone, as the link does.
 *
 * @param content with what others sent in, where there is any
 * @param merge makes the clauses of a deal of a worksheet
 */
export function message(
  checklist: Checklist,
  content: Content,
  url: string,
  merge: (shared: Shared) => Merged,
  sent: SentAs = {},
): string {
  const what = 'where a contract for external engineering stands, clause by clause.';
  const { instrument, edition, name, worksheet, record } = content;
  const own = { instrument, edition, name, worksheet, record };
  const how = filled(merge(own), own) + (content.collected ? OTHERS : '');
  return shareMessage(
    content,
    url,
    {
      title: checklist.title,
      what: sent.locked ? what : `${what} ${how}`,
      ask: `open the link${sent.locked ? ' with its passphrase' : ''} and look at the clauses that your role leads (filter by role). Choose "Keep a copy", choose your role, take your own stance on them, and say why where you reject.`,
      inside: sent.bare ? INSIDE_BARE : INSIDE,
    },
    sent,
  );
}
