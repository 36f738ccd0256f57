import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Content } from '#worksheet/types.ts';

/** One way of sending a content: how its link is written, and the words around it. */
export interface Sending {
  /**
   * Writes the address. Rejects with a RangeError where it is too long for any link. It is the same
   * function for as long as it writes the same, and tells one way of sending from another.
   */
  readonly linkOf: (content: Content) => Promise<string>;
  /** The ready message around a link: what it is, what is asked, how to send it back. */
  readonly messageOf: (content: Content, url: string) => string | Promise<string>;
  /** What is in the link, and who can read it. */
  readonly about: string;
  /** Saves what the link would hold as a file. */
  readonly saveFile: (content: Content) => void;
  /** Why nothing can be sent. */
  readonly blocked?: string | undefined;
  /** Where writing takes long: what is said meanwhile, and afterwards. It is then begun later. */
  readonly slow?: { readonly working: string; readonly done: string } | undefined;
}

/** What is said of a link that is written. */
export interface LinkFactsProps {
  readonly url: string;
  /** The message around it, the link included. */
  readonly message: string;
  /** Saves the same as a file, which no program cuts. */
  readonly onSaveFile: () => void;
}

/** More than one way of sending. */
export interface SendingChoice {
  /** Draws the choices; told undefined for the usual way. */
  readonly choose: (onChoose: (sending: Sending | undefined) => void) => ComponentChildren;
  readonly Facts: FunctionComponent<LinkFactsProps>;
}
