import type { Checklist, Clause } from '#schemas/checklist.ts';

/** The guidance of clauses as it stands in the page, by id of the clause. */
export type Guides = ReadonlyMap<string, Element>;

/**
 * A checklist as the island is given it. The texts of the guidance stand in the page as HTML
 * (`Guide.tsx`) and are left out here; what only the library shows is left out, too. Together they
 * would make the page a quarter heavier.
 */
export const withoutProse = (checklist: Checklist): Checklist => ({
  ...checklist,
  items: checklist.items.map(({ caution: _caution, ...clause }) => ({
    ...clause,
    ...{ ask: '', strong: '', redFlag: '', control: { does: '', verify: '' } },
    positions: { preferred: '', acceptable: '', walkAway: '' },
    ...{ citations: [], search: [] },
  })),
});

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
