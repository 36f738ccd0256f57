import { screen, within } from '@testing-library/preact';
import { mergeWorksheets } from '#domain/checklist/deal.ts';
import { ClauseHistory } from '#islands/deal/ClauseHistory.tsx';
import { tracedByHand } from '#islands/deal/traced-by.ts';
import { DealContext } from '#islands/checklist/deal-context.ts';
import { DealPart } from '#islands/checklist/DealPart.tsx';
import { DealParts } from '#islands/deal/DealParts.tsx';
import { rootId } from '#islands/ui/tool.ts';
import { useTool } from '#islands/ui/useTool.ts';
import type {
  Content,
  DealRecord,
  DossierParts,
  RecordEntry,
  Worksheet,
} from '#worksheet/types.ts';
import { contentOf, dealChecklist, sheet } from '../unit/checklist/deal.ts';
import { site } from './instruments.ts';
import { kept, keepDossier, open } from './page.tsx';

/** The whole deal over a checklist of four clauses, with a field for a note and the history of one clause. */
function Page() {
  const tool = useTool(dealChecklist, site, 'checklist', 'Contract', tracedByHand);
  const { dossiers, content, readOnly } = tool;
  const merged = mergeWorksheets(dealChecklist, content);
  const given = { site, dossiers, content, merged, readOnly, complete: () => dealChecklist };
  const clause = dealChecklist.items[0]!;
  return (
    <DealContext.Provider value={given}>
      <button type="button" onClick={dossiers.undo}>
        Undo the last edit
      </button>
      <label>
        A note
        <input
          value={content.record[clause.number]?.note ?? ''}
          onInput={(event) =>
            dossiers.edit(
              { set: 'record', item: clause.number, field: 'note', to: event.currentTarget.value },
              clause.title,
            )
          }
        />
      </label>
      <button
        type="button"
        onClick={() =>
          dossiers.edit({ set: 'hidden', item: clause.number, to: 'No staff there' }, clause.title)
        }
      >
        Hide it
      </button>
      <button
        type="button"
        onClick={() =>
          dossiers.edit(
            {
              set: 'several',
              changes: [
                { set: 'answer', item: clause.number, field: 'answer', to: 1 },
                { set: 'answer', item: clause.number, field: 'note', to: undefined },
              ],
            },
            clause.title,
          )
        }
      >
        Accept it
      </button>
      <DealPart {...given} Parts={DealParts} />
      <section aria-label="History">
        <ClauseHistory clause={clause} />
      </section>
    </DealContext.Provider>
  );
}

export const openDeal = () => open(rootId(dealChecklist), <Page />);

/** Leaves a deal behind in the browser, with what was collected for it. */
export const keepDeal = (
  sheets: readonly Worksheet[],
  record: DealRecord = {},
  parts: DossierParts & { readonly name?: string; readonly worksheet?: Worksheet } = {},
) => {
  const owner = sheet('legal', {}, { name: 'Olga' });
  const { name = 'Vendor A', ...rest } = parts;
  const content: Content = {
    ...contentOf(sheets, record, owner),
    ...{ instrument: dealChecklist.number, name },
    ...rest,
  };
  return keepDossier(content);
};

export const keptDeal = () => kept(dealChecklist)[0];
export const entry = (item: number): RecordEntry | undefined => keptDeal()?.record[item];

type User = ReturnType<typeof openDeal>['user'];

/** Opens a folded part by the words of its summary. */
export async function unfold(user: User, summary: string | RegExp) {
  await user.click(screen.getByText(summary, { selector: 'summary' }));
}

export const region = (name: string) => within(screen.getByRole('region', { name }));
