/** Entries by number, each as another one. */
export function mapped<T, To>(
  entries: Readonly<Record<number, T>>,
  to: (entry: T, item: number) => To,
): Record<number, To> {
  const pairs = Object.entries(entries).map(
    ([item, entry]) => [item, to(entry, Number(item))] as const,
  );
  return Object.fromEntries(pairs);
}
