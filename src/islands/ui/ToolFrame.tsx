import type { ComponentChildren, FunctionComponent } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import { ownWork } from '#worksheet/own-work.ts';
import type { Content, Shared } from '#worksheet/types.ts';
import { changedSinceSent, isWithheld } from '#worksheet/withheld.ts';
import { writeFile } from '#worksheet/write-file.ts';
import { partiesOf } from '../people/parties.ts';
import { People } from '../people/People.tsx';
import { download, fileName } from './download.ts';
import { DossierPanel } from './DossierPanel.tsx';
import type { MoreExports } from './ExportPanel.tsx';
import type { ExportsOf } from './export-report.ts';
import { Exports } from './Exports.tsx';
import { fileAbout } from './file-about.ts';
import { Health } from './Health.tsx';
import { LaterPart } from './LaterPart.tsx';
import type { SendingChoice } from './sending.ts';
import { SharePlace } from './SharePlace.tsx';
import type { ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';
import type { useSharedLink } from './useSharedLink.ts';
import { when } from './when.ts';

/** What somebody edited and sent back, and what closes the view of it. */
export interface BroughtProps {
  readonly source: File | Shared;
  readonly onClose: () => void;
}

interface Office {
  readonly loadMore: () => Promise<FunctionComponent<MoreExports>>;
  readonly loadBrought: () => Promise<FunctionComponent<BroughtProps>>;
}

interface Props {
  readonly instrument: Instrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  readonly link: ReturnType<typeof useSharedLink>;
  /** How far a content is filled in, in one sentence. */
  readonly filledOf: (content: Shared) => string;
  /** What the sender of a link asks of its reader. */
  readonly asked: ComponentChildren;
  readonly messageOf: (content: Shared, url: string) => string | Promise<string>;
  /** Makes the report that is printed and exported. Without it nothing is offered. */
  readonly exportsOf?: ExportsOf;
  /** Other ways of sending than the usual one, where the tool has some and they have arrived. */
  readonly choiceOf?: ((frame: Framed) => SendingChoice) | undefined;
  /** The instrument with all its texts, where the island is given fewer (`checklist/prose.ts`). */
  readonly complete?: () => Instrument;
  /** Files that only this tool has, and what an edited one of them differs in. */
  readonly office?: Office | undefined;
  readonly children: ComponentChildren;
}

/** What other ways of sending need of the frame. */
export interface Framed {
  readonly invited: boolean;
  /** Saves content as a file of the tool. */
  readonly saveFile: (content: Content) => void;
}

const loadEditionNotice = async () => (await import('./EditionNotice.tsx')).EditionNotice;

const ABOUT =
  'The link holds what you filled in, with names and notes. It goes to nobody until you send it. Whoever has it can read it, and you cannot change or withdraw it.';

/** Whether the instrument asks whom people speak for, and nobody is chosen. */
const lacksParty = (instrument: Instrument, { worksheet }: Shared) =>
  partiesOf(instrument).options.length > 0 && worksheet.side === undefined;

/**
 * What surrounds every tool: a shared link and its banner, the reader's dossiers, whether the work is
 * saved, and how to share it. The tool itself stands in between.
 */
export function ToolFrame(props: Props) {
  const { instrument, site, dossiers, link } = props;
  const { store, content, dossier } = dossiers;
  const withheld = isWithheld(content);
  const [said, setSaid] = useState('');
  const notice = useRef<HTMLParagraphElement>(null);
  const [brought, bring] = useState<File | Shared>();

  // Not an edit: that something was sent cannot be taken back.
  const onSent = () => {
    if (!dossier || Object.keys(dossier.worksheet.answers).length === 0) return;
    store?.edit(dossier.id, { set: 'sent', to: new Date().toISOString() });
  };

  const save = async (of: Content) => {
    const now = new Date().toISOString();
    const saved = { id: 'file', created: now, changed: now, ...of };
    const origin = { instrumentId: instrument.id, madeBy: site.madeBy };
    const about = await fileAbout(instrument, props.exportsOf, of);
    download(fileName(of.name, instrument.id), writeFile(saved, origin, about));
    if (dossier?.invited) onSent();
  };
  const saveFile = (of: Content) => void save(of);
  const onSaveFile = useCallback(() => saveFile(content), [content]);

  const linkOf = useCallback(async (of: Content) => {
    const { encodeLink } = await import('#worksheet/codec/link.ts');
    return `${location.origin}${location.pathname}#${await encodeLink(of)}`;
  }, []);
  const invited = dossier?.invited !== undefined;

  // The button that was pressed has gone with the banner: focus goes to what came of it.
  useEffect(() => {
    if (said) notice.current?.focus();
  }, [said]);

  const { opened } = link;
  const isOwn = !('shared' in opened);
  // Whoever is asked these questions sees them alone.
  const isAsked = opened.kind === 'questions';
  const shown = 'shared' in opened ? opened.shared : content;
  return (
    <>
      {!isAsked && (
        <p class="paper-only">
          <strong>{shown.name || 'Without a name'}</strong>
          {shown.worksheet.name && `, ${shown.worksheet.name}`}. {instrument.title}, edition{' '}
          {instrument.edition}.{dossier && isOwn && ` Changed ${when(dossier.changed)}.`}{' '}
          {props.filledOf(shown)}
        </p>
      )}
      {said && (
        <p class="notice" ref={notice} tabIndex={-1}>
          {said}
        </p>
      )}
      {isOwn && !isAsked && content.edition !== instrument.edition && (
        <LaterPart load={loadEditionNotice} given={{ instrument, edition: content.edition }} />
      )}
      {store && !isAsked && <Health store={store} onSaveFile={onSaveFile} />}
      {opened.kind === 'failed' && (
        <p class="notice notice--warn" role="alert">
          The link is not open: a part of the page could not be loaded. Reload the page. Your work
          is kept.
        </p>
      )}
      {'View' in opened && (
        <opened.View
          instrument={instrument}
          site={site}
          dossiers={dossiers}
          opened={opened}
          filledOf={props.filledOf}
          asked={props.asked}
          complete={props.complete ?? (() => instrument)}
          onBring={
            props.office &&
            ((shared) => {
              link.close();
              bring(shared);
            })
          }
          say={setSaid}
          onUnlocked={link.unlocked}
          onClose={link.close}
        />
      )}
      {!isAsked && (
        <>
          {isOwn && (
            <DossierPanel
              instrument={instrument}
              site={site}
              dossiers={dossiers}
              onSaveFile={onSaveFile}
              onBring={props.office && bring}
            />
          )}
          {isOwn && props.office && brought && (
            <LaterPart
              load={props.office.loadBrought}
              given={{ source: brought, onClose: () => bring(undefined) }}
            />
          )}
          {props.children}
          {isOwn && store && !withheld && instrument.kind !== 'checklist' && (
            <People instrument={instrument} site={site} dossiers={dossiers} />
          )}
          {isOwn && store && props.exportsOf && (
            <Exports
              content={content}
              exportsOf={props.exportsOf}
              onSaveFile={onSaveFile}
              loadMore={props.office?.loadMore}
              onBring={bring}
            />
          )}
          {isOwn && store && (
            <SharePlace
              content={content}
              sending={{
                linkOf,
                messageOf: async (of, url) =>
                  invited
                    ? (await import('./share-message.ts')).answerMessage(of, url, instrument)
                    : props.messageOf(of, url),
                about: ABOUT,
                // A checklist collects what others said: its file to send holds the same as its link.
                saveFile: (of) => saveFile(props.choiceOf ? ownWork(of) : of),
              }}
              choice={props.choiceOf?.({ invited, saveFile })}
              invited={invited}
              {...(lacksParty(instrument, content) && {
                lacks: partiesOf(instrument).noun,
              })}
              changedSince={changedSinceSent(dossier)}
              {...(dossier?.invited && { onSent, hasResult: instrument.kind !== 'checklist' })}
            />
          )}
        </>
      )}
    </>
  );
}
