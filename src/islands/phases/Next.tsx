import type { CriterionRead } from '#domain/phases/criteria.ts';
import type { PhaseResult } from '#domain/phases/result.ts';
import type { Warned } from '#domain/phases/warnings.ts';
import { firstAction, phaseName } from '#exports/phases-words.ts';
import type { Phases } from '#schemas/phases.ts';
import { count } from '../ui/number.ts';
import { href } from '../ui/tool.ts';

interface Props {
  readonly phases: Phases;
  readonly result: PhaseResult;
  /** Base path of the site, in front of links to its pages. */
  readonly base: string;
}

/** What holds although the phase does not say so. */
export function Warning({ warned, base }: { readonly warned: Warned; readonly base: string }) {
  const { warning, overTime } = warned;
  return (
    <div class="notice notice--warn">
      <p>
        <strong>{warning.title}.</strong> {warning.meaning}
        {overTime &&
          ` More than ${count(overTime.moreThan, 'month')} here. The source calls ${overTime.usual} usual, and the warning begins above ${overTime.factor} times that.`}
      </p>
      <p>
        {warning.action} <a href={href(base, warning.more.page)}>{warning.more.text}</a>
      </p>
    </div>
  );
}

/** The open criteria of the present phase, each with its first action. */
export function Next({ phases, result, base }: Props) {
  const { next, present, complete, outcome } = result;
  if (outcome.kind === 'none') return null;
  if (complete)
    return (
      <div class="result__part">
        <h3>What to do next</h3>
        <p>{phases.complete}</p>
      </div>
    );
  const label = (read: CriterionRead) => read.answer?.label ?? 'Not answered';
  return (
    <div class="result__part">
      <h3>What to do next</h3>
      <p>
        {count(next.length, 'criterion', 'criteria')} of phase {phaseName(result, present)}{' '}
        {next.length === 1 ? 'is' : 'are'} not shown. {next.length === 1 ? 'It' : 'Together they'}{' '}
        would complete the phase; nothing less does.
      </p>
      <dl class="advice">
        {next.map((read) => (
          <div key={read.item.id}>
            <dt>
              {read.item.title} ({label(read)})
            </dt>
            <dd>
              {firstAction(read)}{' '}
              {read.item.more && (
                <a href={href(base, read.item.more.page)}>{read.item.more.text}</a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
