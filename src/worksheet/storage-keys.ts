/** Names of what storage holds. All begin with the scope, so that two sites of one origin do not meet. */
export interface StorageKeys {
  /** Every key of this scope begins with it. */
  readonly prefix: string;
  dossier(id: string): string;
  /** Which dossier of an instrument was open last. */
  current(instrument: number): string;
  /** Where a value that cannot be read is kept; `copy` counts from 1. */
  aside(id: string, copy: number): string;
  /** Id of the dossier that a key is for, or undefined for any other key. */
  dossierOf(key: string): string | undefined;
  isAside(key: string): boolean;
}

/**
 * Keys of one site: `oep:<scope>:dossier:<id>`, `oep:<scope>:current:<instrument>`,
 * `oep:<scope>:aside:<id>:<copy>`.
 *
 * @param scope base path of the site, with or without a slash at its end
 */
export function storageKeys(scope: string): StorageKeys {
  // A colon would let one scope be the beginning of another.
  const site = encodeURI(scope.replace(/\/+$/, '') || '/').replaceAll(':', '%3A');
  const prefix = `oep:${site}:`;
  const dossiers = `${prefix}dossier:`;
  const asides = `${prefix}aside:`;
  return {
    prefix,
    dossier: (id) => dossiers + id,
    current: (instrument) => `${prefix}current:${instrument}`,
    aside: (id, copy) => `${asides}${id}:${copy}`,
    dossierOf: (key) => (key.startsWith(dossiers) ? key.slice(dossiers.length) : undefined),
    isAside: (key) => key.startsWith(asides),
  };
}
