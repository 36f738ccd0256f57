import { Component, type ComponentChildren } from 'preact';
import { storageKeys } from '#worksheet/storage-keys.ts';
import { download } from './download.ts';

/** Everything that this site has stored, as it stands, without reading it: what is left after a crash. */
function everythingStored(base: string): string {
  const { prefix } = storageKeys(base);
  const found: Record<string, string> = {};
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) found[key] = localStorage.getItem(key) ?? '';
    }
  } catch {
    // Blocked storage holds nothing that could be saved.
  }
  return `${JSON.stringify(found, null, 2)}\n`;
}

/** Where a tool fails, the reader is told, and can still take away what is saved. */
export class CrashGuard extends Component<
  { readonly base: string; readonly children: ComponentChildren },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="notice notice--error" role="alert">
        <p>
          <strong>The tool has stopped because of a fault of this page.</strong> What you saved is
          still in this browser. Reload the page; if that does not help, take your work away as a
          file. The file is for support, or for somebody who restores the work by hand later: “Open
          a file” does not read it.
        </p>
        <button
          type="button"
          class="button"
          onClick={() => download('playbook-saved-work.json', everythingStored(this.props.base))}
        >
          Save my work as a file
        </button>
      </div>
    );
  }
}
