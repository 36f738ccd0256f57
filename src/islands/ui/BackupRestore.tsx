import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dossier } from '#worksheet/types.ts';
import type { Decision, Plan, Restored } from './backup-work.ts';
import { restore } from './backup-work.ts';
import { count } from './number.ts';
import { href, type ToolSite } from './tool.ts';
import { when } from './when.ts';

const DECISIONS: readonly { readonly id: Decision; readonly label: string }[] = [
  { id: 'both', label: 'Keep both' },
  { id: 'replace', label: 'Replace mine' },
  { id: 'skip', label: 'Skip' },
];

const REASONS = {
  'newer-version': 'made by a newer version of the playbook',
  invalid: 'something in it is wrong',
  twice: 'it stands in the file twice',
};

export interface RestoreProps {
  readonly plan: Plan;
  readonly site: ToolSite;
  /** Ends it without a change. */
  readonly onEnd: () => void;
}

const toolOf = (site: ToolSite, { instrument }: Dossier) =>
  site.tools.find(({ number }) => number === instrument);

const nameOf = (site: ToolSite, dossier: Dossier) =>
  `${dossier.name || 'Without a name'} (${toolOf(site, dossier)?.title ?? 'a tool that this site does not have'})`;

/** What was done, with links to it and a way back. */
function Done({
  site,
  done,
  store,
}: RestoreProps & { readonly done: Restored } & Pick<Plan, 'store'>) {
  const [undone, setUndone] = useState(false);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), [undone]);
  const { added, replaced, skipped, unchanged } = done;
  const notSaved = store.health.state !== 'saved';
  return (
    <>
      <p ref={heading} tabIndex={-1} role="status">
        {undone
          ? 'The restore is undone: your dossiers are as before. What came from the backup is under Deleted for 30 days.'
          : `Restored ${added.length}, replaced ${replaced.length}, skipped ${skipped}, the same already ${unchanged}.`}
      </p>
      {!undone && (
        <>
          {notSaved && (
            <p class="notice notice--warn">
              <strong>Not saved.</strong> The storage of this browser is full or blocked, so some of
              it is gone when you leave this page. Undo, delete what you no longer need, and restore
              again.
            </p>
          )}
          <ul>
            {[...added, ...replaced].map((dossier) => {
              const tool = toolOf(site, dossier);
              return (
                <li key={dossier.id}>
                  {tool ? (
                    <>
                      {dossier.name || 'Without a name'}, in{' '}
                      <a href={href(site.base, tool.page)}>{tool.title}</a>
                    </>
                  ) : (
                    nameOf(site, dossier)
                  )}
                </li>
              );
            })}
          </ul>
          {replaced.length > 0 && (
            <p>What was replaced lies under Deleted in its tool, for 30 days.</p>
          )}
          {added.length + replaced.length > 0 && (
            <button
              type="button"
              class="button button--quiet"
              onClick={() => {
                done.undo();
                setUndone(true);
              }}
            >
              Undo the whole restore
            </button>
          )}
        </>
      )}
    </>
  );
}

/** Shows what a backup holds beside what is here, and asks before it replaces anything. */
export function BackupRestore(props: RestoreProps) {
  const { plan, site, onEnd } = props;
  const { missing, unchanged, conflicts, content, store } = plan;
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [done, setDone] = useState<Restored>();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (done) return <Done {...props} done={done} store={store} />;
  const toDo = missing.length + conflicts.length;
  return (
    <>
      <p ref={heading} tabIndex={-1}>
        <strong>A backup of {when(content.made)}</strong> with{' '}
        {count(content.dossiers.length, 'dossier')}: {missing.length} not here, {unchanged.length}{' '}
        the same as here, {conflicts.length} different from here. Nothing has changed yet.
      </p>
      {content.problems.length > 0 && (
        <div class="notice notice--warn">
          <p>{count(content.problems.length, 'dossier')} of the file cannot be taken:</p>
          <ul>
            {content.problems.slice(0, 10).map(({ place, name, reason, problems }) => (
              <li key={place}>
                {name ?? `Number ${place}`}: {REASONS[reason]}
                {problems.length > 0 && ` (${problems.slice(0, 3).join('; ')})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <>
          <p>These come back:</p>
          <ul>
            {missing.map((dossier) => (
              <li key={dossier.id}>{nameOf(site, dossier)}</li>
            ))}
          </ul>
        </>
      )}
      {conflicts.map(({ here, inBackup }) => (
        <fieldset class="backup__conflict" key={here.id}>
          <legend>{nameOf(site, inBackup)}</legend>
          <p>
            Yours was changed {when(here.changed)}, the one in the backup {when(inBackup.changed)}.
          </p>
          <div class="choices choices--chips">
            {DECISIONS.map(({ id, label }) => (
              <label class="choice" key={id}>
                <input
                  type="radio"
                  name={`restore-${here.id}`}
                  autocomplete="off"
                  checked={(decisions.get(here.id) ?? 'both') === id}
                  onChange={() => setDecisions(new Map(decisions).set(here.id, id))}
                />
                <span class="choice__label">{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="toolbar">
        {toDo > 0 && (
          <button type="button" class="button" onClick={() => setDone(restore(plan, decisions))}>
            Restore
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={onEnd}>
          {toDo > 0 ? 'Cancel' : 'Close'}
        </button>
      </div>
    </>
  );
}
