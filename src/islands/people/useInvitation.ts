import { useEffect, useState } from 'preact/hooks';
import { encodeInvitation } from '#worksheet/codec/link.ts';
import type { Content } from '#worksheet/types.ts';

/** An invitation, once it is written. */
export interface Invitation {
  /** Absent where the browser could not write it. */
  readonly url?: string;
}

/**
 * The invitation to a dossier; undefined while it is being written.
 *
 * @param asked number of the role that is asked, where it is one
 */
export function useInvitation(content: Content, asked?: number): Invitation | undefined {
  const [invitation, setInvitation] = useState<Invitation>();
  useEffect(() => {
    let current = true;
    encodeInvitation(content, asked).then(
      (fragment) =>
        current && setInvitation({ url: `${location.origin}${location.pathname}#${fragment}` }),
      () => current && setInvitation({}),
    );
    return () => {
      current = false;
    };
  }, [content, asked]);
  return invitation;
}
