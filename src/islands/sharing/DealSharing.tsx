import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Content } from '#worksheet/types.ts';
import type { DealGiven } from '../checklist/deal-context.ts';
import { Choices } from '../ui/Choices.tsx';
import { FoldedPart } from '../ui/LaterPart.tsx';
import type { Sending } from '../ui/sending.ts';
import type { SentAs } from '../ui/share-message.ts';
import type { Framed } from '../ui/ToolFrame.tsx';
import { askable, type Asking } from './questions.ts';
import { VendorChoice } from './VendorChoice.tsx';
import { type Holds, sendingOf } from './ways.ts';

interface Props extends Framed, Pick<DealGiven, 'content' | 'complete'> {
  readonly messageOf: (content: Content, url: string, sent: SentAs) => Promise<string>;
  /** Told undefined for the usual way. */
  readonly onChoose: (sending: Sending | undefined) => void;
}

const HOLDS: readonly Holds[] = ['notes', 'statuses', 'questions'];

interface Choice {
  readonly label: string;
  readonly help: string;
}

const OWNERS: readonly Choice[] = [
  {
    label: 'Statuses and stances, with notes',
    help: 'In it: stances, statuses, owners, due days, notes, reasons, references, your own clauses, facts and names. Not in it: what others sent in, the history, milestones.',
  },
  {
    label: 'Statuses and stances only',
    help: 'In it: stances, statuses, owners, due days, titles of your own clauses, facts and names. Not in it: any note, reason or reference, and who accepted a clause.',
  },
  {
    label: 'For the vendor: the questions alone',
    help: 'In it: which clauses you ask about. Not in it: any status, stance, note, fact or name.',
  },
];

/** Whoever was invited keeps no record, and asks no vendor. */
const INVITED: readonly Choice[] = [
  {
    label: 'Stances, with notes',
    help: 'In it: stances and their reasons, clauses that you added or hide, facts and names. Not in it: the history.',
  },
  {
    label: 'Stances only',
    help: 'In it: stances, titles of clauses that you added, which ones you hide, facts and names. Not in it: any reason, and the history.',
  },
];

const choicesFor = (invited: boolean) =>
  (invited ? INVITED : OWNERS).map((choice, at) => ({ number: at + 1, ...choice }));

const loadPassphrase = async () => (await import('./PassphraseField.tsx')).PassphraseField;

const NOTHING =
  'There is no question to ask. Choose other clauses, or add a clause of your own with a question.';

/** What a link of a checklist holds, for whom, and whether it is locked. */
export function DealSharing(props: Props) {
  const { content, complete, invited, onChoose } = props;
  const [holds, setHolds] = useState<Holds>('notes');
  const [asking, setAsking] = useState<Asking>({ which: 'all', withOwn: false });
  const [passphrase, setPassphrase] = useState('');
  const now = useRef(props);
  now.current = props;
  const there = useMemo(
    () => (holds === 'questions' ? askable(complete(), content, asking) : undefined),
    [holds, content, asking],
  );
  const blocked = there?.counts[asking.which] === 0 ? NOTHING : undefined;
  // What it writes, it asks for when it writes: it stays the same while the reader types elsewhere.
  const sending = useMemo(
    () =>
      sendingOf(
        { holds, ...asking, passphrase, invited },
        {
          complete: () => now.current.complete(),
          messageOf: (of, url, sent) => now.current.messageOf(of, url, sent),
          saveFile: (of) => now.current.saveFile(of),
        },
      ),
    [holds, asking, passphrase, invited],
  );
  const isUsual = holds === 'notes' && passphrase.trim() === '';
  // Before the next event: a link that was chosen against must not be copied.
  useLayoutEffect(
    () => onChoose(isUsual ? undefined : { ...sending, blocked }),
    [isUsual, sending, blocked],
  );
  return (
    <>
      <h3 id="share-holds">What the link holds</h3>
      <Choices
        name="share-holds"
        labelledBy="share-holds"
        choices={choicesFor(invited)}
        value={HOLDS.indexOf(holds) + 1}
        onChange={(number) => setHolds(HOLDS[number - 1]!)}
        readOnly={false}
        look="rows"
      />
      {there && (
        <VendorChoice
          asking={asking}
          there={there}
          complete={complete}
          content={content}
          onChange={setAsking}
        />
      )}
      <FoldedPart
        summary={
          passphrase.trim() === ''
            ? 'Lock the link with a passphrase'
            : 'Passphrase: the link is locked'
        }
        load={loadPassphrase}
        given={{ value: passphrase, onChange: setPassphrase }}
      />
    </>
  );
}
