import type { ComponentChildren } from 'preact';

/**
 * What the sender of a link asks of its reader, and what the two buttons beside it do.
 *
 * @param what as a command, with what to do before reading on
 */
export const asked = (what: string): ComponentChildren => (
  <p>
    <strong>What is asked of you:</strong> {what} <em>Close</em> starts from your own page;{' '}
    <em>Keep a copy</em> starts from what you see here.
  </p>
);

/** Asked by every instrument whose items are answered as they are. */
export const ASKED_OWN_ANSWERS = asked('give your own answers, if you can before you read these.');
