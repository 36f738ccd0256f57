import type { AgreementLine } from '#exports/agreement-words.ts';
import { Entry } from './Entry.tsx';
import { priorityLabel } from './labels.ts';
import type { FootProps } from './RowFoot.tsx';
import { isAdded } from './row-work.ts';
import { Stance } from './Stance.tsx';

export interface RowProps extends FootProps {
  /** Where the roles stand, once somebody else has answered. */
  readonly line: AgreementLine | undefined;
}

/** One clause of the checklist: what it is about, what the reader's role says, where the deal stands. */
export function ClauseRow(props: RowProps) {
  const { work, view, answer, entry, line } = props;
  const { clause } = view;
  const lead = work.checklist.roles.find(({ id }) => id === clause.lead);
  return (
    <article class="clause" aria-labelledby={clause.id}>
      <h4 id={clause.id}>{clause.title}</h4>
      <p class="clause__meta">
        <span class={`priority priority--${view.priority}`}>{priorityLabel(view)}</span>
        {lead && ` ${lead.label} leads`}
      </p>
      {clause.settles && <p data-is="settles">{clause.settles}</p>}
      {line && (
        <p class="agreement" data-state={line.state}>
          {line.text}
        </p>
      )}
      {isAdded(view) ? clause.ask && <p>Ask the vendor: {clause.ask}</p> : work.guide(clause.id)}
      {work.stance && <Stance work={work} label={work.stance} clause={clause} answer={answer} />}
      {work.hasRecord && <Entry work={work} clause={clause} entry={entry} />}
      {work.parts && <work.parts.Foot {...props} />}
    </article>
  );
}
