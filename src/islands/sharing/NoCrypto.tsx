const TEXT = {
  lock: {
    what: 'This page cannot lock a link.',
    instead:
      'Open the site by https, or save a file and send it in a way that only the reader can open.',
  },
  open: {
    what: 'This page cannot open the locked link.',
    instead: 'Open the same address by https, or ask the sender for the file.',
  },
};

/** Why the page has no cryptography, and what to do instead. */
export function NoCrypto({ does }: { readonly does: keyof typeof TEXT }) {
  const { what, instead } = TEXT[does];
  return (
    <p class="notice notice--warn">
      {what} Browsers encrypt on pages that come by https, and this one did not. {instead}
    </p>
  );
}
