import type { Page } from '@playwright/test';
import type { Checklist } from '#schemas/checklist.ts';
import type { Answer, Dossier, RecordEntry, Worksheet } from '#worksheet/types.ts';
import { allFacts } from './sample.ts';

/** How often the clauses of the checklist are repeated: 59 of them make 531. */
const COPIES = 9;
const NOTE_LENGTH = 80;

/** Number of a repeated clause; those of the first copy stay as they are. */
const numberOf = (number: number, copy: number) => number + copy * 100;
const idOf = (id: string, copy: number) => (copy === 0 ? id : `${id}-x${copy}`);

/** The checklist with every clause several times, under numbers and ids of their own. */
export const longChecklist = (checklist: Checklist): Checklist => ({
  ...checklist,
  items: Array.from({ length: COPIES }, (_, copy) =>
    checklist.items.map((item) => ({
      ...item,
      id: idOf(item.id, copy),
      number: numberOf(item.number, copy),
    })),
  ).flat(),
});

/** One row of the built page, as a row of a copy. */
const rowOf = (html: string, { id, number }: Checklist['items'][number], copy: number) =>
  html
    .replaceAll(`"${id}"`, `"${idOf(id, copy)}"`)
    .replaceAll(`item-${number}-`, `item-${numberOf(number, copy)}-`);

const unescape = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A value as Astro writes it into the props of an island: its type, then itself. */
type Prop<T> = [type: number, value: T];
interface IslandProps {
  readonly checklist: Prop<{ items: Prop<Prop<{ id: Prop<string>; number: Prop<number> }>[]> }>;
}

function longProps(props: IslandProps): IslandProps {
  const { items } = props.checklist[1];
  items[1] = Array.from({ length: COPIES }, (_, copy) =>
    items[1].map(([type, item]): (typeof items)[1][number] => [
      type,
      {
        ...item,
        id: [0, idOf(item.id[1], copy)],
        number: [0, numberOf(item.number[1], copy)],
      },
    ]),
  ).flat();
  return props;
}

/**
 * The built page of the checklist with every clause repeated: in its HTML and in the props of its
 * island, so that the script takes over what it finds. Readers never get such a page.
 *
 * @throws Error where the page is not built as it was when this was written
 */
export function longPage(html: string, checklist: Checklist): string {
  const props = /(<astro-island[^>]*\sprops=")([^"]*)"/;
  if (!props.test(html)) throw new Error('The page of the checklist has no island with props.');
  const withProps = html.replace(
    props,
    (_, before: string, given: string) =>
      `${before}${escape(JSON.stringify(longProps(JSON.parse(unescape(given)) as IslandProps)))}"`,
  );
  let rows = 0;
  // Rows of one group follow its heading without a break.
  const long = withProps.replace(
    /(?:<div class="clauses__row">.*?<\/article><\/div>)+/gs,
    (group) => {
      const inside = group.match(/<div class="clauses__row">.*?<\/article><\/div>/gs) ?? [];
      const clauses = inside.map((row) => {
        const clause = checklist.items.find(({ id }) => row.includes(`id="${id}"`));
        if (!clause) throw new Error('A row of the page belongs to no clause.');
        return { row, clause };
      });
      rows += clauses.length * COPIES;
      return Array.from({ length: COPIES }, (_, copy) =>
        clauses.map(({ row, clause }) => rowOf(row, clause, copy)).join(''),
      ).join('');
    },
  );
  if (rows !== checklist.items.length * COPIES) throw new Error(`${rows} rows were found.`);
  return long;
}

/** Answers the request for a page with the long form of it. */
export const serveLong = (page: Page, checklist: Checklist) =>
  page.route(
    (url) => url.pathname === checklist.page,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: longPage(await response.text(), checklist) });
    },
  );

/** A note of one length from real sentences. */
const note = (text: string) => text.padEnd(NOTE_LENGTH, '.').slice(0, NOTE_LENGTH);

/**
 * A deal over the long checklist: a status, an owner and a note of 80 characters on every clause, own
 * stances, and the worksheets of the other roles, each with a stance on every clause.
 */
export function longDeal(checklist: Checklist): Dossier {
  const long = longChecklist(checklist);
  const at = '2026-11-02T09:00:00.000Z';
  const facts = allFacts(long.facts);
  const answers = (person: number) =>
    Object.fromEntries(
      long.items.map(({ number, redFlag }, place): [number, Answer] => {
        const answer = long.stances[(person * 7 + place * 3) % long.stances.length]!.number;
        return [number, { answer, ...(place % 4 === person && { note: note(redFlag) }) }];
      }),
    );
  const sheets = long.roles.map(({ number }, person): Worksheet => ({
    side: number,
    facts,
    answers: answers(person),
  }));
  const [worksheet, ...others] = sheets;
  const record = long.items.map((clause, place): [number, RecordEntry] => [
    clause.number,
    {
      status: long.statuses[(place * 5) % long.statuses.length]!.number,
      owner: long.roles[(place * 3) % long.roles.length]!.number,
      note: note(clause.redFlag),
    },
  ]);
  return {
    ...{ id: 'bench', instrument: long.number, edition: long.edition, name: 'Vendor A' },
    ...{ created: at, changed: at, worksheet: worksheet!, record: Object.fromEntries(record) },
    collected: others.map((one, place) => ({
      ...{ id: `person-${place}`, received: at, edition: long.edition, via: 'link' as const },
      worksheet: one,
    })),
  };
}
