import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { progress } from '#domain/checklist/progress.ts';
import { ownWork } from '#worksheet/own-work.ts';
import type { Content, Shared } from '#worksheet/types.ts';
import { useTrace } from '../deal/useTrace.ts';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { FoldedPart } from '../ui/LaterPart.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import type { SentAs } from '../ui/share-message.ts';
import { today } from '../ui/today.ts';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import { useBegun } from '../ui/useBegun.ts';
import { useTool } from '../ui/useTool.ts';
import { Clauses } from './Clauses.tsx';
import { DealContext } from './deal-context.ts';
import { filled } from './filled.ts';
import { Legend, NothingFits } from './Legend.tsx';
import { plainMerge } from './plain.ts';
import { mustsSummary } from '#exports/musts-summary.ts';
import { settlesInPage, type SlimChecklist, withProse, withRows } from './prose.ts';
import type { RowWork } from './row-work.ts';
import { stancesIn, stancesTaken } from './stances.ts';
import { useClauseEdits } from './useClauseEdits.ts';
import { useClauseList } from './useClauseList.ts';
import { useFocusOn } from './useFocusOn.ts';
import { useFull } from './useFull.ts';
import { useGuides } from './useGuides.tsx';
import { useTarget } from './useTarget.ts';

interface Props {
  readonly checklist: SlimChecklist;
  readonly site: ToolSite;
  /**
   * Draws the guidance of a clause while the site is built. A function is no prop in the browser:
   * there the guidance is kept as it stands in the page.
   */
  readonly drawGuide?: ((id: string) => ComponentChildren) | null;
  /** What a clause must settle, by its id: as with the guidance. */
  readonly settlesOf?: ((id: string) => string | undefined) | null;
}

const FAILED =
  'Search, filters and what others said could not be loaded. Reload the page. Your work is kept.';

/** Whether there is something that only the rules of a deal can read. */
const holdsWork = ({ worksheet, record, collected }: Content) =>
  Boolean(collected || worksheet.own || worksheet.hidden) ||
  [worksheet.answers, worksheet.facts, record].some((entries) => Object.keys(entries).length > 0);

const loadAdd = async () => (await import('./AddClause.tsx')).AddClause;

