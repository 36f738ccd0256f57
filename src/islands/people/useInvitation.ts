import { useEffect, useState } from 'preact/hooks';
import { encodeInvitation } from '#worksheet/codec/link.ts';
import type { Content } from '#worksheet/types.ts';

/** An invitation, once it is written. */
export interface Invitation {
  /** Absent where the browser could not write it. */
  readonly url?: string;
}

/** The invitation to a dossier; undefined while it is being written. */
export function useInvitation(content: Content): Invitation | undefined {
  const [invitation, setInvitation] = useState<Invitation>();
  useEffect(() => {
    let current = true;
    encodeInvitation(content).then(
      (fragment) =>
        current && setInvitation({ url: `${location.origin}${location.pathname}#${fragment}` }),
      () => current && setInvitation({}),
    );
    return () => {
      current = false;
    };
  }, [content]);
  return invitation;
}
