import { configure } from '@testing-library/dom';
import { act } from 'preact/test-utils';

/**
 * What the interface draws after a paint is drawn when an event of `user-event` has been handled, as it
 * is with `fireEvent`: its copy of the library is not the one that the renderer's library sets up.
 */
configure({
  eventWrapper: (handle) => {
    let result: unknown;
    void act(() => {
      result = handle();
    });
    return result;
  },
});
