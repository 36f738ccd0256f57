/** Received text as any text format can hold it; what reads files back needs the same. */
export { plain } from '#worksheet/plain.ts';
