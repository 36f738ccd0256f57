import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Difference } from '#worksheet/office/differences.ts';
import { DealContext, type DealGiven } from '../checklist/deal-context.ts';
import { MessageBox } from '../ui/MessageBox.tsx';
import type { BroughtProps } from '../ui/ToolFrame.tsx';
import { Closing } from './Closing.tsx';
import { PointList } from './PointList.tsx';
import { readBrought, type Brought as Read, type Refused } from './read-brought.ts';
import { NounContext, nounOf, sourceName } from './source.ts';

type State =
  | { readonly is: 'reading' }
  | { readonly is: 'failed' }
  | Refused
  /** It says that it is of another deal: the reader has to choose first. */
  | { readonly is: 'asking'; readonly read: Read }
  | { readonly is: 'read'; readonly read: Read; readonly differences: readonly Difference[] };

const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

type Props = BroughtProps & { readonly given: DealGiven };

/** The deal that it is of is not the one at hand: says so, and leaves the choice to the reader. */
function OtherDeal({ source, given, read, onGoOn }: Props & { read: Read; onGoOn: () => void }) {
  const { dossiers, content, merged } = given;
  const { store, dossier } = dossiers;
  const name = read.deal ?? '';
  const other = store
    ?.list(merged.checklist.number)
    .find((one) => one.id !== dossier?.id && plain(one.name) === plain(name));
  return (
    <div class="notice notice--warn">
      <p>
        The {nounOf(source)} says that it is of the deal “<bdi>{name}</bdi>”. The deal at hand is “
        <bdi>{content.name || 'Without a name'}</bdi>”. Nothing was compared yet.
      </p>
      <div class="toolbar">
        {other && (
          <button type="button" class="button" onClick={() => dossiers.open(other.id)}>
            <span>
              Open “<bdi>{other.name}</bdi>” and compare
            </span>
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={onGoOn}>
          Compare with the deal at hand
        </button>
      </div>
    </div>
  );
}

function View({ source, given, onClose }: Props) {
  const noun = nounOf(source);
  const name = sourceName(source);
  const { dossiers, site, content } = given;
  const [state, setState] = useState<State>({ is: 'reading' });
  const heading = useRef<HTMLHeadingElement>(null);
  const checklist = useMemo(() => given.complete(), []);

  const compare = async (read: Read) => {
    const differences = await read.differences(content);
    return { is: 'read', read, differences } as const;
  };
  useEffect(() => {
    let current = true;
    heading.current?.focus();
    setState({ is: 'reading' });
    const begin = async (): Promise<State> => {
      const read = await readBrought(source, checklist, site);
      if (!read.ok) return read;
      const isOther = dossiers.dossier && read.deal && plain(read.deal) !== plain(content.name);
      return isOther ? { is: 'asking', read } : compare(read);
    };
    begin().then(
      (next) => current && setState(next),
      () => current && setState({ is: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [source]);

  const refused = 'ok' in state ? state : undefined;
  const read = 'read' in state ? state.read : undefined;
  const begin = () =>
    dossiers.edit({ set: 'name', to: read?.deal ?? name.replace(/\.\w+$/, '') }, 'New deal');
  return (
    <section class="returned" aria-labelledby="returned">
      <h2 id="returned" tabIndex={-1} ref={heading}>
        Brought back: <bdi>{name}</bdi>
      </h2>
      <p role="status">{'is' in state && state.is === 'reading' ? `Reading the ${noun}…` : ''}</p>
      <MessageBox
        message={refused && { text: refused.text, details: refused.details ?? [], isError: true }}
      />
      {refused && <p>Your own work is as it was.</p>}
      {'is' in state && state.is === 'failed' && (
        <p class="notice notice--error" role="alert">
          What reads the {noun} could not be loaded. Check the connection, and{' '}
          {noun === 'file' ? 'bring the file back' : 'open the link'} again. Your own work is as it
          was.
        </p>
      )}
      {read && (
        <ul class="returned__notices">
          {read.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {'is' in state && state.is === 'asking' && (
        <OtherDeal
          {...{ source, given, onClose }}
          read={state.read}
          onGoOn={() => void compare(state.read).then(setState, () => setState({ is: 'failed' }))}
        />
      )}
      {'is' in state && state.is === 'read' && dossiers.dossier && (
        <PointList
          given={given}
          checklist={checklist}
          differences={state.differences}
          source={name}
          onClose={onClose}
        />
      )}
      {'is' in state && state.is === 'read' && !dossiers.dossier && (
        <div class="notice">
          <p>
            No deal is open here. Begin one, and you see everything that the {noun} holds beside it.
          </p>
          <button type="button" class="button" onClick={begin}>
            Begin a deal with this {noun}
          </button>
        </div>
      )}
      {!('is' in state && state.is === 'read' && dossiers.dossier) && (
        <Closing left={0} onClose={onClose} />
      )}
    </section>
  );
}

/**
 * A file that somebody edited and sent back, or a link: what in it differs from the deal at hand, to be
 * accepted or refused one by one. Another deal that is opened meanwhile is compared anew.
 */
export function Brought({ source, onClose }: BroughtProps) {
  const given = useContext(DealContext);
  // Where the reader was when it was chosen: focus goes back there.
  const [opener] = useState(() => document.activeElement);
  const close = () => {
    onClose();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
  if (!given) return null;
  return (
    <NounContext.Provider value={nounOf(source)}>
      <View
        key={given.dossiers.dossier?.id ?? 'none'}
        source={source}
        given={given}
        onClose={close}
      />
    </NounContext.Provider>
  );
}
