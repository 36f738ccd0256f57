import { useMemo } from 'preact/hooks';
import type { DealView } from '#domain/checklist/deal.ts';
import type { AgreementLine } from '#exports/agreement-words.ts';
import { Entry } from './Entry.tsx';
import { priorityLabel } from './labels.ts';
import type { FootProps } from './RowFoot.tsx';
import { Stance } from './Stance.tsx';

interface Props extends FootProps {
  /** Where the roles stand, once somebody else has answered. */
  readonly line: AgreementLine | undefined;
}

/** Whether readers added it; `isAdded` without the rules of a deal around it. */
const isAdded = ({ clause }: DealView) => 'versions' in clause;

function Row(props: Props) {
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
      {clause.settles && <p>{clause.settles}</p>}
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

/** What an added clause says and by whom, and what others say of hiding a clause: by value. */
const saidOf = (view: DealView) =>
  isAdded(view) || view.hiddenFor.length > 0
    ? JSON.stringify([
        view.clause,
        view.hiddenFor.map(({ person, reason }) => [person.name, person.role, reason]),
      ])
    : '';

/** One clause of the checklist: what it is about, what the reader's role says, where the deal stands. */
export function ClauseRow(props: Props) {
  const { work, view, answer, entry, own, line } = props;
  return useMemo(
    () => <Row {...props} />,
    // By value: each change of a worksheet merges all of them again, into other objects.
    [
      work,
      isAdded(view) ? view.clause.id : view.clause,
      view.priority,
      view.priorityCertain,
      saidOf(view),
      answer,
      entry,
      own,
      line?.text,
    ],
  );
}
