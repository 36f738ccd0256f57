import { knownFacts, type GivenFacts, type KnownFacts } from '#domain/rules.ts';
import type { Fact } from '#schemas/facts.ts';
import type { Worksheet } from '#worksheet/types.ts';

/** The facts that a result rests on. */
export interface FactBasis {
  /** Given by at least one person and contradicted by nobody. */
  readonly known: KnownFacts;
  /** What people know, each different view once: what one of them forbids is not advised. */
  readonly views: readonly KnownFacts[];
  /** Facts that are given in more than one way. Targets and weights treat them as open. */
  readonly differing: readonly FactDifference[];
}

export interface FactDifference {
  readonly fact: Fact;
  /** Options chosen together, in the order of the instrument, with the places of who chose them. */
  readonly given: readonly {
    readonly options: Fact['options'];
    /** Places in the list of worksheets, rising. */
    readonly people: readonly number[];
  }[];
}

/** The options chosen of one fact; empty where it is open. */
const chosen = (fact: Fact, view: KnownFacts) =>
  fact.options.filter(({ id }) => view.get(fact.id)?.has(id));
/** Rises with the places of the options: the way with the first option only comes first. */
const placesOf = (fact: Fact, options: Fact['options']) =>
  options.reduce((sum, option) => sum + 2 ** fact.options.indexOf(option), 0);
const keyOf = (options: Fact['options']) => options.map(({ id }) => id).join(' ');

/**
 * The facts of an engagement as several people know them. A fact that somebody leaves open is taken
 * from the others. A fact that is given in different ways counts as open until they agree, so that the
 * rules err on the strict side: the higher weight, the targets of an open fact, no forbidden step.
 */
export function agreedFacts(
  { facts }: { readonly facts: readonly Fact[] },
  worksheets: readonly Pick<Worksheet, 'facts'>[],
): FactBasis {
  const each = worksheets.map((worksheet) => knownFacts(facts, worksheet.facts));
  const known = new Map<string, ReadonlySet<string>>();
  const differing: FactDifference[] = [];
  for (const fact of facts) {
    const ways = new Map<string, { options: Fact['options']; people: number[] }>();
    each.forEach((view, index) => {
      const options = chosen(fact, view);
      if (options.length === 0) return;
      const way = ways.get(keyOf(options)) ?? { options, people: [] };
      way.people.push(index);
      ways.set(keyOf(options), way);
    });
    const given = [...ways.values()].sort(
      (a, b) => placesOf(fact, a.options) - placesOf(fact, b.options),
    );
    const [only] = given;
    if (given.length === 1 && only) known.set(fact.id, new Set(only.options.map(({ id }) => id)));
    if (given.length > 1) differing.push({ fact, given });
  }
  const signature = (view: KnownFacts) => facts.map((fact) => keyOf(chosen(fact, view))).join(';');
  const distinct = new Map(each.map((view) => [signature(view), view]));
  return {
    known,
    views: [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view),
    differing,
  };
}

/**
 * The same facts with every way in which one was given, for rules that must hold whoever is right.
 * Where nobody contradicts anybody, rules read them as they read one person's facts.
 */
export function everyWay({ known, differing }: Pick<FactBasis, 'known' | 'differing'>): GivenFacts {
  const facts = new Map<string, ReadonlySet<string> | readonly ReadonlySet<string>[]>(known);
  for (const { fact, given } of differing)
    facts.set(
      fact.id,
      given.map(({ options }) => new Set(options.map(({ id }) => id))),
    );
  return facts;
}
