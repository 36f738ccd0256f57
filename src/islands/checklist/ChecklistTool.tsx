import { useCallback, useMemo, useState } from 'preact/hooks';
import { viewClauses } from '#domain/checklist/clauses.ts';
import { filterClauses, type Filter } from '#domain/checklist/filters.ts';
import { progress } from '#domain/checklist/progress.ts';
import { knownFacts } from '#domain/rules.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Edit } from '#worksheet/edit.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useTool } from '../ui/useTool.ts';
import { Clauses, HiddenClauses } from './Clauses.tsx';
import { Filters } from './Filters.tsx';
import { filled, message } from './message.ts';
import { ProgressPanel, summary } from './ProgressPanel.tsx';
import { useTarget } from './useTarget.ts';

interface Props {
  readonly checklist: Checklist;
  readonly site: ToolSite;
}

const ASKED = (
  <p>
    <strong>What is asked of you:</strong> look at the clauses that your role leads. The filter
    “Role” shows them. Choose <em>Keep a copy</em>, correct the status, and write a note where you
    disagree.
  </p>
);

function Tool({ checklist, site }: Props) {
  const tool = useTool(checklist, site, 'checklist', 'Contract');
  const { dossiers, content, readOnly } = tool;
  const { edit } = dossiers;
  const { worksheet, record } = content;
  const [filter, setFilter] = useState<Filter>({});
  const [edited, setEdited] = useState<ReadonlySet<number>>(new Set());

  const facts = JSON.stringify(worksheet.facts);
  const known = useMemo(() => knownFacts(checklist.facts, worksheet.facts), [checklist, facts]);
  const views = useMemo(() => viewClauses(checklist, known), [checklist, known]);
  const applicable = views.filter((view) => view.applies);
  const fitting = new Set(filterClauses(checklist, applicable, record, filter));
  // What was edited stays until the filter is set again: a status is often a second choice, and by
  // keyboard it is reached through the others.
  const shown = applicable.filter((view) => fitting.has(view) || edited.has(view.clause.number));
  const done = progress(checklist, views, record);

  const target = useTarget(
    applicable.map(({ clause }) => clause.id),
    shown.map(({ clause }) => clause.id),
    () => setFilter({}),
  );
  const onChange = useCallback(
    (item: number, field: keyof RecordEntry, to: number | string | undefined) => {
      const title = checklist.items.find((clause) => clause.number === item)?.title ?? '';
      edit({ set: 'record', item, field, to: to || undefined } as Edit, title);
      setEdited((before) => (before.has(item) ? before : new Set([...before, item])));
    },
    [checklist, edit],
  );

  return (
    <ToolFrame
      instrument={checklist}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(checklist, shared)}
      asked={ASKED}
      messageOf={(shared, url) => message(checklist, shared, url)}
      exportsOf={async (shown, date) =>
        (await import('#exports/checklist-report.ts')).checklistReport(checklist, shown, date)
      }
    >
      <section aria-labelledby="facts">
        <h2 id="facts">Facts first</h2>
        <p>
          The facts decide which clauses apply and how much they matter. An open fact hides nothing.
        </p>
        <Respondent
          facts={checklist.facts}
          worksheet={worksheet}
          edit={edit}
          factLabel="A fact of the deal"
          readOnly={readOnly}
        />
      </section>
      <ProgressPanel progress={done} />
      <section aria-labelledby="clauses">
        <h2 id="clauses">Clauses</h2>
        <p class="tool__place">{summary(done)}</p>
        <Filters
          checklist={checklist}
          filter={filter}
          onChange={(next) => {
            setFilter(next);
            setEdited(new Set());
          }}
          shown={shown.length}
          total={applicable.length}
          hidden={views.length - applicable.length}
        />
        <Clauses
          checklist={checklist}
          views={shown}
          record={record}
          onChange={onChange}
          readOnly={readOnly}
          base={site.base}
          target={target}
        />
      </section>
      <HiddenClauses
        checklist={checklist}
        views={views.filter((view) => !view.applies)}
        record={record}
        known={known}
      />
    </ToolFrame>
  );
}

/** The contract-clause checklist: where a deal stands, clause by clause. */
export function ChecklistTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
