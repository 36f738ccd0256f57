import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The content of a published instrument, as its file has it; the caller puts its schema over it. */
export const dataOf = (id: string): unknown =>
  parse(readFileSync(`content/instruments/${id}.yaml`, 'utf8'));
