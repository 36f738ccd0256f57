import * as z from 'zod/mini';
import { fileShapes, MAX_SHORT_TEXT } from '#worksheet/file.ts';
import {
  MAX_COLLECTED,
  MAX_NAME,
  MAX_NUMBER,
  MAX_PLAN,
  MAX_PLAN_TEXT,
  MAX_ROUNDS,
  MAX_SNAPSHOTS,
  MAX_TEXT,
  MAX_VOTES,
} from '#worksheet/limits.ts';

/** Versions of the file of a dossier, as `readFile` reads them. */
export const FILE_VERSIONS = [1, 2] as const;
export type FileVersion = (typeof FILE_VERSIONS)[number];

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const TIME = { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$' };
const ITEM_NUMBER = '^[1-9][0-9]{0,2}$';
const OPTION_NUMBER = '^([1-9]|1[0-9]|2[0-4])$';

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
  first: { maxItems: MAX_VOTES },
  second: { maxItems: MAX_VOTES },
};

/** A schema with the limits that belong to the names of its fields. */
function withLimits(node: unknown, name = ''): unknown {
  if (Array.isArray(node)) return node.map((entry) => withLimits(entry));
  if (!isNode(node)) return node;
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
    if (key === 'properties' && isNode(value))
      return [
        key,
        Object.fromEntries(Object.entries(value).map(([of, to]) => [of, withLimits(to, of)])),
      ];
    if (key === 'propertyNames')
      return [key, { pattern: name === 'facts' ? OPTION_NUMBER : ITEM_NUMBER }];
    if (key === 'additionalProperties' && name === 'facts' && isNode(value))
      return [key, { ...value, maxItems: MAX_NUMBER }];
    return [key, withLimits(value)];
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
    ...(withLimits(schema) as Node),
  };
}
