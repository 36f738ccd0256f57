import { useMemo } from 'preact/hooks';
import { passGate } from '#domain/gate/result.ts';
import { gateHeadline } from '#exports/gate-words.ts';
import type { Gate, GateItem } from '#schemas/gate.ts';
import { ASKED_OWN_ANSWERS } from '../ui/asked.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { RunsSection } from '../runs/RunsSection.tsx';
import type { ExportsOf } from '../ui/export-report.ts';
import { Question } from '../ui/Question.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useTool } from '../ui/useTool.ts';
import { ResultLater } from '../ui/ResultLater.tsx';
import { useTogether } from '../ui/useTogether.ts';
import { Withheld } from '../ui/Withheld.tsx';
import { filled, message } from './message.ts';
import { Result } from './Result.tsx';

interface Props {
  readonly gate: Gate;
  readonly site: ToolSite;
}

const loadTogether = async () => (await import('./together.ts')).togetherOf;

const choicesOf = (gate: Gate, item: GateItem) =>
  gate.answers.map(({ id, number, label, help }) => ({
    number,
    label,
    help: item.anchors[id] ?? help,
  }));

function Tool({ gate, site }: Props) {
  const tool = useTool(gate, site, 'gate', 'Plan');
  const { dossiers, content, readOnly, withheld } = tool;
  const { worksheet } = content;
  const own = useMemo(() => passGate(gate, worksheet), [gate, worksheet]);
  const { result, several, who, failed } = useTogether(gate, content, own, loadTogether);

  const exportsOf: ExportsOf = async (shown, date) =>
    (await import('#exports/gate-report.ts')).gateReport(gate, shown, date);

  return (
    <ToolFrame
      instrument={gate}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(gate, shared)}
      asked={ASKED_OWN_ANSWERS}
      messageOf={(shared, url) => message(gate, shared, url)}
      exportsOf={exportsOf}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who answers</h2>
        <Respondent
          {...(gate.sides && { sides: gate.sides })}
          facts={gate.facts}
          worksheet={worksheet}
          edit={dossiers.edit}
          factLabel="A fact of the engagement"
          readOnly={readOnly}
        />
      </section>
      <section aria-labelledby="items">
        <h2 id="items">Items</h2>
        <p>{gate.stem}</p>
        <p class="tool__place">
          {gate.items.length - own.open.length} of {gate.items.length} answered.{' '}
          {result && result.decision.kind !== 'none' && !withheld && (
            <>
              {several && 'Together: '}
              {gateHeadline(result)}
            </>
          )}
        </p>
        <Stepper
          noun="item"
          entries={gate.items.map((item) => ({
            key: item.id,
            view: (
              <Question
                item={item}
                choices={choicesOf(gate, item)}
                answer={worksheet.answers[item.number]}
                note="Link or short note that shows it"
                edit={dossiers.edit}
                readOnly={readOnly}
                base={site.base}
              />
            ),
          }))}
        />
      </section>
      {withheld ? (
        <Withheld />
      ) : result ? (
        <Result gate={gate} result={result} several={several} who={who} base={site.base} />
      ) : (
        <ResultLater failed={failed} />
      )}
      <RunsSection
        instrument={gate}
        dossiers={dossiers}
        exportsOf={exportsOf}
        shown={!readOnly && !withheld}
      />
    </ToolFrame>
  );
}

/** A gate: items on one side, the outcome that they open on the other. */
export function GateTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
