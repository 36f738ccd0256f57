import { useMemo } from 'preact/hooks';
import { worksheetsOf } from '#exports/respondents.ts';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import { Collect } from './Collect.tsx';
import { comparesOf } from './compares.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { Invite } from './Invite.tsx';
import { InviteRole } from './InviteRole.tsx';
import { MeetingStart } from './MeetingStart.tsx';
import type { PeopleProps } from './People.tsx';
import { PeopleList } from './PeopleList.tsx';
import { Rounds } from './Rounds.tsx';

/** Ask others, collect their answers, compare, talk: everything that several people need. */
export function PeoplePanel(props: PeopleProps) {
  const { instrument, dossiers } = props;
  const { content } = dossiers;
  const compares = useMemo(() => comparesOf(instrument), [instrument]);
  const worksheets = useMemo(() => worksheetsOf(content, instrument), [content, instrument]);
  const painted = useAfterPaint(worksheets);
  const comparison = useMemo(
    () => compares && <ComparisonView compares={compares} worksheets={painted} heading="h4" />,
    [compares, painted],
  );
  const isAnswered = worksheets.some(({ answers }) => Object.keys(answers).length > 0);
  return (
    <>
      {instrument.kind === 'checklist' ? (
        <InviteRole checklist={instrument} content={content} />
      ) : (
        <Invite instrument={instrument} content={content} />
      )}
      <Collect {...props} />
      <PeopleList instrument={instrument} dossiers={dossiers} />
      {!compares && worksheets.length > 1 && (
        <section class="people__part" aria-labelledby="compare">
          <h3 id="compare">Comparison</h3>
          {instrument.kind === 'checklist' ? (
            <p>
              It stands above, under <a href="#deal">The whole deal</a>, and changes with every
              stance.
            </p>
          ) : (
            <p>
              It stands <a href="#sides">below the result</a>, and changes with every answer.
            </p>
          )}
        </section>
      )}
      {compares && (
        <>
          <section class="people__part" aria-labelledby="compare">
            <h3 id="compare">Comparison</h3>
            {comparison}
          </section>
          {isAnswered && (
            <MeetingStart
              instrument={instrument}
              compares={compares}
              worksheets={worksheets}
              dossiers={dossiers}
            />
          )}
          <Rounds instrument={instrument} compares={compares} dossiers={dossiers} />
        </>
      )}
    </>
  );
}
