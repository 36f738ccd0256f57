import * as z from 'zod/mini';
import { fileShapes, MAX_SHORT_TEXT } from '#worksheet/file.ts';
import {
  MAX_CHANGES,
  MAX_COLLECTED,
  MAX_NAME,
  MAX_NUMBER,
  MAX_OWN_CLAUSES,
  MAX_PLAN,
  MAX_PLAN_TEXT,
  MAX_REF,
  MAX_ROUNDS,
  MAX_SNAPSHOTS,
  MAX_TEXT,
  MAX_VOTES,
} from '#worksheet/limits.ts';

/** Versions of the file of a dossier, as `readFile` reads them. */
export const FILE_VERSIONS = [1, 2, 3] as const;
export type FileVersion = (typeof FILE_VERSIONS)[number];

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const TIME = { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$' };
const DAY = { pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const OPTION_NUMBER = '^([1-9]|1[0-9]|2[0-4])$';
/** Numbers of items, from 1 to 999. */
const ITEM_NUMBER = '^[1-9][0-9]{0,2}$';
/** Numbers of own clauses, from 1000 to 4095. */
const OWN_NUMBER = '^([1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$';
const EITHER_NUMBER = '^([1-9][0-9]{0,2}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-5])$';
const KEYS: Readonly<Record<string, string>> = {
  facts: OPTION_NUMBER,
  targets: ITEM_NUMBER,
  own: OWN_NUMBER,
};

/**
 * What zod checks by a function of its own, which no schema can say, by the name of the field. A
 * schema counts whole characters, the reader UTF-16 units: text of emoji may pass here and be too long.
 */
const TEXTS: Readonly<Record<string, Node>> = {
  name: { maxLength: MAX_NAME },
  owner: { maxLength: MAX_NAME },
  note: { maxLength: MAX_TEXT },
  reason: { maxLength: MAX_TEXT },
  text: { maxLength: MAX_PLAN_TEXT },
  ...Object.fromEntries(
    ['about', 'ask', 'from', 'to', 'edition', 'date', 'sides', 'confidence', 'caveat'].map(
      (field) => [field, { maxLength: MAX_TEXT }],
    ),
  ),
  ...Object.fromEntries(
    ['acceptedBy', 'by', 'source'].map((field) => [field, { maxLength: MAX_NAME }]),
  ),
  title: { minLength: 1, maxLength: MAX_NAME },
  hidden: { minLength: 1, maxLength: MAX_TEXT },
  ref: { maxLength: MAX_REF },
  due: DAY,
  madeBy: { maxLength: MAX_SHORT_TEXT },
  id: { maxLength: MAX_SHORT_TEXT },
  ...Object.fromEntries(
    ['created', 'changed', 'received', 'at', 'sent'].map((field) => [field, TIME]),
  ),
};
const LISTS: Readonly<Record<string, Node>> = {
  collected: { maxItems: MAX_COLLECTED },
  rounds: { maxItems: MAX_ROUNDS },
  snapshots: { maxItems: MAX_SNAPSHOTS },
  plan: { maxItems: MAX_PLAN },
  changes: { maxItems: MAX_CHANGES },
  own: { maxProperties: MAX_OWN_CLAUSES },
  first: { maxItems: MAX_VOTES },
  second: { maxItems: MAX_VOTES },
};

/**
 * A schema with the limits that belong to the names of its fields.
 *
 * @param items what the number of an item looks like
 */
function withLimits(node: unknown, items: string, name = ''): unknown {
  if (Array.isArray(node)) return node.map((entry) => withLimits(entry, items));
  if (!isNode(node)) return node;
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
    if (key === 'properties' && isNode(value))
      return [
        key,
        Object.fromEntries(
          Object.entries(value).map(([of, to]) => [of, withLimits(to, items, of)]),
        ),
      ];
    if (key === 'propertyNames') return [key, { pattern: KEYS[name] ?? items }];
    if (key === 'additionalProperties' && name === 'hidden') {
      return [key, withLimits(value, items, name)];
    }
    if (key === 'additionalProperties' && name === 'facts' && isNode(value))
      return [key, { ...value, maxItems: MAX_NUMBER }];
    return [key, withLimits(value, items)];
  });
  const limits = node['type'] === 'string' ? TEXTS[name] : LISTS[name];
  return { ...Object.fromEntries(entries), ...(limits && isNode(limits) ? limits : {}) };
}

/**
 * The JSON Schema (draft 2020-12) of the file of a dossier. A file does not name it, because the
 * reader refuses a field that its version does not have.
 *
 * @param id address at which it is published
 */
export function fileSchema(version: FileVersion, id: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(fileShapes[version], {
    target: 'draft-2020-12',
    io: 'output',
  }) as Node;
  return {
    $schema,
    $id: id,
    title: `Dossier of the Offshore Engineering Playbook, file version ${version}`,
    description:
      'Items, options, facts, sides, roles and statuses stand as the permanent numbers of their instrument; see data/instruments/ on the same site.',
    ...(withLimits(schema, version < 3 ? ITEM_NUMBER : EITHER_NUMBER) as Node),
  };
}
