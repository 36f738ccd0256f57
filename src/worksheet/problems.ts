import type * as z from 'zod/mini';

/** Problems named one by one; a file that is wrong all over needs no longer list. */
const MAX_PROBLEMS = 20;

/**
 * Says what is wrong in content that a shape refused, one sentence a problem:
 * `record.12.status: expected a whole number from 1 to 24`.
 */
function problemsOf({ issues }: z.core.$ZodError): string[] {
  const problems = issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return names.map((name) => {
      const path = name === undefined ? issue.path : [...issue.path, name];
      const where = path.length > 0 ? `${path.map(String).join('.')}: ` : '';
      return where + issue.message;
    });
  });
  const more = problems.length - MAX_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${more} more`] : problems;
}

export type Checked<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Checks what comes from outside. Never throws: content in which hundreds of thousands of places are
 * wrong makes zod run out of stack while it gathers its issues.
 */
export function check<T>(shape: z.ZodMiniType<T>, given: unknown): Checked<T> {
  try {
    const result = shape.safeParse(given);
    if (result.success) return { ok: true, data: result.data };
    return { ok: false, problems: problemsOf(result.error) };
  } catch {
    return { ok: false, problems: ['more is wrong than can be told'] };
  }
}
