import { useState } from 'preact/hooks';
import type { DealView } from '#domain/checklist/deal.ts';
import { isAdded, type OwnVersion } from '#domain/checklist/own.ts';
import type { Person } from '#domain/checklist/people.ts';
import type { Answer, OwnClause, RecordEntry } from '#worksheet/types.ts';
import { FoldedPart, LaterPart } from '../ui/LaterPart.tsx';
import { HideClause } from './HideClause.tsx';
import type { RowWork } from './row-work.ts';

export interface FootProps {
  readonly work: RowWork;
  readonly view: DealView;
  readonly answer: Answer | undefined;
  readonly entry: RecordEntry | undefined;
  /** The reader's own text, where the reader added the clause. */
  readonly own: OwnClause | undefined;
}

const loadHistory = async () => (await import('../deal/ClauseHistory.tsx')).ClauseHistory;
const loadForm = async () => (await import('./OwnClauseForm.tsx')).OwnClauseForm;

/** Who a person is, as far as it is known. */
const nameOf = ({ name, role, isOwner }: Person) =>
  [name, role?.label].filter(Boolean).join(', ') || (isOwner ? 'the owner' : 'somebody');

function Version({ version, isFirst }: { version: OwnVersion; isFirst: boolean }) {
  const { text, people } = version;
  return (
    <p class="clause__remark">
      {isFirst ? 'Added by ' : 'Worded in another way by '}
      <bdi>{people.map(nameOf).join('; ')}</bdi>
      {isFirst ? '.' : `: ${[text.title, text.about, text.ask].filter(Boolean).join(' · ')}`}
    </p>
  );
}

/** Who added the clause, and who would leave it out. */
function Remarks({ view: { clause, hiddenFor } }: Pick<FootProps, 'view'>) {
  const versions = isAdded(clause) ? clause.versions : [];
  return (
    <>
      {versions.map((version, at) => (
        <Version key={at} version={version} isFirst={at === 0} />
      ))}
      {hiddenFor.map(({ person, reason }, at) => (
        <p class="clause__remark" key={`hidden-${at}`}>
          <bdi>{nameOf(person)}</bdi> would leave this clause out: <q>{reason}</q>
        </p>
      ))}
    </>
  );
}

/** What can be done to the row as a whole. */
function Actions({ work, view, answer, entry, own }: FootProps) {
  const [editing, setEditing] = useState(false);
  const { number, title } = view.clause;
  const button = (label: string, onClick: () => void, expanded?: boolean) => (
    <button type="button" class="button button--quiet" aria-expanded={expanded} onClick={onClick}>
      {label}
      <span class="sr-only">: {title}</span>
    </button>
  );
  return (
    <>
      <div class="clause__foot">
        {answer?.answer !== undefined &&
          work.stance &&
          button('Clear stance', () => work.setStance(number, 'answer', undefined))}
        {entry?.status !== undefined &&
          work.hasRecord &&
          button('Clear status', () => work.setEntry(number, 'status', undefined))}
        {own && button('Edit', () => setEditing(!editing), editing)}
        {own && button('Remove', () => work.setOwn(number, undefined))}
        <HideClause clause={view.clause} onHide={(reason) => work.hide(number, reason)} />
      </div>
      {own && editing && (
        <LaterPart
          load={loadForm}
          given={{
            roles: work.checklist.roles,
            id: `own-${number}`,
            clause: own,
            onSave: (to: OwnClause) => {
              work.setOwn(number, to);
              setEditing(false);
            },
            onCancel: () => setEditing(false),
          }}
        />
      )}
    </>
  );
}

/** The end of a row: what others say of the clause, its history, and what can be done to it as a whole. */
export function RowFoot(props: FootProps) {
  const { work, view } = props;
  const summary = (
    <>
      History<span class="sr-only">: {view.clause.title}</span>
    </>
  );
  return (
    <>
      <Remarks view={view} />
      {!work.readOnly && work.hasRecord && (
        <FoldedPart summary={summary} load={loadHistory} given={{ clause: view.clause }} />
      )}
      {!work.readOnly && <Actions {...props} />}
    </>
  );
}
