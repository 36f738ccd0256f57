import type { EntryChange } from './part-edit.ts';
import { put } from './part-edit.ts';
import { partId } from './part-id.ts';
import { withKey } from './sheet-edit.ts';
import type { Content, Dossier, Shared } from './types.ts';

/**
 * Changes that keep, in the history of a dossier which answers an invitation, what the invitation hid:
 * later it is told apart from what the respondent hides.
 *
 * @param invitation as it was opened
 * @param at ISO date and time at which it was opened, as the dossier has it
 * @param newId gives another text each time, as `crypto.randomUUID()`
 */
export function hiddenByInvitation(
  { worksheet: { name, hidden = {} } }: Shared,
  at: string,
  newId: () => string,
): EntryChange[] {
  return Object.entries(hidden).map(([item, reason]) =>
    put('changes', {
      ...{ id: partId(new Date(at), newId()), at, item: Number(item), field: 'hidden', to: reason },
      ...(name && { by: name }),
      ...{ theirs: true, via: 'link' },
    }),
  );
}

/**
 * Work as it goes back to whoever asked: without the clauses that the invitation hid and that nobody
 * changed since. They are no opinion of who answers, and the owner may say something else of them by now.
 * What the respondent hides, or hides for another reason, stays.
 *
 * @returns the same content where nothing is left out
 */
export function withoutInvited<Work extends Content | Dossier>(content: Work): Work {
  const { invited, changes = [], worksheet } = content;
  const came = changes.filter(
    ({ at, field, theirs }) => theirs && field === 'hidden' && at === invited?.at,
  );
  const hidden = Object.entries(worksheet.hidden ?? {});
  const own = hidden.filter(
    ([item, reason]) => !came.some((one) => one.item === Number(item) && one.to === reason),
  );
  if (own.length === hidden.length) return content;
  const left = own.length > 0 ? Object.fromEntries(own) : undefined;
  return { ...content, worksheet: withKey(worksheet, 'hidden', left) };
}
