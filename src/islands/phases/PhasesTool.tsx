import { useMemo } from 'preact/hooks';
import { phaseResult } from '#domain/phases/result.ts';
import { monthsText, phasesHeadline } from '#exports/phases-words.ts';
import type { Phases } from '#schemas/phases.ts';
import { ASKED_OWN_ANSWERS } from '../ui/asked.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { RunsSection } from '../runs/RunsSection.tsx';
import type { ExportsOf } from '../ui/export-report.ts';
import { Respondent } from '../ui/Respondent.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useTool } from '../ui/useTool.ts';
import { ResultLater } from '../ui/ResultLater.tsx';
import { useTogether } from '../ui/useTogether.ts';
import { Withheld } from '../ui/Withheld.tsx';
import { Criteria } from './Criteria.tsx';
import { filled, message } from './message.ts';
import { Result } from './Result.tsx';

interface Props {
  readonly phases: Phases;
  readonly site: ToolSite;
}

const loadTogether = async () => (await import('./together.ts')).togetherOf;

function Tool({ phases, site }: Props) {
  const tool = useTool(phases, site, 'phases', 'Team');
  const { dossiers, content, readOnly, withheld } = tool;
  const { worksheet } = content;
  const { edit } = dossiers;
  const own = useMemo(() => phaseResult(phases, worksheet), [phases, worksheet]);
  const { result, several, who, failed } = useTogether(phases, content, own, loadTogether);

  const exportsOf: ExportsOf = async (shown, date) =>
    (await import('#exports/phases-report.ts')).phasesReport(phases, shown, date);

  return (
    <ToolFrame
      instrument={phases}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(phases, shared)}
      asked={ASKED_OWN_ANSWERS}
      messageOf={(shared, url) => message(phases, shared, url)}
      exportsOf={exportsOf}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who answers, and about what</h2>
        <Respondent
          sides={phases.sides}
          facts={phases.facts}
          worksheet={worksheet}
          edit={edit}
          factLabel="A fact of the engagement"
          readOnly={readOnly}
        />
        {monthsText(own).map((text) => (
          <p class="notice notice--warn" key={text}>
            {text}
          </p>
        ))}
      </section>
      <section aria-labelledby="criteria">
        <h2 id="criteria">Criteria</h2>
        <p>{phases.stem}</p>
        <dl class="advice">
          {phases.answers.map(({ id, label, help }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{help}</dd>
            </div>
          ))}
        </dl>
        <p class="tool__place">
          {phases.items.length - own.open.length} of {phases.items.length} answered.{' '}
          {result && result.outcome.kind !== 'none' && !withheld && (
            <>
              {several && 'Together: '}
              {phasesHeadline(result)}
            </>
          )}
        </p>
        <Criteria
          phases={phases}
          worksheet={worksheet}
          edit={edit}
          readOnly={readOnly}
          base={site.base}
        />
      </section>
      {withheld ? (
        <Withheld />
      ) : result ? (
        <Result phases={phases} result={result} several={several} who={who} base={site.base} />
      ) : (
        <ResultLater failed={failed} />
      )}
      <RunsSection
        instrument={phases}
        dossiers={dossiers}
        exportsOf={exportsOf}
        shown={!readOnly && !withheld}
      />
    </ToolFrame>
  );
}

/** Phases: criteria on one side, the phase that they show on the other. */
export function PhasesTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
