/** A root-relative address with the base path of the site in front: `/models/` -> `/base/models/`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
