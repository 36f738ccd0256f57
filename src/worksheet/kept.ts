import * as z from 'zod/mini';
import { dossierShape, dossierShapeV1 } from './dossier-shapes.ts';
import { check } from './problems.ts';
import { strict, time } from './shapes.ts';
import { hasParts } from './tidy-dossier.ts';
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
 * A dossier without parts is written as version 1, so that an older copy of the site can read it:
 * most dossiers have none.
 */
export interface Kept {
  readonly dossier: Dossier;
  /** When it went to the bin; absent while it is in use. */
  readonly binned?: string;
}

/** Newest version of the JSON in storage. */
export const KEPT_VERSION = 2;

const binned = z.exactOptional(time);
/** The reader of every version there has been. */
const keptV1 = strict({
  v: z.literal(1, { error: 'expected 1 or 2' }),
  binned,
  dossier: dossierShapeV1,
});
const keptV2 = strict({ v: z.literal(2), binned, dossier: dossierShape });
const keptShape = (v: unknown): z.ZodMiniType<Kept> => (v === 2 ? keptV2 : keptV1);

export type ParsedKept =
  | { readonly state: 'kept'; readonly kept: Kept }
  | { readonly state: 'newer-version' }
  | { readonly state: 'corrupt'; readonly problems: readonly string[] };

export type ReadKept =
  Exclude<ParsedKept, { readonly state: 'corrupt' }> | { readonly state: 'corrupt' };

/** Lists that were checked: they are long, and they are not changed but replaced. */
const sound = new WeakSet();
const LONG_LISTS = ['collected', 'snapshots'] as const;

function remember(dossier: Dossier): void {
  for (const name of LONG_LISTS) if (dossier[name]) sound.add(dossier[name]);
}

/** A dossier without the lists that need no second check: what is typed is saved letter by letter. */
function unchecked(dossier: Dossier): Dossier {
  const rest = { ...dossier };
  for (const name of LONG_LISTS) if (rest[name] && sound.has(rest[name])) delete rest[name];
  return rest;
}

/** @throws RangeError where the dossier is not one that could be read again */
export function writeKept({ dossier, binned }: Kept): string {
  const v = hasParts(dossier) ? 2 : 1;
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
