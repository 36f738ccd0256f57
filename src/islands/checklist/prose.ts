import type { Checklist, Clause } from '#schemas/checklist.ts';

/** The guidance of clauses as it stands in the page, by id of the clause. */
export type Guides = ReadonlyMap<string, Element>;

/** Texts that stand in the page alone, and those that only the library shows. */
const LEFT_OUT = {
  ...{ settles: '', ask: '', strong: '', redFlag: '', control: { does: '', verify: '' } },
  positions: { preferred: '', acceptable: '', walkAway: '' },
  ...{ citations: [], search: [] },
};
type Prose = keyof typeof LEFT_OUT | 'caution';

/** A checklist as the island is given it: with the prose it would be a quarter heavier. */
export interface SlimChecklist extends Omit<Checklist, 'items'> {
  readonly items: readonly Omit<Clause, Prose>[];
}

export const withoutProse = (checklist: Checklist): SlimChecklist => ({
  ...checklist,
  items: checklist.items.map(
    (clause) =>
      Object.fromEntries(
        Object.entries(clause).filter(([name]) => !(name in LEFT_OUT) && name !== 'caution'),
      ) as unknown as Omit<Clause, Prose>,
  ),
});

/**
 * The checklist with what its rows say in the open. The guidance stays empty; see `withProse`.
 *
 * @param settlesOf what a clause must settle, by its id
 */
export const withRows = (
  slim: SlimChecklist,
  settlesOf: (id: string) => string | undefined,
): Checklist => ({
  ...slim,
  items: slim.items.map((clause) => ({
    ...LEFT_OUT,
    ...clause,
    settles: settlesOf(clause.id) ?? '',
  })),
});

/** What a clause must settle as its row in the page says it, until the island draws the row. */
export const settlesInPage = (id: string): string | undefined =>
  document.querySelector(`[aria-labelledby='${id}'] > [data-is=settles]`)?.textContent;

/** The guidance of every clause in a part of the page. It stays readable when its row leaves the page. */
export const guidesIn = (root: ParentNode): Guides =>
  new Map(
    [...root.querySelectorAll('.clause__guide')].map((guide) => [
      guide.closest('article')?.getAttribute('aria-labelledby') ?? '',
      guide,
    ]),
  );

function proseIn(guide: Element): Partial<Clause> {
  const found = [...guide.querySelectorAll<HTMLElement>('dd[data-is]')];
  const all = new Map(found.map((text) => [text.dataset['is'], text.textContent]));
  const of = (name: string) => all.get(name) ?? '';
  const [every, caution] = [of('every'), of('caution')];
  return {
    ...{ ask: of('ask'), strong: of('strong'), redFlag: of('redFlag') },
    positions: {
      preferred: of('preferred'),
      acceptable: of('acceptable'),
      walkAway: of('walkAway'),
    },
    control: { does: of('does'), verify: of('verify'), ...(every && { every }) },
    ...(caution && { caution }),
  };
}

const texts = new WeakMap<Element, string>();

/** All texts of the guidance of a clause, without the words that every clause has. */
export function guideText(guides: Guides, id: string): string {
  const guide = guides.get(id);
  if (!guide) return '';
  const known = texts.get(guide);
  if (known !== undefined) return known;
  const text = [...guide.querySelectorAll('dd[data-is]')]
    .map(({ textContent }) => textContent)
    .join('\n');
  texts.set(guide, text);
  return text;
}

/** The checklist with the texts that the page holds: for exports, questions to the vendor, search. */
export const withProse = (checklist: Checklist, guides: Guides): Checklist => ({
  ...checklist,
  items: checklist.items.map((clause) => {
    const guide = guides.get(clause.id);
    return guide ? { ...clause, ...proseIn(guide) } : clause;
  }),
});
