/** Modules that ship without types and that the Search override uses. */
declare module 'virtual:starlight/pagefind-config' {
  export const pagefindUserConfig: Record<string, unknown>;
}

declare module '@pagefind/default-ui' {
  /** https://pagefind.app/docs/ui/ */
  export class PagefindUI {
    constructor(options: Record<string, unknown>);
    triggerFilters(filters: Record<string, string | string[]>): void;
  }
}
