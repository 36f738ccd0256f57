import { useEffect, useState } from 'preact/hooks';
import { encodeInvitation } from '#worksheet/codec/link.ts';
import type { Content } from '#worksheet/types.ts';

/** An invitation, once it is written. */
export interface Invitation {
  /** Absent where the browser could not write it. */
  readonly url?: string;
}

/** What an invitation was written from. */
interface Written extends Invitation {
  readonly content: Content;
  readonly asked: number | undefined;
}

/**
 * The invitation to a dossier; undefined while it is being written, so that the message around it never
 * stands around the link of another role.
 *
 * @param asked number of the role that is asked, where it is one
 */
export function useInvitation(content: Content, asked?: number): Invitation | undefined {
  const [written, setWritten] = useState<Written>();
  useEffect(() => {
    let current = true;
    encodeInvitation(content, asked).then(
      (fragment) => {
        const url = `${location.origin}${location.pathname}#${fragment}`;
        if (current) setWritten({ content, asked, url });
      },
      () => current && setWritten({ content, asked }),
    );
    return () => {
      current = false;
    };
  }, [content, asked]);
  return written?.content === content && written.asked === asked ? written : undefined;
}
