import * as z from 'zod/mini';
import { strict, time } from './checks.ts';
import { dossierShapes } from './dossier-shapes.ts';
import { MAX_CHANGES } from './limits.ts';
import { check } from './problems.ts';
import { type ContentVersion, versionOf } from './tidy-dossier.ts';
import type { Dossier } from './types.ts';

/**
 * A dossier as storage keeps it, in JSON:
 *
 *     { "v": 1,
 *       "binned": "2026-11-20T09:30:00.000Z",   only while it is in the bin
 *       "dossier": {
 *         "instrument": 2, "edition": 1, "name": "Vendor A, MSA v2",
 *         "worksheet": { "name": "Ada", "side": 1, "facts": { "4": [1, 2] }, "answers": {} },
 *         "record": { "12": { "status": 4, "owner": 1, "note": "Vendor refuses." } },
 *         "id": "0b0e...", "created": "2026-11-20T09:30:00.000Z", "changed": "2026-..." } }
 *
 * Version 2 adds the parts to the dossier, each only where there is something in it:
 *
 *     "collected": [ { "id": "...", "received": "2026-...", "edition": 1, "via": "link",
 *                      "worksheet": { ... } } ],
 *     "rounds": [ { "item": 4, "at": "2026-...",
 *                   "first": [ { "side": 1, "name": "Ada", "answer": { "answer": 3 } } ],
 *                   "second": [ ... ] } ],
 *     "snapshots": [ { "id": "...", "at": "2026-...", "name": "...", "edition": 1,
 *                      "worksheet": { ... }, "record": { ... }, "collected": [ ... ] } ],
 *     "targets": { "4": 1.5 },
 *     "plan": [ { "id": "...", "day": 30, "text": "...", "owner": "Bo", "done": true } ],
 *     "invited": { "at": "2026-...", "sent": "2026-..." }
 *
 * Version 3 adds to every worksheet, where there is something in it:
 *
 *     "mark": "k3v9x0q2",
 *     "own": { "1007": { "title": "...", "about": "...", "ask": "...", "lead": 1, "priority": 1 } },
 *     "hidden": { "31": "No staff in that country." }
 *
 * to every record entry `"acceptedBy": "Ada", "due": "2026-11-20", "ref": "MSA 7.2"`, answers and
 * record entries under the number of an own clause (1000 to 4095), and to the dossier:
 *
 *     "changes": [ { "id": "...", "at": "2026-...", "item": 12, "field": "status", "from": "2",
 *                    "to": "4", "by": "Ada", "role": 1, "via": "link", "source": "link 3" } ]
 *
 * To a collected worksheet it adds where it came from: `"source": "link 3"`. The field of a change is
 * one of a record entry, or `stance`, `own` or `hidden` of a worksheet; with `"theirs": true` of one that
 * somebody else sent.
 *
 * A dossier is written in the lowest version that holds everything, so that an older copy of the site
 * can read one in which nothing new is used.
 */
export interface Kept {
  readonly dossier: Dossier;
  /** When it went to the bin; absent while it is in use. */
  readonly binned?: string;
}

/** Newest version of the JSON in storage. */
export const KEPT_VERSION: ContentVersion = 3;

const binned = z.exactOptional(time);
/** The reader of every version there has been. */
const keptShapes: Readonly<Record<ContentVersion, z.ZodMiniType<Kept>>> = {
  1: strict({
    v: z.literal(1, { error: 'expected 1, 2 or 3' }),
    binned,
    dossier: dossierShapes[1],
  }),
  2: strict({ v: z.literal(2), binned, dossier: dossierShapes[2] }),
  3: strict({ v: z.literal(3), binned, dossier: dossierShapes[3] }),
};
const keptShape = (v: unknown) => keptShapes[v === 2 || v === 3 ? v : 1];

export type ParsedKept =
  | { readonly state: 'kept'; readonly kept: Kept }
  | { readonly state: 'newer-version' }
  | { readonly state: 'corrupt'; readonly problems: readonly string[] };

export type ReadKept =
  Exclude<ParsedKept, { readonly state: 'corrupt' }> | { readonly state: 'corrupt' };

/** Lists and changes that were checked: they are many, and they are not changed but replaced. */
const sound = new WeakSet();
const LONG_LISTS = ['collected', 'snapshots'] as const;
/** The number under which an answer or an entry of the record was checked. */
const soundAs = new WeakMap<object, string>();

type Numbered = Readonly<Record<string, object>>;

function remember({ worksheet, record, ...dossier }: Dossier): void {
  for (const name of LONG_LISTS) if (dossier[name]) sound.add(dossier[name]);
  for (const change of dossier.changes ?? []) sound.add(change);
  for (const entries of [worksheet.answers, record] satisfies Numbered[])
    for (const [number, entry] of Object.entries<object>(entries)) soundAs.set(entry, number);
}

const unsound = <Entries extends Numbered>(entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).filter(([number, entry]) => soundAs.get(entry) !== number),
  ) as Entries;

/** A dossier without what needs no second check: what is typed is saved letter by letter. */
function unchecked({ changes, ...dossier }: Dossier): Dossier {
  const rest = {
    ...dossier,
    worksheet: { ...dossier.worksheet, answers: unsound(dossier.worksheet.answers) },
    record: unsound(dossier.record),
  };
  for (const name of LONG_LISTS) if (rest[name] && sound.has(rest[name])) delete rest[name];
  if (!changes) return rest;
  // Each letter typed into a record replaces one change of up to two thousand.
  const isShort = changes.length <= MAX_CHANGES;
  return { ...rest, changes: isShort ? changes.filter((one) => !sound.has(one)) : changes };
}

/** @throws RangeError where the dossier is not one that could be read again */
export function writeKept({ dossier, binned }: Kept): string {
  const v = versionOf(dossier);
  const value = { v, ...(binned === undefined ? {} : { binned }), dossier };
  const checked = check(keptShape(v), { ...value, dossier: unchecked(dossier) });
  if (!checked.ok) throw new RangeError(`A dossier cannot be kept: ${checked.problems.join('; ')}`);
  remember(dossier);
  return JSON.stringify(value);
}

/** Reads what was JSON. Never throws. Each problem names its place. */
export function parseKept(json: unknown): ParsedKept {
  const { v } = Object(json) as { v?: unknown };
  if (Number.isInteger(v) && Number(v) > KEPT_VERSION) return { state: 'newer-version' };
  const result = check(keptShape(v), json);
  if (!result.ok) return { state: 'corrupt', problems: result.problems };
  const { dossier, binned } = result.data;
  remember(dossier);
  return { state: 'kept', kept: binned === undefined ? { dossier } : { dossier, binned } };
}

/**
 * Reads a value of storage. Never throws.
 *
 * @param id of the dossier that the key is for
 */
export function readKept(raw: string, id: string): ReadKept {
  try {
    const result = parseKept(JSON.parse(raw));
    if (result.state !== 'kept') return { state: result.state };
    return result.kept.dossier.id === id ? result : { state: 'corrupt' };
  } catch {
    return { state: 'corrupt' };
  }
}
