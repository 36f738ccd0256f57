import { describe, expect, test } from 'vitest';
import { invitationOf } from '#worksheet/codec/link.ts';
import { type Arrival, collect } from '#worksheet/collect/collect.ts';
import { readFile, writeFile } from '#worksheet/file.ts';
import { hiddenByInvitation, withoutInvited } from '#worksheet/invited.ts';
import type { ClauseChange, Content, Dossier } from '#worksheet/types.ts';
import { EMPTY, without } from './samples.ts';
import { FakeBrowser } from './stores.ts';

const REASON = 'No staff there.';
const CONTEXT = { edition: 1, received: '2026-11-20T12:00:00.000Z', mayBeBare: true };

/** A deal whose owner hides clause 5 when the invitation is made. */
const owner: Content = {
  ...EMPTY,
  worksheet: { name: 'Olga', side: 1, facts: {}, answers: {}, hidden: { 5: REASON } },
};

/** What somebody answers who opened the invitation, in a store of their own. */
function answering(edit?: (store: ReturnType<FakeBrowser['openTab']>, id: string) => void) {
  const store = new FakeBrowser().openTab();
  const invitation = invitationOf(owner, 2);
  const { id, invited } = store.acceptInvitation(invitation);
  let drawn = 0;
  const changes = hiddenByInvitation(invitation, invited!.at, () => `${10_000_000 + drawn++}`);
  store.edit(id, { set: 'several', changes });
  store.edit(id, { set: 'respondent', to: 'Lee' });
  store.edit(id, { set: 'answer', item: 3, field: 'answer', to: 1 });
  edit?.(store, id);
  return store.get(id)!;
}

const fileOf = (dossier: Dossier) =>
  readFile(writeFile(dossier, { instrumentId: 'maturity', madeBy: 'a test' }));

/** What the owner has of the hidden clauses of a reply, some of it changed since the invitation. */
function collected(reply: Dossier, into: Content) {
  const sent = withoutInvited(reply);
  const shared = { ...EMPTY, worksheet: sent.worksheet };
  const link = { ok: true, kind: 'worksheet', shared } as const;
  return [
    collect(into, [{ source: 'link 1', via: 'link', result: link }], CONTEXT),
    collect(into, [{ source: 'a.json', via: 'file', result: fileOf(reply) }], CONTEXT),
  ].map(({ add }) => add[0]?.worksheet.hidden);
}

describe('a clause that the invitation hid', () => {
  const shown: Content = { ...EMPTY, worksheet: { name: 'Olga', side: 1, facts: {}, answers: {} } };
  const reworded: Content = {
    ...shown,
    worksheet: { ...shown.worksheet, hidden: { 5: 'Nobody works in that country.' } },
  };

  test('is no opinion of who answers, also where the owner shows it again or rewords the reason', () => {
    const reply = answering();
    expect(reply.worksheet.hidden).toEqual({ 5: REASON });
    for (const into of [owner, shown, reworded])
      expect(collected(reply, into)).toEqual([undefined, undefined]);
  });

  test('is one where who answers hides it for another reason, or hides another clause', () => {
    const reply = answering((store, id) => {
      store.edit(id, { set: 'hidden', item: 5, to: 'Not in our country.' });
      store.edit(id, { set: 'hidden', item: 7, to: 'No source code.' });
    });
    const hidden = { 5: 'Not in our country.', 7: 'No source code.' };
    expect(collected(reply, shown)).toEqual([hidden, hidden]);
    const more = answering((store, id) =>
      store.edit(id, { set: 'hidden', item: 7, to: 'No source code.' }),
    );
    const only = { 7: 'No source code.' };
    expect(collected(more, shown)).toEqual([only, only]);
  });

  test('is kept with who hid it, in the history of the dossier that answers', () => {
    const reply = answering();
    expect(reply.changes).toMatchObject([
      { item: 5, field: 'hidden', to: REASON, by: 'Olga', theirs: true, via: 'link' },
    ]);
    expect(fileOf(reply)).toMatchObject({ ok: true });
  });

  test('stays in work that answers nobody, and where nothing is left out the content is the same', () => {
    const reply = answering();
    const own = without(reply, 'invited');
    expect(withoutInvited(own)).toBe(own);
    expect(withoutInvited(shown)).toBe(shown);
  });
});

describe('a reply that was begun before this was kept', () => {
  const back = {
    ...EMPTY,
    worksheet: { name: 'Lee', side: 2, facts: {}, answers: { 3: { answer: 1 } } },
  };
  const reply = { ...back, worksheet: { ...back.worksheet, hidden: { 5: REASON } } };
  const arrival: Arrival = {
    ...{ source: 'link 1', via: 'link' },
    result: { ok: true, kind: 'worksheet', shared: reply },
  };
  const change: ClauseChange = {
    ...{ id: 'h1', at: '2026-11-19T12:00:00.000Z', item: 5, field: 'hidden', via: 'hand' },
    from: REASON,
  };
  const shown: Content = {
    ...EMPTY,
    worksheet: { name: 'Olga', side: 1, facts: {}, answers: {} },
  };

  test('holds no opinion where the history says that the owner hid the clause for that reason', () => {
    const into = { ...shown, changes: [change] };
    expect(collect(into, [arrival], CONTEXT).add[0]?.worksheet).toEqual(back.worksheet);
    const theirs = { ...shown, changes: [{ ...change, theirs: true } as const] };
    expect(collect(theirs, [arrival], CONTEXT).add[0]?.worksheet).toEqual(reply.worksheet);
  });

  test('collected before the owner said the same, changes nothing when it comes again', () => {
    const [entry] = collect(shown, [arrival], CONTEXT).add;
    const into = { ...owner, collected: [entry!] };
    expect(collect(into, [arrival], CONTEXT)).toMatchObject({
      ...{ add: [], drop: [], told: [{ kind: 'same-again' }] },
    });
  });
});
