import { useState } from 'preact/hooks';
import { agenda } from '#domain/checklist/agenda.ts';
import type { DealGiven } from '../checklist/deal-context.ts';
import { count } from '../ui/number.ts';
import { useLater } from '../ui/useLater.ts';
import { when } from '../ui/when.ts';
import { lastMeeting } from './meeting.ts';

type Props = Pick<DealGiven, 'merged' | 'content' | 'dossiers' | 'complete' | 'site'>;

const load = () => import('./DealMeeting.tsx');

/** Opens the meeting over the open points, or goes on with one that was left. */
export function OpenPoints(props: Props) {
  const { merged, content } = props;
  const [since, setSince] = useState<string>();
  const meeting = useLater(since !== undefined, load);
  const { record, changes = [] } = content;
  const deal = { ...merged, record };
  const points = agenda(deal);
  const start = lastMeeting(changes);
  const last = start ? agenda(deal, { start, changes }) : [];
  const decided = last.filter((point) => point.decided).length;
  const canGoOn = start !== undefined && decided > 0 && decided < last.length;
  if (points.length === 0 && since === undefined)
    return <p>No clause is open, in conflict or waiting. There is nothing to walk through.</p>;
  return (
    <>
      <p>
        For one screen that everybody sees. It shows one clause at a time, musts in conflict first,
        with what each role says, and takes the decision: status, reason, owner, day.{' '}
        {count(points.length, 'clause')} {points.length === 1 ? 'is' : 'are'} to be walked through.
      </p>
      <div class="toolbar">
        {canGoOn && (
          <button type="button" class="button" onClick={() => setSince(start)}>
            Go on with the meeting of {when(start)} ({decided} of {last.length} decided)
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
        <meeting.part.DealMeeting {...props} since={since} onClose={() => setSince(undefined)} />
      )}
      {meeting.state === 'failed' && (
        <p class="notice notice--warn" role="alert">
          This part could not be loaded. Reload the page. Your work is kept.
        </p>
      )}
    </>
  );
}
