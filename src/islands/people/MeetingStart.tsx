import { useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { when } from '../ui/when.ts';
import { useLater } from '../ui/useLater.ts';
import type { Dossiers } from '../ui/useDossiers.ts';
import type { Compares } from './compares.ts';
import { lastMeeting, roundsOf } from './meeting.ts';

interface Props {
  readonly instrument: Instrument;
  readonly compares: Compares;
  readonly worksheets: readonly Worksheet[];
  readonly dossiers: Dossiers;
}

const load = () => import('./Meeting.tsx');

/** Opens the mode for a meeting, or goes on with one that was left. */
export function MeetingStart(props: Props) {
  const [since, setSince] = useState<string>();
  const meeting = useLater(since !== undefined, load);
  const last = lastMeeting(roundsOf(props.instrument, props.dossiers.dossier?.rounds));
  const [first] = last;
  const total = props.compares.items.length;
  const canGoOn = first && last.length < total;
  return (
    <section class="people__part needs-script" aria-labelledby="meet">
      <h3 id="meet">Talk about it in a meeting</h3>
      <p>
        For one screen that everybody sees. It shows one {props.compares.noun} at a time, largest
        disagreement first, and hides the answers until you reveal them. Then people vote again.
        Both votes are kept with this dossier.
      </p>
      <div class="toolbar">
        {canGoOn && (
          <button type="button" class="button" onClick={() => setSince(first.at)}>
            Go on with the meeting of {when(first.at)} ({last.length} of {total})
          </button>
        )}
        <button
          type="button"
          class={canGoOn ? 'button button--quiet' : 'button'}
          onClick={() => setSince(new Date().toISOString())}
        >
          Start a meeting
        </button>
      </div>
      {since !== undefined && meeting.state === 'ready' && (
        <meeting.part.Meeting {...props} since={since} onClose={() => setSince(undefined)} />
      )}
      {meeting.state === 'failed' && (
        <p class="notice notice--warn" role="alert">
          This part could not be loaded. Reload the page. Your work is kept.
        </p>
      )}
    </section>
  );
}
