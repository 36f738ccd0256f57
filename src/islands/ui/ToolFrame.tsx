import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { encodeLink } from '#worksheet/codec/link.ts';
import { writeFile } from '#worksheet/file.ts';
import type { Shared } from '#worksheet/types.ts';
import { download, fileName } from './download.ts';
import { DossierPanel } from './DossierPanel.tsx';
import { editionNews } from './edition.ts';
import { HealthNotice } from './HealthNotice.tsx';
import { when } from './DossierRow.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { SharedBanner } from './SharedBanner.tsx';
import { SharePanel } from './SharePanel.tsx';
import type { ToolInstrument, ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';
import type { useSharedLink } from './useSharedLink.ts';

interface Props {
  readonly instrument: ToolInstrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  readonly link: ReturnType<typeof useSharedLink>;
  /** How far a content is filled in, in one sentence. */
  readonly filledOf: (content: Shared) => string;
  /** What the sender of a link asks of its reader. */
  readonly asked: ComponentChildren;
  readonly messageOf: (content: Shared, url: string) => string;
  readonly children: ComponentChildren;
}

/**
 * What surrounds every tool: a shared link and its banner, the reader's dossiers, whether the work is
 * saved, and how to share it. The tool itself stands in between.
 */
export function ToolFrame(props: Props) {
  const { instrument, site, dossiers, link } = props;
  const { store, content } = dossiers;
  const [said, setSaid] = useState('');
  const notice = useRef<HTMLParagraphElement>(null);

  const onSaveFile = useCallback(() => {
    const now = new Date().toISOString();
    const dossier = { id: 'file', created: now, changed: now, ...content };
    const origin = { instrumentId: instrument.id, madeBy: site.madeBy };
    download(fileName(content.name, instrument.id), writeFile(dossier, origin));
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
  // The button that was pressed has gone with the banner: focus goes to what came of it.
  useEffect(() => {
    if (said) notice.current?.focus();
  }, [said]);

  const { opened } = link;
  const shown = opened.kind === 'shared' ? opened.shared : content;
  const news = editionNews(instrument, content.edition);
  return (
    <>
      <p class="paper-only">
        <strong>{shown.name || 'Without a name'}</strong>
        {shown.worksheet.name && `, ${shown.worksheet.name}`}. {instrument.title}, edition{' '}
        {instrument.edition}.
        {dossiers.dossier &&
          opened.kind !== 'shared' &&
          ` Changed ${when(dossiers.dossier.changed)}.`}{' '}
        {props.filledOf(shown)}
      </p>
      {said && (
        <p class="notice" ref={notice} tabIndex={-1}>
          {said}
        </p>
      )}
      {opened.kind !== 'shared' && news.length > 0 && (
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
      {opened.kind === 'shared' ? (
        <SharedBanner
          title={instrument.title}
          summary={instrument.summary}
          edition={instrument.edition}
          shared={opened.shared}
          filled={props.filledOf(opened.shared)}
          asked={props.asked}
          changes={editionNews(instrument, opened.shared.edition)}
          onKeep={() => keep(opened.shared)}
          onClose={link.close}
        />
      ) : (
        <DossierPanel
          instrument={instrument}
          site={site}
          dossiers={dossiers}
          onSaveFile={onSaveFile}
        />
      )}
      {props.children}
      {opened.kind !== 'shared' && store && (
        <SharePanel
          content={content}
          linkOf={linkOf}
          messageOf={(url) => props.messageOf(content, url)}
          onSaveFile={onSaveFile}
        />
      )}
    </>
  );
}
