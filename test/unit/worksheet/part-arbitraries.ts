import fc from 'fast-check';
import { drop, type PartChange, put } from '#worksheet/part-edit.ts';
import { LISTS, type PartEntries, type PartList, sortEntries } from '#worksheet/part-lists.ts';
import type {
  ClauseChange,
  Collected,
  DossierParts,
  Invited,
  PlanEntry,
  Round,
  Snapshot,
  Vote,
} from '#worksheet/types.ts';
import {
  answer,
  byNumber,
  item,
  name,
  number,
  orNone,
  recordEntry,
  text,
  time,
  worksheet,
} from './basic-arbitraries.ts';

/** Few ids, so that changes meet. Two of them are names that every object knows. */
const id = fc.constantFrom('a1', 'b2', '__proto__', 'constructor');
const edition = fc.integer({ min: 1, max: 255 });
const someName = name.filter((value) => value !== '');

/** An object without the fields that are undefined. */
const withoutNone = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const collected: fc.Arbitrary<Collected> = fc.record(
  {
    id,
    received: time,
    edition,
    via: fc.constantFrom('link' as const, 'file' as const),
    worksheet,
  },
  { noNullPrototype: true },
);

const vote = fc
  .record({ side: orNone(number), name: orNone(someName), answer })
  .map((given) => withoutNone(given) as unknown as Vote);

const round = fc
  .record({
    item: fc.integer({ min: 1, max: 2 }),
    at: fc.constantFrom('2026-11-20T09:30:00.000Z', '2026-11-20T09:30:00Z'),
    first: fc.array(vote, { maxLength: 4 }),
    second: orNone(fc.array(vote, { minLength: 1, maxLength: 4 })),
  })
  .map((given) => withoutNone(given) as unknown as Round);

/** Entries of a list, each id once, in order. */
function listOf<List extends PartList>(list: List, entry: fc.Arbitrary<PartEntries[List]>) {
  return fc
    .uniqueArray(entry, { selector: LISTS[list].idOf, maxLength: 3 })
    .map((entries) => sortEntries(list, entries));
}

const snapshot: fc.Arbitrary<Snapshot> = fc.record(
  {
    ...{ id, at: time, name, edition, worksheet },
    record: byNumber(item, recordEntry, 5),
    collected: listOf('collected', collected),
  },
  { noNullPrototype: true },
);

const planEntry = fc
  .record({
    id,
    day: fc.constantFrom(30 as const, 60 as const, 90 as const),
    text: fc.oneof(text, fc.constant('')),
    owner: orNone(someName),
    done: fc.constantFrom(undefined, true as const),
  })
  .map((given) => withoutNone(given) as unknown as PlanEntry);

const target = fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100);

const invited = fc
  .record({ at: time, sent: orNone(time) })
  .map((given) => withoutNone(given) as unknown as Invited);

const change = fc
  .record({
    id,
    at: time,
    item,
    field: fc.constantFrom('status' as const, 'note' as const, 'stance' as const),
    from: orNone(text),
    to: orNone(text),
    by: orNone(someName),
    role: orNone(number),
    via: fc.constantFrom('hand' as const, 'link' as const, 'meeting' as const),
    source: orNone(someName),
  })
  .map((given) => withoutNone(given) as unknown as ClauseChange);

const isEmpty = (value: object) => Object.keys(value).length === 0;

/** The parts of a dossier, often none. */
export const parts: fc.Arbitrary<DossierParts> = fc
  .record(
    {
      collected: listOf('collected', collected),
      rounds: listOf('rounds', round),
      snapshots: listOf('snapshots', snapshot),
      targets: byNumber(fc.integer({ min: 1, max: 999 }), target, 5),
      plan: listOf('plan', planEntry),
      changes: listOf('changes', change),
      invited,
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, part]) => !isEmpty(part))));

const entryChange = fc.oneof(
  collected.map((entry) => put('collected', entry)),
  round.map((entry) => put('rounds', entry)),
  snapshot.map((entry) => put('snapshots', entry)),
  planEntry.map((entry) => put('plan', entry)),
  change.map((entry) => put('changes', entry)),
  fc
    .tuple(
      fc.constantFrom(
        'collected' as const,
        'snapshots' as const,
        'plan' as const,
        'changes' as const,
      ),
      id,
    )
    .map(([list, of]) => drop(list, of)),
  round.map((entry) => drop('rounds', LISTS.rounds.idOf(entry))),
);

/** A change of one part of a dossier, among few ids. */
export const partChange: fc.Arbitrary<PartChange> = fc.oneof(
  entryChange,
  fc.record({ set: fc.constant('snapshot-name' as const), id, to: name }),
  fc.record({
    set: fc.constant('target' as const),
    item: fc.integer({ min: 1, max: 3 }),
    to: orNone(target),
  }),
  fc.record({
    set: fc.constant('plan-field' as const),
    id,
    field: fc.constantFrom('text' as const, 'owner' as const),
    to: orNone(name),
  }),
  fc.record({
    set: fc.constant('plan-field' as const),
    id,
    field: fc.constant('done' as const),
    to: orNone(fc.boolean()),
  }),
  fc.record({
    set: fc.constant('plan-field' as const),
    id,
    field: fc.constant('day' as const),
    to: fc.constantFrom(undefined, 30 as const, 60 as const, 90 as const),
  }),
  fc.record({ set: fc.constant('invited' as const), to: orNone(invited) }),
  fc.record({ set: fc.constant('sent' as const), to: orNone(time) }),
);
