import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportProps } from './ExportPanel.tsx';

/** Where a result is printed and exported. What it needs for that is loaded once it is opened. */
export function Exports(props: ExportProps) {
  const [panel, setPanel] = useState<{ readonly Part: FunctionComponent<ExportProps> }>();
  const [failed, setFailed] = useState(false);
  const open = () => {
    setFailed(false);
    import('./ExportPanel.tsx').then(
      ({ ExportPanel }) => setPanel({ Part: ExportPanel }),
      () => setFailed(true),
    );
  };
  return (
    <section class="exports needs-script" aria-labelledby="exports">
      <h2 id="exports">Print and export</h2>
      <details onToggle={(event) => event.currentTarget.open && !panel && open()}>
        <summary>
          Paper, {props.loadMore && 'Word, Excel, '}Markdown, CSV, JSON, picture of the chart
        </summary>
        {panel && <panel.Part {...props} />}
        {failed && (
          <p class="notice notice--warn" role="alert">
            This part could not be loaded. Close it and open it again, or reload the page. Your work
            is kept.
          </p>
        )}
      </details>
    </section>
  );
}
