import { withBase } from '#integrations/base-path.ts';

/** A root-relative address with the base path of the site in front: `/models/` -> `/base/models/`. */
export const href = (path: string): string => withBase(path, import.meta.env.BASE_URL);
