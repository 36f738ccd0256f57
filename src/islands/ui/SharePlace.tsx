import { useBegun } from './useBegun.ts';
import type { ShareProps, SharePanel } from './SharePanel.tsx';
import { useLater } from './useLater.ts';

/** Kept for the life of the page: once it has arrived, every drawing has it at once. */
let arrived: typeof SharePanel | undefined;

/** Loads the part that sends. */
export async function loadShare(): Promise<typeof SharePanel> {
  arrived ??= (await import('./SharePanel.tsx')).SharePanel;
  return arrived;
}

/** The place of the part that sends, which is fetched when the reader begins: nobody sends before. */
export function SharePlace(props: ShareProps) {
  const begun = useBegun();
  const later = useLater(begun && !arrived, loadShare);
  if (arrived) {
    const Panel = arrived;
    return <Panel {...props} />;
  }
  return (
    <section class="share needs-script" aria-labelledby="share">
      <h2 id="share">{props.invited ? 'Send your answers' : 'Share'}</h2>
      {later.state === 'failed' && (
        <p class="notice notice--warn" role="alert">
          This part could not be loaded. Reload the page, or save a file under “Dossiers and files”
          and send that. Your work is kept.
        </p>
      )}
    </section>
  );
}
