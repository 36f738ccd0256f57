import fc from 'fast-check';
import { dealOf, type Deal } from '#domain/checklist/deal.ts';
import type { DealContent } from '#domain/checklist/people.ts';
import { checklist } from '#schemas/checklist.ts';
import type { Position } from '#domain/checklist/agreement.ts';
import type { DealRecord, OwnClause, Worksheet } from '#worksheet/types.ts';
import { smallChecklist } from './small-checklist.ts';

const positions = { preferred: 'We own it all', acceptable: 'We own it on payment', walkAway: 'w' };

/**
 * The small checklist with a third role. Assignment (1, must): legal leads, security looks. Data terms
 * (2, must): legal leads. SBOM (3, must or should): procurement leads, security looks. Escrow (4,
 * consider): legal leads. Only the first has positions.
 */
export const dealChecklist = checklist.parse({
  ...smallChecklist,
  roles: [...smallChecklist.roles, { id: 'security', number: 3, label: 'Security' }],
  items: smallChecklist.items.map((item) => ({
    ...item,
    stage: item.id === 'escrow' ? 'ending' : 'before-signing',
    ...(item.id === 'assignment' && { positions, search: ['ownership'] }),
    ...(['assignment', 'sbom'].includes(item.id) && { look: ['security'] }),
  })),
});

export const [ASSIGNMENT, DATA_TERMS, SBOM, ESCROW, OWN] = [1, 2, 3, 4, 1_500] as const;
export const [AGREED, DRAFT, OPEN, MISSING, ACCEPTED, NOT_APPLICABLE] = [1, 2, 3, 4, 5, 6] as const;
const ROLES = { legal: 1, procurement: 2, security: 3 } as const;
export type RoleId = keyof typeof ROLES;
export const roleNumber = (role: RoleId): number => ROLES[role];

export type Said = Position | 'help' | 'not-mine';
const STANCES: Readonly<Record<Said, number>> = {
  ...{ accept: 1, fallback: 2, reject: 3, help: 4, 'not-mine': 5 },
};

/** A stance of one person, or a stance with its reason. */
type Given = Said | readonly [Said, string];

/** What one person fills in, by number of the clause. */
export function sheet(
  role: RoleId | undefined,
  given: Readonly<Record<number, Given>> = {},
  rest: Partial<Worksheet> = {},
): Worksheet {
  const answers = Object.entries(given).map(([item, said]) => {
    const [stance, note] = typeof said === 'string' ? [said] : said;
    return [item, { answer: STANCES[stance], ...(note && { note }) }] as const;
  });
  return {
    ...(role && { side: ROLES[role] }),
    facts: {},
    answers: Object.fromEntries(answers),
    ...rest,
  };
}

/** A dossier whose owner gave no role and said nothing, with worksheets that came back. */
export const contentOf = (
  worksheets: readonly Worksheet[],
  record: DealRecord = {},
  owner: Worksheet = sheet(undefined),
): DealContent => ({
  edition: 1,
  worksheet: owner,
  record,
  collected: worksheets.map((worksheet, place) => ({
    ...{ id: `c${place}`, received: '2026-11-20T08:00:00.000Z', edition: 1, via: 'link' },
    worksheet,
  })),
});

export const deal = (...given: Parameters<typeof contentOf>): Deal =>
  dealOf(dealChecklist, contentOf(...given));

export const ids = (list: readonly { readonly clause: { readonly id: string } }[]) =>
  list.map(({ clause }) => clause.id);

const items = ['1', '2', '3', '4', '1500', '1501'];
const anyText = fc.constantFrom('Łódź office', 'cap too low', 'ask Ana', '');
const byItem = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom(...items), value);
const anyOwn: fc.Arbitrary<OwnClause> = fc.record(
  {
    title: fc.constantFrom('Escrow of keys', 'Audit by us'),
    ask: fc.constantFrom('Who holds the keys?', ''),
    lead: fc.constantFrom(1, 2, 3, 9),
    priority: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: ['title'] },
);

/** Any worksheet over the four clauses and two own ones, with stances and options nobody knows. */
export const anySheet: fc.Arbitrary<Worksheet> = fc.record(
  {
    name: fc.constantFrom('Ana', 'Bo', ''),
    side: fc.constantFrom(1, 2, 3, 9),
    facts: fc.dictionary(fc.constantFrom('1', '2'), fc.constantFrom([1], [2], [])),
    answers: byItem(
      fc.record({ answer: fc.constantFrom(1, 2, 3, 4, 5, 9), note: anyText }, { requiredKeys: [] }),
    ),
    own: fc.dictionary(fc.constantFrom('1500', '1501'), anyOwn),
    hidden: byItem(fc.constantFrom('no code is written', 'twice')),
  },
  { requiredKeys: ['facts', 'answers'] },
);

const anyDay = fc.constantFrom('2026-10-01', '2026-11-20', '2026-12-24', '2026-02-30');
export const anyRecord: fc.Arbitrary<DealRecord> = byItem(
  fc.record(
    {
      status: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 9),
      owner: fc.constantFrom(1, 2, 3, 9),
      ...{ reason: anyText, note: anyText, acceptedBy: anyText, due: anyDay, ref: anyText },
    },
    { requiredKeys: [] },
  ),
);

export const anyContent: fc.Arbitrary<DealContent> = fc
  .tuple(fc.array(anySheet, { maxLength: 5 }), anyRecord, anySheet)
  .map((given) => contentOf(...given));

export const anyDeal: fc.Arbitrary<Deal> = anyContent.map((content) =>
  dealOf(dealChecklist, content),
);
