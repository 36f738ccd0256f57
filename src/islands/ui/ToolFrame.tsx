import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import { encodeLink } from '#worksheet/codec/link.ts';
import { writeFile } from '#worksheet/file.ts';
import { isSame } from '#worksheet/same.ts';
import type { Dossier, Shared } from '#worksheet/types.ts';
import { changedSinceSent, isWithheld } from '#worksheet/withheld.ts';
import { People } from '../people/People.tsx';
import { download, fileName } from './download.ts';
import { DossierPanel } from './DossierPanel.tsx';
import { editionNews } from './edition.ts';
import type { ExportsOf } from './export-report.ts';
import { Exports } from './Exports.tsx';
import { HealthNotice } from './HealthNotice.tsx';
import { InvitationBanner } from './InvitationBanner.tsx';
import { LaterPart } from './LaterPart.tsx';
import { when } from './DossierRow.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { answerMessage } from './share-message.ts';
import { SharedActions } from './SharedActions.tsx';
import { SharedBanner } from './SharedBanner.tsx';
import { SharePanel } from './SharePanel.tsx';
import type { ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';
import type { useSharedLink } from './useSharedLink.ts';

const loadCompare = async () => (await import('../people/CompareWithMine.tsx')).CompareWithMine;

interface Props {
  readonly instrument: Instrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  readonly link: ReturnType<typeof useSharedLink>;
  /** How far a content is filled in, in one sentence. */
  readonly filledOf: (content: Shared) => string;
  /** What the sender of a link asks of its reader. */
  readonly asked: ComponentChildren;
  readonly messageOf: (content: Shared, url: string) => string;
  /** Makes the report that is printed and exported. Without it nothing is offered. */
  readonly exportsOf?: ExportsOf;
  readonly children: ComponentChildren;
}

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

  /** The link that is compared with the reader's own answers. */
  const [compared, setCompared] = useState<Shared>();

  // Not an edit: that something was sent cannot be taken back.
  const onSent = () => {
    if (!dossier || Object.keys(dossier.worksheet.answers).length === 0) return;
    store?.edit(dossier.id, { set: 'sent', to: new Date().toISOString() });
  };

  const onSaveFile = useCallback(() => {
    const now = new Date().toISOString();
    const saved = { id: 'file', created: now, changed: now, ...content };
    const origin = { instrumentId: instrument.id, madeBy: site.madeBy };
    download(fileName(content.name, instrument.id), writeFile(saved, origin));
    if (dossier?.invited) onSent();
  }, [content]);

  const linkOf = useCallback(
    async (shared: Shared) => `${location.origin}${location.pathname}#${await encodeLink(shared)}`,
    [],
  );

  // A copy is the reader's own from here on: it must not go back under the sender's name and side.
  const keep = (shared: Shared) => {
    if (!store) return;
    const { facts, answers, name: sender } = shared.worksheet;
    const name = `${shared.name || instrument.title}${sender ? ` (from ${sender})` : ''}`;
    const kept = store.importShared({ ...shared, name, worksheet: { facts, answers } });
    dossiers.open(kept.id);
    link.close();
    setSaid(`Kept as “${kept.name}”, a dossier of your own. Change what you see differently.`);
  };
  const add = async (shared: Shared) => {
    try {
      const { addShared } = await import('../people/add-shared.ts');
      const received = new Date().toISOString();
      const added = addShared(content, shared, { instrument, site, received });
      if (added.edit) {
        dossiers.edit(added.edit, 'Answers of a link added');
        link.close();
      }
      setSaid(`${added.text}${added.edit ? ' Undo takes it back.' : ''}`);
    } catch {
      setSaid('This part could not be loaded. Reload the page. Your work is kept.');
    }
  };

  const start = (shared: Shared) => {
    if (!store) return;
    dossiers.open(store.acceptInvitation(shared).id);
    link.close();
    setSaid(
      'This is a dossier of your own. Answer as you see it, then send your answers from the end of the page. You see the result after that.',
    );
  };
  const goOn = ({ id, name }: Dossier) => {
    dossiers.open(id);
    link.close();
    setSaid(`Your answers for “${name}” are as you left them.`);
  };

  // The button that was pressed has gone with the banner: focus goes to what came of it.
  useEffect(() => {
    if (said) notice.current?.focus();
  }, [said]);

  const { opened } = link;
  const isOwn = !('shared' in opened);
  const shown = 'shared' in opened ? opened.shared : content;
  const begun =
    opened.kind === 'invitation'
      ? store
          ?.list(instrument.number)
          .find(({ invited, name }) => invited && name === opened.shared.name)
      : undefined;
  const news = editionNews(instrument, content.edition);
  return (
    <>
      <p class="paper-only">
        <strong>{shown.name || 'Without a name'}</strong>
        {shown.worksheet.name && `, ${shown.worksheet.name}`}. {instrument.title}, edition{' '}
        {instrument.edition}.{dossier && isOwn && ` Changed ${when(dossier.changed)}.`}{' '}
        {props.filledOf(shown)}
      </p>
      {said && (
        <p class="notice" ref={notice} tabIndex={-1}>
          {said}
        </p>
      )}
      {isOwn && news.length > 0 && (
        <div class="notice">
          <p>
            This dossier was made with edition {content.edition}; the page shows edition{' '}
            {instrument.edition}.
          </p>
          <ul>
            {news.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {store && <HealthNotice store={store} onSaveFile={onSaveFile} />}
      {opened.kind === 'refused' && <LinkNotice refusal={opened.refusal} onClose={link.close} />}
      {opened.kind === 'invitation' && (
        <InvitationBanner
          instrument={instrument}
          shared={opened.shared}
          changes={editionNews(instrument, opened.shared.edition)}
          begun={begun}
          onStart={() => start(opened.shared)}
          onGoOn={() => begun && goOn(begun)}
          onClose={link.close}
        />
      )}
      {opened.kind === 'shared' && (
        <SharedBanner
          title={instrument.title}
          summary={instrument.summary}
          edition={instrument.edition}
          shared={opened.shared}
          filled={props.filledOf(opened.shared)}
          asked={props.asked}
          changes={editionNews(instrument, opened.shared.edition)}
          more={
            <SharedActions
              dossiers={dossiers}
              shared={opened.shared}
              compares={instrument.kind !== 'checklist'}
              onAdd={() => void add(opened.shared)}
              onCompare={() => setCompared(opened.shared)}
            />
          }
          onKeep={() => keep(opened.shared)}
          onClose={link.close}
        />
      )}
      {opened.kind === 'shared' && isSame(compared, opened.shared) && (
        <LaterPart
          load={loadCompare}
          given={{ instrument, mine: content, theirs: opened.shared }}
        />
      )}
      {isOwn && (
        <DossierPanel
          instrument={instrument}
          site={site}
          dossiers={dossiers}
          onSaveFile={onSaveFile}
        />
      )}
      {props.children}
      {isOwn && store && !withheld && instrument.kind !== 'checklist' && (
        <People instrument={instrument} site={site} dossiers={dossiers} />
      )}
      {isOwn && store && props.exportsOf && (
        <Exports content={content} exportsOf={props.exportsOf} onSaveFile={onSaveFile} />
      )}
      {isOwn && store && (
        <SharePanel
          content={content}
          linkOf={linkOf}
          messageOf={(url) =>
            dossier?.invited
              ? answerMessage(content, url, instrument.title)
              : props.messageOf(content, url)
          }
          onSaveFile={onSaveFile}
          invited={dossier?.invited !== undefined}
          lacksSide={'sides' in instrument && content.worksheet.side === undefined}
          changedSince={changedSinceSent(dossier)}
          {...(dossier?.invited && { onSent })}
        />
      )}
    </>
  );
}
