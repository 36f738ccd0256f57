import { useRef, useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import { count } from '../ui/number.ts';
import type { ToolSite } from '../ui/tool.ts';
import { useLater } from '../ui/useLater.ts';
import type { Dossiers } from '../ui/useDossiers.ts';

export interface PeopleProps {
  readonly instrument: Instrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
}

const load = () => import('./PeoplePanel.tsx');

const ASSESSMENT = {
  heading: 'Several people',
  summary: 'Ask others, collect their answers, compare',
};
const DEAL = { heading: 'Several roles', summary: 'Ask the roles, collect their stances' };

function Section(props: PeopleProps) {
  const { collected = [], rounds = [] } = props.dossiers.dossier ?? {};
  const [toggled, setToggled] = useState<boolean>();
  const open = toggled ?? collected.length + rounds.length > 0;
  const panel = useLater(open, load);
  const words = props.instrument.kind === 'checklist' ? DEAL : ASSESSMENT;
  return (
    <section class="people" aria-labelledby="people">
      <h2 id="people">{words.heading}</h2>
      <details open={open} onToggle={(event) => setToggled(event.currentTarget.open)}>
        <summary>
          {words.summary}
          {collected.length > 0 && ` (${count(collected.length, 'person', 'people')} collected)`}
        </summary>
        {panel.state === 'ready' && <panel.part.PeoplePanel {...props} />}
        {panel.state === 'failed' && (
          <p class="notice notice--warn" role="alert">
            This part could not be loaded. Reload the page. Your work is kept.
          </p>
        )}
      </details>
    </section>
  );
}

/**
 * Where several people come together. What it needs is loaded once it is opened, or somebody
 * answered. Another dossier begins anew; the one that comes into being by collecting does not.
 */
export function People(props: PeopleProps) {
  const id = props.dossiers.dossier?.id;
  const shown = useRef({ id, turn: 0 });
  const { current } = shown;
  if (current.id !== id) shown.current = { id, turn: current.turn + (current.id ? 1 : 0) };
  return <Section key={shown.current.turn} {...props} />;
}
