import fc from 'fast-check';
import type { Edit, FieldChange } from '#worksheet/edit.ts';
import type { Content, Dossier, Shared } from '#worksheet/types.ts';
import {
  byNumber,
  item,
  name,
  number,
  orNone,
  ownClause,
  ownNumber,
  recordEntry,
  text,
  time,
  worksheet,
} from './basic-arbitraries.ts';
import { partChange, parts } from './part-arbitraries.ts';

/** Arbitrary dossiers and edits, always in the normal form of `tidy.ts`. */

/** What a link carries. */
export const shared: fc.Arbitrary<Shared> = fc.record(
  {
    instrument: number,
    edition: fc.integer({ min: 1, max: 255 }),
    name,
    worksheet,
    record: byNumber(item, recordEntry, 20),
  },
  { noNullPrototype: true },
);

/** What an edit works on. */
export const content: fc.Arbitrary<Content> = fc
  .tuple(shared, parts)
  .map(([own, others]) => ({ ...own, ...others }));

/** What a reader keeps. */
export const dossier: fc.Arbitrary<Dossier> = fc
  .tuple(content, fc.uuid(), time, time)
  .map(([given, id, created, changed]) => ({ ...given, id, created, changed }));

/** A change of one field, among few items, so that changes meet. */
export const fieldChange: fc.Arbitrary<FieldChange> = fc.oneof(
  fc.record({ set: fc.constant('name' as const), to: name }),
  fc.record({ set: fc.constant('respondent' as const), to: orNone(name) }),
  fc.record({ set: fc.constant('side' as const), to: orNone(number) }),
  fc.record({
    set: fc.constant('fact' as const),
    fact: fc.integer({ min: 1, max: 3 }),
    to: fc.array(number, { maxLength: 4 }),
  }),
  fc.record({
    set: fc.constant('answer' as const),
    item: fc.integer({ min: 1, max: 4 }),
    field: fc.constantFrom('answer' as const, 'consistency' as const, 'evidence' as const),
    to: orNone(number),
  }),
  partChange,
  fc.record({
    set: fc.constant('record' as const),
    item: fc.integer({ min: 1, max: 4 }),
    field: fc.constantFrom('reason' as const, 'note' as const, 'ref' as const, 'due' as const),
    to: orNone(fc.oneof(text, fc.constantFrom('', '2026-11-20', '2026-11-31'))),
  }),
  fc.record({
    set: fc.constant('own' as const),
    item: ownNumber,
    to: orNone(fc.oneof(ownClause, fc.constant({ title: '', about: 'lost?' }))),
  }),
  fc.record({
    set: fc.constant('hidden' as const),
    item: fc.integer({ min: 1, max: 3 }),
    to: orNone(fc.oneof(text, fc.constant(''))),
  }),
);

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fieldChange,
  fc.record({
    set: fc.constant('several' as const),
    changes: fc.array(fieldChange, { maxLength: 5 }),
  }),
);
