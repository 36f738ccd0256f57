import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';
import { changedSinceSent, isWithheld } from '#worksheet/withheld.ts';
import { writeFile } from '#worksheet/write-file.ts';
import { partiesOf } from '../people/parties.ts';
import { People } from '../people/People.tsx';
import { download, fileName } from './download.ts';
import { DossierPanel } from './DossierPanel.tsx';
import { editionNews } from './edition.ts';
import type { ExportsOf } from './export-report.ts';
import { Exports } from './Exports.tsx';
import { fileAbout } from './file-about.ts';
import { HealthNotice } from './HealthNotice.tsx';
import { answerMessage } from './share-message.ts';
import { SharePanel } from './SharePanel.tsx';
import type { ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';
import type { useSharedLink } from './useSharedLink.ts';
import { when } from './when.ts';

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

  // Not an edit: that something was sent cannot be taken back.
  const onSent = () => {
    if (!dossier || Object.keys(dossier.worksheet.answers).length === 0) return;
    store?.edit(dossier.id, { set: 'sent', to: new Date().toISOString() });
  };

  const saveFile = async () => {
    const now = new Date().toISOString();
    const saved = { id: 'file', created: now, changed: now, ...content };
    const origin = { instrumentId: instrument.id, madeBy: site.madeBy };
    const about = await fileAbout(instrument, props.exportsOf, content);
    download(fileName(content.name, instrument.id), writeFile(saved, origin, about));
    if (dossier?.invited) onSent();
  };
  const onSaveFile = useCallback(() => void saveFile(), [content]);

  const linkOf = useCallback(async (shared: Shared) => {
    const { encodeLink } = await import('#worksheet/codec/link.ts');
    return `${location.origin}${location.pathname}#${await encodeLink(shared)}`;
  }, []);

  // The button that was pressed has gone with the banner: focus goes to what came of it.
  useEffect(() => {
    if (said) notice.current?.focus();
  }, [said]);

  const { opened } = link;
  const isOwn = !('shared' in opened);
  const shown = 'shared' in opened ? opened.shared : content;
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
      {isOwn && content.edition !== instrument.edition && (
        <div class="notice">
          <p>
            This dossier was made with edition {content.edition}; the page shows edition{' '}
            {instrument.edition}.
          </p>
          {news.length > 0 && (
            <ul>
              {news.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {store && <HealthNotice store={store} onSaveFile={onSaveFile} />}
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
          say={setSaid}
          onClose={link.close}
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
              ? answerMessage(content, url, instrument)
              : props.messageOf(content, url)
          }
          onSaveFile={onSaveFile}
          invited={dossier?.invited !== undefined}
          {...(lacksParty(instrument, content) && {
            lacks: partiesOf(instrument).noun,
          })}
          changedSince={changedSinceSent(dossier)}
          {...(dossier?.invited && { onSent, hasResult: instrument.kind !== 'checklist' })}
        />
      )}
    </>
  );
}
