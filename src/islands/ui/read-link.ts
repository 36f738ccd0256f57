import { decodeLink, meantFor } from '#worksheet/codec/link.ts';
import type { Shared } from '#worksheet/types.ts';
import type { Refusal } from './LinkNotice.tsx';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';

/** What a link turned out to be. */
export type ReadLink =
  | { readonly kind: 'shared'; readonly shared: Shared }
  /** A request to answer: facts and names, no answers. */
  | { readonly kind: 'invitation'; readonly shared: Shared }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads a fragment that is meant as a link. Never rejects. */
export async function readLink(
  fragment: string,
  instrument: ToolInstrument,
  site: ToolSite,
): Promise<ReadLink> {
  const result = await decodeLink(fragment);
  if (!result.ok) return { kind: 'refused', refusal: { reason: result.reason } };
  // The page has no part yet that shows these.
  if (!('shared' in result)) return { kind: 'refused', refusal: { reason: 'newer-version' } };
  const { shared } = result;
  if (!meantFor(shared, instrument.number)) {
    const tool = site.tools.find((one) => one.number === shared.instrument);
    const refusal: Refusal = tool
      ? {
          reason: 'other-tool',
          title: tool.title,
          href: `${href(site.base, tool.page)}#${fragment}`,
        }
      : { reason: 'unknown-tool' };
    return { kind: 'refused', refusal };
  }
  if (shared.edition > instrument.edition)
    return { kind: 'refused', refusal: { reason: 'newer-version' } };
  return { kind: result.kind === 'invitation' ? 'invitation' : 'shared', shared };
}
