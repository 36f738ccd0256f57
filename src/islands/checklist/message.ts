import type { Checklist } from '#schemas/checklist.ts';
import type { Shared } from '#worksheet/types.ts';
import { type SentAs, shareMessage } from '../ui/share-message.ts';

const INSIDE =
  'Stances, statuses, names and notes are inside the link. No server keeps them. Whoever has the link can read them. It is not legal advice.';
const INSIDE_BARE =
  'Stances, statuses, owners, due days and names are inside the link. No note and no reason is. No server keeps them. Whoever has the link can read them. It is not legal advice.';

const OTHERS = ' What other roles said is not in the link: I have it here.';

/**
 * The message around a link to a checklist. It tells of the sender's own work alone, as the link does.
 *
 * @param how how far that is filled in
 * @param hasOthers whether the sender has what others said, too
 */
export function message(
  checklist: Checklist,
  content: Shared,
  url: string,
  how: string,
  hasOthers: boolean,
  sent: SentAs = {},
): string {
  const what = 'where a contract for external engineering stands, clause by clause.';
  return shareMessage(
    content,
    url,
    {
      title: checklist.title,
      what: sent.locked ? what : `${what} ${how}${hasOthers ? OTHERS : ''}`,
      ask: `open the link${sent.locked ? ' with its passphrase' : ''} and look at the clauses that your role leads (filter by role). Choose "Keep a copy", choose your role, take your own stance on them, and say why where you reject.`,
      inside: sent.bare ? INSIDE_BARE : INSIDE,
    },
    sent,
  );
}
