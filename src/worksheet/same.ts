import { canonical } from '#domain/canonical.ts';

export { canonical };

/** Whether two values of content in normal form say the same, in whatever order their fields are. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && canonical(a) === canonical(b));
}
