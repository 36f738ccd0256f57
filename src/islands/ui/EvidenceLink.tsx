/** Only a whole https address is offered as a link, and only as one the reader opens on purpose. */
function httpsIn(note: string): URL | undefined {
  if (!/^https:\/\/\S+$/.test(note.trim())) return undefined;
  try {
    // URL.parse would be shorter, and is missing in browsers that can do everything else here.
    return new URL(note.trim());
  } catch {
    return undefined;
  }
}

/** The way to what a note names, where the note is nothing but an address. */
export function EvidenceLink({ note, what }: { readonly note: string; readonly what: string }) {
  const link = httpsIn(note);
  if (!link) return null;
  return (
    <p class="question__link">
      <a href={link.href} target="_blank" rel="noopener noreferrer nofollow">
        Open {what} at {link.host}
      </a>
    </p>
  );
}
