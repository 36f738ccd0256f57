import { useRef, useState } from 'preact/hooks';
import { LaterPart } from '../ui/LaterPart.tsx';
import type { PlanProps } from './PlanEditor.tsx';

const load = async () => (await import('./PlanEditor.tsx')).PlanEditor;

interface Props extends Omit<PlanProps, 'begin' | 'result'> {
  /** Undefined while nothing is answered. */
  readonly result: PlanProps['result'] | undefined;
}

/** Where the plan stands. Its editor is loaded once there is a plan, or one is asked for. */
export function PlanSection(props: Props) {
  const { result } = props;
  const [wanted, setWanted] = useState(false);
  /** Stays: who removes the last line can still take that back. */
  const shown = useRef(false);
  shown.current ||= wanted || (props.content.plan?.length ?? 0) > 0;
  return (
    <section class="needs-script" aria-labelledby="plan">
      {/* The editor gives it the focus where nothing else is left to hold it. */}
      <h2 id="plan" tabIndex={-1}>
        Plan for 30, 60 and 90 days
      </h2>
      {shown.current && result ? (
        <LaterPart load={load} given={{ ...props, result, begin: wanted }} />
      ) : (
        <>
          <p>
            What to do first, what will prove it, and what comes next. The plan begins with the next
            step above; you can change every line.
          </p>
          {result ? (
            <button type="button" class="button button--quiet" onClick={() => setWanted(true)}>
              Make a plan
            </button>
          ) : (
            <p>Answer a practice first: the plan follows from the next step.</p>
          )}
        </>
      )}
    </section>
  );
}
