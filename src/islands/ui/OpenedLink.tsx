import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import { hiddenByInvitation } from '#worksheet/invited.ts';
import { isSame } from '#worksheet/same.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import type { Dossier, Shared } from '#worksheet/types.ts';
import { editionNews } from './edition-news.ts';
import { InvitationBanner } from './InvitationBanner.tsx';
import { LaterPart } from './LaterPart.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { newId } from './open-store.ts';
import type { ReadLink } from './read-link.ts';
import { SharedActions } from './SharedActions.tsx';
import { SharedBanner } from './SharedBanner.tsx';
import type { ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';

const loadQuestions = async () => (await import('../sharing/QuestionsView.tsx')).QuestionsView;
const loadUnlock = async () => (await import('../sharing/UnlockLink.tsx')).UnlockLink;
const loadCompare = async () => (await import('../people/CompareWithMine.tsx')).CompareWithMine;

export interface OpenedProps {
  readonly instrument: Instrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  readonly opened: ReadLink;
  /** How far a content is filled in, in one sentence. */
  readonly filledOf: (content: Shared) => string;
  /** What the sender of a link asks of its reader. */
  readonly asked: ComponentChildren;
  /** The instrument with all its texts. */
  readonly complete: () => Instrument;
  /** Told the fragment that was behind a passphrase. */
  readonly onUnlocked: (fragment: string) => void;
  /** Compares what a link says of a deal with the deal at hand, where the tool can. */
  readonly onBring?: ((shared: Shared) => void) | undefined;
  /** Tells what came of a button; the part itself has gone by then. */
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

/** A link that is open, above the tool: who sent it and what can be done with it, or why it was refused. */
export function OpenedLink({ opened, ...props }: OpenedProps) {
  if (opened.kind === 'refused')
    return <LinkNotice refusal={opened.refusal} onClose={props.onClose} />;
  if (opened.kind === 'locked') {
    const { fragment } = opened;
    const { instrument, onUnlocked, onClose } = props;
    const given = { title: instrument.title, fragment, onUnlocked, onClose };
    return <LaterPart key={fragment} load={loadUnlock} given={given} />;
  }
  if (opened.kind === 'questions') {
    const { complete, onClose } = props;
    return (
      <LaterPart load={loadQuestions} given={{ questions: opened.questions, complete, onClose }} />
    );
  }
  if (opened.kind === 'invitation') return <OpenedInvitation {...props} shared={opened.shared} />;
  return <OpenedAnswers {...props} shared={opened.shared} />;
}

type Props = Omit<OpenedProps, 'opened'> & { readonly shared: Shared };

function OpenedInvitation({ instrument, dossiers, shared, say, onClose }: Props) {
  const { store } = dossiers;
  const { side } = shared.worksheet;
  // Who is asked in one role has begun nothing of it with the answers of another one.
  const begun = store
    ?.list(instrument.number)
    .find(
      ({ invited, name, worksheet }) =>
        invited && name === shared.name && (side === undefined || worksheet.side === side),
    );
  const start = () => {
    if (!store) return;
    const { id, created, invited } = store.acceptInvitation(shared);
    const changes = hiddenByInvitation(shared, invited?.at ?? created, newId);
    if (changes.length > 0) store.edit(id, { set: 'several', changes });
    dossiers.open(id);
    onClose();
    say(
      instrument.kind === 'checklist'
        ? 'This is a dossier of your own. Take your stances, then send them from the end of the page.'
        : 'This is a dossier of your own. Answer as you see it, then send your answers from the end of the page. You see the result after that.',
    );
  };
  const goOn = ({ id, name }: Dossier) => {
    dossiers.open(id);
    onClose();
    say(`Your answers for “${name}” are as you left them.`);
  };
  return (
    <InvitationBanner
      instrument={instrument}
      shared={shared}
      changes={editionNews(instrument, shared.edition)}
      begun={begun}
      onStart={start}
      onGoOn={() => begun && goOn(begun)}
      onClose={onClose}
    />
  );
}

function OpenedAnswers(props: Props) {
  const { instrument, site, dossiers, shared, onBring, say, onClose, ...given } = props;
  const { store, content } = dossiers;
  /** The link that is compared with the reader's own answers. */
  const [compared, setCompared] = useState<Shared>();

  // A copy is the reader's own from here on: it must not go back under the sender's name and side.
  const keep = () => {
    if (!store) return;
    const { name: sender } = shared.worksheet;
    const nobodys = withKey(withKey(shared.worksheet, 'name', undefined), 'side', undefined);
    // What one role says of a clause is no stance of another: the record is kept, stances are not.
    const isDeal = instrument.kind === 'checklist';
    const hadStances = isDeal && Object.keys(nobodys.answers).length > 0;
    const worksheet = isDeal ? { ...nobodys, answers: {} } : nobodys;
    const name = `${shared.name || instrument.title}${sender ? ` (from ${sender})` : ''}`;
    const kept = store.importShared({ ...shared, name, worksheet });
    dossiers.open(kept.id);
    onClose();
    say(
      `Kept as “${kept.name}”, a dossier of your own. ${
        hadStances
          ? 'The stances of the sender are not in it: take your own.'
          : 'Change what you see differently.'
      }`,
    );
  };
  const add = async () => {
    try {
      const { addShared } = await import('../people/add-shared.ts');
      const received = new Date().toISOString();
      const added = addShared(content, shared, { instrument, site, received });
      if (added.edit) {
        dossiers.edit(added.edit, 'Answers of a link added');
        onClose();
      }
      say(`${added.text}${added.edit ? ' Undo takes it back.' : ''}`);
    } catch {
      say('This part could not be loaded. Reload the page. Your work is kept.');
    }
  };

  return (
    <>
      <SharedBanner
        title={instrument.title}
        summary={instrument.summary}
        edition={instrument.edition}
        shared={shared}
        filled={given.filledOf(shared)}
        asked={given.asked}
        changes={editionNews(instrument, shared.edition)}
        more={
          <SharedActions
            dossiers={dossiers}
            shared={shared}
            isDeal={instrument.kind === 'checklist'}
            onAdd={() => void add()}
            onCompare={
              instrument.kind !== 'checklist'
                ? () => setCompared(shared)
                : onBring && (() => onBring(shared))
            }
          />
        }
        onKeep={keep}
        onClose={onClose}
      />
      {isSame(compared, shared) && (
        <LaterPart load={loadCompare} given={{ instrument, mine: content, theirs: shared }} />
      )}
    </>
  );
}
