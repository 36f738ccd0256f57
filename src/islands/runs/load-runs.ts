/**
 * Fetches the runs of a tool. A step of its own: the list of files that they need stands here, and not
 * in the page that offers them.
 */
export const loadRuns = async () => (await import('./ItemRuns.tsx')).ItemRuns;
