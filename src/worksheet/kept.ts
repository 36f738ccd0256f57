import * as z from 'zod/mini';
import { dossierShape, strict, time } from './shapes.ts';
import type { Dossier } from './types.ts';

/** A dossier as storage keeps it. */
export interface Kept {
  readonly dossier: Dossier;
  /** When it went to the bin; absent while it is in use. */
  readonly binned?: string;
}

/** Version of the JSON in storage. */
export const KEPT_VERSION = 1;

const keptShape = strict({
  v: z.literal(KEPT_VERSION),
  binned: z.exactOptional(time),
  dossier: dossierShape,
});

export type ReadKept =
  | { readonly state: 'kept'; readonly kept: Kept }
  | { readonly state: 'newer-version' }
  | { readonly state: 'corrupt' };

/** @throws RangeError where the dossier is not one that could be read again */
export function writeKept({ dossier, binned }: Kept): string {
  const value = { v: KEPT_VERSION, ...(binned === undefined ? {} : { binned }), dossier };
  const checked = keptShape.safeParse(value);
  if (!checked.success) throw new RangeError(`A dossier cannot be kept: ${checked.error.message}`);
  return JSON.stringify(value);
}

/**
 * Reads a value of storage. Never throws.
 *
 * @param id of the dossier that the key is for
 */
export function readKept(raw: string, id: string): ReadKept {
  try {
    const json: unknown = JSON.parse(raw);
    const { v } = Object(json) as { v?: unknown };
    if (Number.isInteger(v) && Number(v) > KEPT_VERSION) return { state: 'newer-version' };
    const { dossier, binned } = z.parse(keptShape, json);
    if (dossier.id !== id) return { state: 'corrupt' };
    return { state: 'kept', kept: binned === undefined ? { dossier } : { dossier, binned } };
  } catch {
    return { state: 'corrupt' };
  }
}
