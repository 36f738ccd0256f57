import type { Checklist, Clause } from '#schemas/checklist.ts';
import { series } from '#domain/series.ts';
import { href } from '../ui/tool.ts';

interface Props {
  readonly checklist: Pick<Checklist, 'roles' | 'stages'>;
  readonly clause: Clause;
  readonly base: string;
}

/** What the guidance says, each line with its term and, where it is a text of the clause, its name. */
function linesOf({ checklist, clause }: Props) {
  const { positions, control, look } = clause;
  const role = (id: string) => checklist.roles.find((one) => one.id === id)?.label ?? id;
  const stage = checklist.stages.find(({ id }) => id === clause.stage);
  const others = series(look.map(role));
  const lines: readonly [term: string, text: string | undefined, name?: string][] = [
    ['Ask the vendor', clause.ask, 'ask'],
    ['Strong answer', clause.strong, 'strong'],
    ['Red flag', clause.redFlag, 'redFlag'],
    ['Preferred', positions.preferred, 'preferred'],
    ['Acceptable fallback', positions.acceptable, 'acceptable'],
    ['Walk away', positions.walkAway, 'walkAway'],
    ['Proof', control.does, 'does'],
    ['Verify', control.verify, 'verify'],
    ['How often', control.every, 'every'],
    ['Mind', clause.caution, 'caution'],
    ['Who', `${role(clause.lead)} leads.${others && ` Also to look: ${others}.`}`],
    ['Stage', stage && `${stage.title}. ${stage.about}`],
  ];
  return lines.filter(([, text]) => text);
}

/**
 * What helps to judge a clause, folded. It is drawn once, when the site is built: the island keeps the
 * HTML as it finds it, so that the texts do not travel a second time as its props.
 */
function Guide(props: Props) {
  const { clause, base } = props;
  return (
    <details class="clause__guide">
      <summary>
        Question, strong answer, red flag, positions, proof
        <span class="sr-only">: {clause.title}</span>
      </summary>
      <dl>
        {linesOf(props).map(([term, text, name]) => (
          <>
            <dt>{term}</dt>
            <dd data-is={name}>{text}</dd>
          </>
        ))}
      </dl>
      <p>
        <a href={href(base, `/governance/contract-clauses/#${clause.id}`)}>
          Sources and review date
        </a>
      </p>
    </details>
  );
}

/** The guidance of one clause, by its id; nothing where the checklist has no such clause. */
export function drawGuide(checklist: Checklist, id: string, base: string) {
  const clause = checklist.items.find((one) => one.id === id);
  return clause && <Guide checklist={checklist} clause={clause} base={base} />;
}