function Tool({ checklist: slim, site, drawGuide, settlesOf }: Props) {
  const checklist = useMemo(() => withRows(slim, settlesOf ?? settlesInPage), [slim]);
  const trace = useTrace();
  const tool = useTool(checklist, site, 'checklist', 'Contract', trace.traced);
  const { dossiers, content, readOnly } = tool;
  const { edit } = dossiers;
  const { worksheet, record, collected } = content;
  const [day] = useState(today);
  const [said, setSaid] = useState('');

  const { guides, guide } = useGuides(checklist, drawGuide);

  const begun = useBegun();
  const full = useFull(begun || holdsWork(content));
  const rules = full === 'failed' ? undefined : full;
  trace.useArrived(dossiers, rules?.tracedByHand);
  const merge = (shared: Content) =>
    rules ? rules.mergeWorksheets(checklist, shared) : plainMerge(checklist, shared.worksheet);
  const { facts, own, hidden, name, side } = worksheet;
  // A stance is seen first, and what it does to the deal after. All else is merged at once.
  const same = useMemo(
    () => ({}),
    [dossiers.dossier?.id, readOnly, facts, own, hidden, name, side, collected],
  );
  const seen = useAfterPaint(worksheet, same);
  // Not with the record: typing into it changes nothing here.
  const merged = useMemo(
    () => merge({ ...content, worksheet: seen }),
    [checklist, rules, content.edition, seen, collected],
  );
  const deal = { ...merged, record };
  const done = progress(checklist, merged.views, record);
  const list = useClauseList(deal, rules, guides, day);
  const target = useTarget(
    merged.views.map(({ clause }) => clause.id),
    // A filter on its way may hide any of them.
    merged.views
      .filter(({ clause }) => list.isDrawn && list.shown.has(clause.number))
      .map(({ clause }) => clause.id),
    list.showAll,
  );
  const focusOn = useFocusOn();
  const idOf = (item: number | undefined) =>
    [...merged.views, ...merged.hidden].find(({ clause }) => clause.number === item)?.clause.id;
  const edits = useClauseEdits(content, merged, edit, (item, text, focus) => {
    list.hold(item);
    if (text === undefined) return;
    setSaid(text);
    if (focus) focusOn(idOf(focus === 'here' ? item : list.after(item)));
  });

  // A link that holds stances alone is shown without a record, and the other way round.
  const isInvited = dossiers.dossier?.invited !== undefined;
  const taken = stancesIn(worksheet) > 0;
  const hasRecord = readOnly ? Object.keys(record).length > 0 || !taken : !isInvited;
  const hasStances = !readOnly || taken;
  const speaker =
    worksheet.name ?? checklist.roles.find(({ number }) => number === worksheet.side)?.label;
  const stance = readOnly ? `Stance of ${speaker ?? 'the sender'}` : 'Your stance';
  const work = useMemo<RowWork>(
    () => ({
      ...{ checklist, readOnly, today: day, guide, hasRecord },
      ...(hasStances && { stance }),
      ...(rules && {
        parts: {
          Foot: rules.RowFoot,
          DateField: rules.DateField,
          writtenDay: rules.writtenDay,
          lacksName: rules.lacksName,
        },
      }),
      ...edits,
    }),
    [checklist, readOnly, day, guide, hasRecord, hasStances, stance, rules, edits],
  );
  // Not with each letter or stance: names, role and facts are all that it shows.
  const respondent = useMemo(
    () => (
      <Respondent
        sides={checklist.roles}
        sideLabel={readOnly ? 'Role' : 'Your role'}
        facts={checklist.facts}
        worksheet={worksheet}
        edit={edit}
        factLabel="A fact of the deal"
        readOnly={readOnly}
      />
    ),
    [checklist, facts, name, side, edit, readOnly],
  );
  const filledOf = (shared: Shared) =>
    filled(shared.worksheet === worksheet ? merged : merge(shared), shared);
  const messageOf = async (of: Content, url: string, sent?: SentAs) => {
    // The link holds nothing of what others said, so the message counts nothing of it.
    const own = ownWork(of);
    const how = filled(merge(own), own);
    const { message } = await import('./message.ts');
    return message(checklist, own, url, how, Boolean(of.collected), sent);
  };
  const replyOf = async (shared: Shared, url: string, sent: SentAs) =>
    (await import('../ui/share-message.ts')).answerMessage(shared, url, checklist, sent);
  const given = {
    ...{ site, dossiers, content, merged, readOnly },
    complete: () => withProse(checklist, guides()),
  };
  const added = Object.keys(worksheet.own ?? {});
  return (
    <DealContext.Provider value={given}>
      <ToolFrame
        instrument={checklist}
        site={site}
        dossiers={dossiers}
        link={tool.link}
        filledOf={filledOf}
        asked={rules?.ASKED}
        messageOf={messageOf}
        complete={given.complete}
        choiceOf={
          rules &&
          ((frame) => ({
            choose: (onChoose) => (
              <rules.DealSharing
                {...frame}
                content={dossiers.content}
                complete={given.complete}
                messageOf={frame.invited ? replyOf : messageOf}
                onChoose={onChoose}
              />
            ),
            Facts: rules.LinkFacts,
          }))
        }
        // Who was invited to take stances keeps no record.
        office={isInvited ? undefined : rules?.office}
        exportsOf={async (shown, date) =>
          (await import('#exports/checklist-report.ts')).checklistReport(
            given.complete(),
            shown,
            date,
          )
        }
      >
        <section aria-labelledby="facts">
          <h2 id="facts">Who you are, and the facts</h2>
          <p>
            The facts decide which clauses apply and how much they matter. An open fact hides
            nothing.
          </p>
          {respondent}
          {rules && <rules.DifferingFacts merged={merged} />}
        </section>
        {!isInvited && rules && <rules.DealPart {...given} Parts={rules.DealParts} />}
        <section aria-labelledby="clauses">
          <h2 id="clauses">Clauses</h2>
          <p class="tool__place">
            {hasRecord && `${mustsSummary(done)} `}
            {(taken || !hasRecord) && stancesTaken(merged, worksheet)}
          </p>
          <Legend checklist={checklist} />
          {full === 'failed' && <p class="notice notice--warn">{FAILED}</p>}
          <div class="filters-place needs-script">
            {rules && (
              <rules.Filters
                checklist={checklist}
                filter={list.filter}
                onChange={list.setFilter}
                layout={list.layout}
                onLayout={list.setLayout}
                role={worksheet.side}
                hasRecord={hasRecord}
                shown={list.shown.size}
                total={merged.views.length}
                ruledOut={merged.ruledOut.length}
                hidden={merged.hidden.length}
              />
            )}
          </div>
          <p role="status" class="toolbar__said">
            {said}
          </p>
          <Clauses
            work={work}
            deal={deal}
            worksheet={worksheet}
            blocks={list.blocks}
            shown={list.shown}
            lines={list.lines}
            target={target}
            empty={<NothingFits onClear={list.showAll} />}
          />
          {!readOnly && rules && (
            <FoldedPart
              summary="Add a clause of your own"
              load={loadAdd}
              given={{
                work,
                taken: new Set([...merged.agreements.keys(), ...Object.keys(record).map(Number)]),
                mine: added.length,
              }}
            />
          )}
        </section>
        {rules && <rules.HiddenClauses work={work} deal={deal} />}
      </ToolFrame>
    </DealContext.Provider>
  );
}

/** The contract-clause checklist: what each role says of a clause, and where the deal stands on it. */
export function ChecklistTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
