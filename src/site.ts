/**
 * Where the site is served, read from the environment once.
 *
 * - `SITE_URL`: origin, without a path (default `http://localhost:4321`).
 * - `BASE_PATH`: path the site lives under, with or without slashes (default `/`).
 * - `REPOSITORY_URL`: web address of the repository; edit links appear only when it is set.
 */
const trimmed = (process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '');

export const siteUrl = (process.env['SITE_URL'] ?? 'http://localhost:4321').replace(/\/+$/, '');

/** `/` or `/some/path`: what Astro calls `base`. */
export const basePath = trimmed ? `/${trimmed}` : '/';

export const repositoryUrl = process.env['REPOSITORY_URL']?.replace(/\/+$/, '');

/** The port of `npm start`, `npm run dev` and the tests' own server. */
export const port = 4321;
