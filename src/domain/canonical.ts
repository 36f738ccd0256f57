const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON of a value with the fields of each object in one order: equal for what says the same. */
export function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, given: unknown) =>
    isObject(given)
      ? Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)))
      : given,
  );
}
