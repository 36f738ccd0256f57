/**
 * What the tool fetches when it is asked for. In a file of its own: the lists of files that these parts
 * need stand here, and not in the page.
 */
export const loadSides = async () => (await import('./Sides.tsx')).Sides;
export const loadReport = async () => (await import('#exports/measures-report.ts')).measuresReport;
export const loadMessage = async () => (await import('./message.ts')).message;
