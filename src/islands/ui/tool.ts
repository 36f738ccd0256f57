import type { Editioned } from '#domain/editions.ts';
import type { Kind } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';

/** What the shared parts of a tool need to know of its instrument. */
export interface ToolInstrument extends Editioned {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly page: string;
}

/** Where the tool stands in its site. */
export interface ToolSite {
  /** Base path, with a slash at the end or not. */
  readonly base: string;
  /** Every tool of the site, so that a link opened on the wrong page can be sent to the right one. */
  readonly tools: readonly Pick<ToolInstrument, 'number' | 'title' | 'page'>[];
  /** Name and version of the site, written into files. */
  readonly madeBy: string;
}

/** Id of the element that an island takes over. */
export const rootId = (instrument: Pick<ToolInstrument, 'id'>) => `tool-${instrument.id}`;

/** A dossier in which nothing is filled in. */
export const blank = ({ number, edition }: ToolInstrument): Shared => ({
  instrument: number,
  edition,
  name: '',
  worksheet: { facts: {}, answers: {} },
  record: {},
});

/** A page of the site below its base path. */
export const href = (base: string, page: string) => base.replace(/\/$/, '') + page;
