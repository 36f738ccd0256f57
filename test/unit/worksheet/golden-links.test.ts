import { expect, test } from 'vitest';
import { decodeLink, encodeInvitation, encodeLink, type LinkKind } from '#worksheet/codec/link.ts';
import { splitExtras } from '#worksheet/codec/extras.ts';
import { TEXT_FIELDS, valuesOf } from '#worksheet/codec/fields.ts';
import type { Shared } from '#worksheet/types.ts';
import golden from './golden-links.json' with { type: 'json' };

/**
 * Links that people may hold. They must open to the same content for ever: a line of
 * `golden-links.json` may be added, never changed and never removed.
 */
test.each(golden.questions)('opens for ever: $about', async ({ link, questions }) => {
  expect(await decodeLink(link)).toStrictEqual({ ok: true, kind: 'questions', questions });
});

const opens = golden.opens as unknown as {
  about: string;
  link: string;
  kind?: LinkKind;
  /** It is still read, and written in another version now. */
  rewritten?: true;
  shared: Shared;
}[];

test.each(opens)('opens for ever: $about', async ({ link, kind = 'worksheet', shared }) => {
  expect(await decodeLink(link)).toStrictEqual({ ok: true, kind, shared });
});

// With texts, a link may be deflated, and the bytes of that are up to the platform.
const hasText = ({ shared }: { shared: Shared }) =>
  splitExtras(shared).extras !== '' ||
  TEXT_FIELDS.some((field) => valuesOf(shared, field).size > 0);

const written = ({ kind, shared }: (typeof opens)[number]) =>
  kind === 'invitation' ? encodeInvitation(shared, shared.worksheet.side) : encodeLink(shared);

test.each(opens.filter((entry) => !hasText(entry) && !entry.rewritten))(
  'is still written like this: $about',
  async (entry) => {
    expect(await written(entry)).toBe(entry.link);
  },
);

test.each(opens.filter(({ rewritten }) => rewritten))(
  'is written in another version now: $about',
  async (entry) => {
    expect((await written(entry)).slice(0, 3)).not.toBe(entry.link.slice(0, 3));
  },
);

test.each(golden.refused)('is refused for ever: $about', async ({ link, reason }) => {
  expect(await decodeLink(link)).toEqual({ ok: false, reason });
});
