import type * as z from 'zod/mini';

/** Problems named one by one; a file that is wrong all over needs no longer list. */
const MAX_PROBLEMS = 20;

/**
 * Says what is wrong in content that a shape refused, one sentence a problem:
 * `record.12.status: expected a whole number from 1 to 24`.
 */
export function problemsOf({ issues }: z.core.$ZodError): string[] {
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
