import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { encodeLink } from '#worksheet/codec/link.ts';
import { writeFile } from '#worksheet/file.ts';
import type { Shared } from '#worksheet/types.ts';
import { download, fileName } from './download.ts';
import { DossierPanel } from './DossierPanel.tsx';
import { HealthNotice } from './HealthNotice.tsx';
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
  /** What changed between an older edition and this one. */
  readonly changesOf: (content: Shared) => readonly string[];
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
  };

  const { opened } = link;
  return (
    <>
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
          changes={props.changesOf(opened.shared)}
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
