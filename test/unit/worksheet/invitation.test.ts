import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { open, seal } from '#worksheet/codec/envelope.ts';
import {
  decodeLink,
  encodeInvitation,
  encodeLink,
  invitationOf,
  looksLikeLink,
} from '#worksheet/codec/link.ts';
import { encodePayload } from '#worksheet/codec/payload.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { shared } from './arbitraries.ts';
import { ASSESSMENT, DEAL, EMPTY, WITH_NOTES, WITH_PARTS } from './samples.ts';
import { FakeBrowser } from './stores.ts';

type OwnClauses = NonNullable<Worksheet['own']>;

describe('an invitation', () => {
  test('carries name, edition, facts, added and hidden clauses and who invites, and nothing else of any dossier', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async (content) => {
        const link = await encodeInvitation(content);
        const { instrument, edition, name, worksheet } = content;
        expect(link).toMatch(worksheet.hidden ? /^i3\.[\w-]+z$/ : /^i[12]\.[\w-]+z$/);
        const from = worksheet.name === undefined ? {} : { name: worksheet.name };
        expect(await decodeLink(link)).toStrictEqual({
          ok: true,
          kind: 'invitation',
          shared: {
            ...{ instrument, edition, name, record: {} },
            worksheet: {
              ...{ ...from, facts: worksheet.facts, answers: {} },
              ...(worksheet.own && { own: worksheet.own }),
              ...(worksheet.hidden && { hidden: worksheet.hidden }),
            },
          },
        });
      }),
      { numRuns: 200 },
    );
  });

  test('shows whoever is asked the clauses that the owner and people before them added', async () => {
    const escrow = { title: 'Escrow', ask: 'Where is it kept?' };
    const travel = { title: 'Travel costs' };
    const asked = (own: OwnClauses, other: OwnClauses): Content => ({
      ...{ ...DEAL, worksheet: { ...DEAL.worksheet, own } },
      collected: [
        {
          ...{ id: 'c1', received: '2026-11-20T12:00:00.000Z', edition: 1, via: 'link' },
          worksheet: { ...DEAL.worksheet, name: 'Bo', own: other },
        },
      ],
    });
    const content = asked({ 1007: escrow }, { 1007: { title: 'Escrow agent' }, 1008: travel });
    const read = await decodeLink(await encodeInvitation(content));
    const shared = read.ok && read.kind === 'invitation' ? read.shared : undefined;
    expect(shared?.worksheet.own).toEqual({ 1007: escrow, 1008: travel });
    const store = new FakeBrowser().openTab();
    expect(store.acceptInvitation(shared!).worksheet.own).toEqual({ 1007: escrow, 1008: travel });
  });

  test('to one role says which, and whoever accepts it answers as that role', async () => {
    const hidden = { 31: 'No staff in that country.' };
    const content = { ...DEAL, worksheet: { ...DEAL.worksheet, side: 1, hidden } };
    const read = await decodeLink(await encodeInvitation(content, 3));
    const shared = read.ok && read.kind === 'invitation' ? read.shared : undefined;
    expect(shared?.worksheet).toMatchObject({ side: 3, hidden });
    const accepted = new FakeBrowser().openTab().acceptInvitation(shared!);
    expect(accepted.worksheet).toMatchObject({ side: 3, hidden, answers: {} });
    expect(accepted.worksheet).not.toHaveProperty('name');
  });

  test('to a role, or with a hidden clause, has a version that an older site does not know', async () => {
    const hidden = { 31: 'No staff in that country.' };
    const hiding = { ...ASSESSMENT, worksheet: { ...ASSESSMENT.worksheet, hidden } };
    expect(await encodeInvitation(ASSESSMENT)).toMatch(/^i[12]\./);
    for (const link of [await encodeInvitation(ASSESSMENT, 3), await encodeInvitation(hiding)]) {
      // What an older site says of a version above its own depends on the tag and the length alone.
      expect(link).toMatch(/^i3\./);
      expect(open(link)).toMatchObject({ ok: true, kind: 'invitation', version: 3 });
    }
  });

  test('of version 3 that neither asks a role nor hides a clause is refused: it has another form', async () => {
    const { payload } = await encodePayload(invitationOf(ASSESSMENT), 2);
    expect(await decodeLink(seal(3, payload, 'invitation'))).toEqual({
      ...{ ok: false, reason: 'damaged' },
    });
    expect((await decodeLink(await encodeInvitation(ASSESSMENT))).ok).toBe(true);
  });

  test('with an answer, a record or a mark in it is refused', async () => {
    const marked = { ...EMPTY, worksheet: { ...EMPTY.worksheet, mark: 'k3v9x0q2' } };
    for (const content of [ASSESSMENT, WITH_NOTES, DEAL, marked]) {
      const { version, payload } = await encodePayload(content);
      const third = await encodePayload(content, 2);
      for (const link of [
        seal(version, payload, 'invitation'),
        seal(3, third.payload, 'invitation'),
      ])
        expect(await decodeLink(link)).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  test('is not taken for a worksheet, nor the other way round, when its tag is changed', async () => {
    const links = [await encodeInvitation(ASSESSMENT), await encodeLink(ASSESSMENT)];
    for (const link of links) {
      const other = (link.startsWith('i') ? 'w' : 'i') + link.slice(1);
      expect(await decodeLink(other)).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  test('of a newer version is told from a damaged one', async () => {
    expect(await decodeLink(seal(4, new Uint8Array(9), 'invitation'))).toEqual({
      ok: false,
      reason: 'newer-version',
    });
  });

  test('is cut short wherever it ends too early, and looks like a link from its tag on', async () => {
    const link = await encodeInvitation(ASSESSMENT);
    for (let length = 0; length < link.length; length++) {
      const cut = link.slice(0, length);
      expect(await decodeLink(cut)).toEqual({ ok: false, reason: 'cut-short' });
      expect(looksLikeLink(cut)).toBe(length >= 3);
    }
  });

  test('is no id of a heading: those have no dot', () => {
    for (const id of ['i18n', 'i1', 'i3-of-many-things-to-do', 'i18n-caf%C3%A9']) {
      expect(looksLikeLink(id)).toBe(false);
    }
  });

  test('once accepted is a dossier that shows it, without the name of who invites', () => {
    const store = new FakeBrowser().openTab();
    const own = store.acceptInvitation(invitationOf(ASSESSMENT));
    expect(own.worksheet).toEqual({ facts: ASSESSMENT.worksheet.facts, answers: {} });
    expect(own).toMatchObject({ name: ASSESSMENT.name, invited: { at: own.created } });
    expect(own.invited).not.toHaveProperty('sent');
    const sent = store.edit(own.id, { set: 'sent', to: '2026-11-21T08:00:00.000Z' });
    expect(sent?.invited?.sent).toBe('2026-11-21T08:00:00.000Z');
  });
});

test('a link never carries what others sent in, said in a meeting or planned', async () => {
  expect(await encodeLink(WITH_PARTS)).toBe(await encodeLink(ASSESSMENT));
  expect(await encodeInvitation(WITH_PARTS)).toBe(await encodeInvitation(ASSESSMENT));
});
