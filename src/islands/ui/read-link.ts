import { decodeLink, meantFor } from '#worksheet/codec/link.ts';
import type { Questions, Shared } from '#worksheet/types.ts';
import type { Refusal } from './LinkNotice.tsx';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';

/** What a link turned out to be. */
export type ReadLink =
  | { readonly kind: 'shared'; readonly shared: Shared }
  /** A request to answer: facts and names, no answers. */
  | { readonly kind: 'invitation'; readonly shared: Shared }
  /** What a vendor is asked, and nothing else. */
  | { readonly kind: 'questions'; readonly questions: Questions }
  /** Any of these, behind a passphrase. */
  | { readonly kind: 'locked'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Reads a fragment that is meant as a link. Never rejects.
 *
 * @param address the fragment that leads to another tool, where this is not it: what was behind a
 *   passphrase does not come into an address
 */
export async function readLink(
  fragment: string,
  instrument: ToolInstrument,
  site: ToolSite,
  address = fragment,
): Promise<ReadLink> {
  const result = await decodeLink(fragment);
  if (!result.ok) return { kind: 'refused', refusal: { reason: result.reason } };
  if (result.kind === 'locked') return { kind: 'locked', fragment: result.fragment };
  const content = result.kind === 'questions' ? result.questions : result.shared;
  if (!meantFor(content, instrument.number)) {
    const tool = site.tools.find((one) => one.number === content.instrument);
    const refusal: Refusal = tool
      ? {
          reason: 'other-tool',
          title: tool.title,
          href: `${href(site.base, tool.page)}#${address}`,
        }
      : { reason: 'unknown-tool' };
    return { kind: 'refused', refusal };
  }
  if (content.edition > instrument.edition)
    return { kind: 'refused', refusal: { reason: 'newer-version' } };
  if (result.kind === 'questions') {
    // Only a checklist asks a vendor: no page of ours makes such a link for another tool.
    return instrument.kind === 'checklist'
      ? { kind: 'questions', questions: result.questions }
      : { kind: 'refused', refusal: { reason: 'damaged' } };
  }
  return { kind: result.kind === 'invitation' ? 'invitation' : 'shared', shared: result.shared };
}
