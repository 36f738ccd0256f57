/** What opens a link and shows it, in one file: who follows a link waits for one answer, not for two. */
export { OpenedLink } from './OpenedLink.tsx';
export { readLink } from './read-link.ts';
