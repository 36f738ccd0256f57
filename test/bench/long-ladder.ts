import type { Page } from '@playwright/test';
import type { Ladder } from '#schemas/ladder.ts';

const idOf = (id: string, place: number) => `${id}-${place}`;

/** The ladder with more items than it has: its own ones again and again, under numbers of their own. */
export function longer(ladder: Ladder, count: number): Ladder {
  const at = (place: number) => ladder.items[place % ladder.items.length]!;
  const items = Array.from({ length: count }, (_, place) => ({
    ...at(place),
    id: idOf(at(place).id, place),
    number: place + 1,
  }));
  const targets = ladder.targets.map((set) => ({
    ...set,
    values: Object.fromEntries(
      items.map(({ id }, place) => [id, set.values[at(place).id] ?? 0] as const),
    ),
  }));
  return { ...ladder, items, targets };
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const unescape = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** A value as Astro writes it into the props of an island: 1 for a list, 0 for all else. */
function propOf(value: unknown): [type: number, value: unknown] {
  if (Array.isArray(value)) return [1, value.map(propOf)];
  if (typeof value !== 'object' || value === null) return [0, value];
  return [0, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, propOf(one)]))];
}

/**
 * The built page of the ladder with more practices: in the props of its island, which draws those that
 * the HTML does not hold. Readers never get such a page.
 *
 * @throws Error where the page is not built as it was when this was written
 */
function longPage(html: string, ladder: Ladder): string {
  const props = /(<astro-island[^>]*\sprops=")([^"]*&quot;ladder&quot;[^"]*)"/;
  if (!props.test(html)) throw new Error('The page of the ladder has no island with its props.');
  return html.replace(props, (_, before: string, given: string) => {
    const all = JSON.parse(unescape(given)) as Record<string, unknown>;
    return `${before}${escape(JSON.stringify({ ...all, ladder: propOf(ladder) }))}"`;
  });
}

/** Answers the request for the page of a ladder with the long form of it. */
export const serveLadder = (page: Page, ladder: Ladder) =>
  page.route(
    (url) => url.pathname === ladder.page,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: longPage(await response.text(), ladder) });
    },
  );
