import { rejections } from '#domain/checklist/agreement.ts';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import type { Person } from '#domain/checklist/people.ts';
import type { Voice } from '#domain/checklist/stances.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { saidLine } from '#worksheet/entered-stances.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { Answer, Content } from '#worksheet/types.ts';
import { agreementLine } from '#exports/agreement-words.ts';
import { priorityLabel } from '../checklist/labels.ts';
import { href } from '../ui/tool.ts';
import { stateText } from './agreements.ts';
import { restated, statedNow } from './restate.ts';
import { speaker } from '#exports/deal-words.ts';

interface Props {
  readonly deal: Deal;
  /** With the prose of its clauses. */
  readonly checklist: Checklist;
  readonly view: DealView;
  readonly content: Content;
  /** Base path of the site. */
  readonly base: string;
  readonly edit: (edit: Edit, label: string) => void;
}

/** A reason that is typed in the meeting, and until then the one before it. */
function Why({
  who,
  entered,
  given,
  onInput,
}: Pick<Voice, 'entered'> & {
  readonly who: string;
  readonly given: Answer | undefined;
  readonly onInput: (reason: string) => void;
}) {
  const before = entered && !given?.note ? saidLine(entered) : '';
  return (
    <>
      {before && (
        <span class="meeting__reason">
          Before: <q>{before}</q>
        </span>
      )}
      {given?.answer !== undefined && (
        <input
          type="text"
          aria-label={`Why now: ${who}`}
          placeholder="Why now"
          autocomplete="off"
          maxLength={MAX_TEXT}
          value={given.note ?? ''}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </>
  );
}

/** What one person says, and what they say now, entered by whoever leads the meeting. */
function StanceRow({ person, ...props }: Props & { readonly person: Person }) {
  const { checklist, deal, view, content, edit } = props;
  const { number } = view.clause;
  // The deal is merged after the paint; a field must not fall back to what it was until then.
  const given = statedNow(checklist, content, person, number);
  const voices = deal.agreements.get(number)?.voices ?? [];
  const entered = voices.find((voice) => voice.person === person)?.entered;
  const who = speaker({ person });
  const state = (to: Answer) => {
    const change = restated(checklist, content, person, number, to);
    if (change) edit(change, `Stance of ${who}`);
  };
  const isTyped = entered ?? person.isOwner;
  return (
    <li class="meeting__vote">
      <bdi>{who}</bdi>
      <select
        aria-label={`Stance now: ${who}`}
        value={String(given?.answer ?? 0)}
        onChange={(event) => {
          const answer = Number(event.currentTarget.value);
          state(answer ? { answer } : {});
        }}
      >
        <option value={0}>No stance</option>
        {checklist.stances.map((stance) => (
          <option key={stance.number} value={stance.number}>
            {stance.label}
          </option>
        ))}
      </select>
      {isTyped ? (
        <Why
          {...{ who, given }}
          {...(entered && { entered })}
          onInput={(note) => state({ ...given, note })}
        />
      ) : (
        given?.note && <q class="meeting__reason">{given.note}</q>
      )}
    </li>
  );
}

function Positions({ checklist, view, base }: Pick<Props, 'checklist' | 'view' | 'base'>) {
  const { clause } = view;
  if (isAdded(clause)) return clause.ask ? <p>Ask the vendor: {clause.ask}</p> : null;
  const { positions } = checklist.items.find(({ number }) => number === clause.number) ?? {};
  if (!positions?.preferred)
    return (
      <p>
        <a href={href(base, `/governance/contract-clauses/#${clause.id}`)}>
          The positions stand in the clause library
        </a>
      </p>
    );
  return (
    <dl class="meeting__positions">
      <dt>Preferred</dt>
      <dd>{positions.preferred}</dd>
      <dt>Acceptable</dt>
      <dd>{positions.acceptable}</dd>
      <dt>Walk away</dt>
      <dd>{positions.walkAway}</dd>
    </dl>
  );
}

/** What is known of a point: what it must settle, the positions, who says what and why. */
export function PointView(props: Props) {
  const { deal, view, content } = props;
  const { number, settles } = view.clause;
  const agreement = deal.agreements.get(number);
  const note = content.record[number]?.note;
  // Above the list of people, which may be longer than the screen.
  const against = agreement ? rejections(agreement).filter(({ reason }) => reason) : [];
  // An owner without a role only keeps the record.
  const people = deal.people.filter(
    ({ isOwner, role, worksheet }) => !isOwner || role || Object.keys(worksheet.answers).length > 0,
  );
  return (
    <>
      <p>
        <span class={`priority priority--${view.priority}`}>{priorityLabel(view)}</span> {settles}
      </p>
      {note && (
        <p class="meeting__note" dir="auto">
          Note: {note}
        </p>
      )}
      <div class="meeting__columns">
        <section aria-labelledby="deal-stances">
          <h3 id="deal-stances">What the roles say</h3>
          {agreement && deal.hasStances && (
            <p class="agreement" data-state={agreement.state}>
              {stateText({ view, agreement, line: agreementLine(agreement) })}.
            </p>
          )}
          {against.map((voice, at) => (
            <p key={at}>
              {speaker(voice)}: <q dir="auto">{voice.reason}</q>
            </p>
          ))}
          {people.length > 0 ? (
            <ul class="meeting__votes deal__stances">
              {people.map((person, at) => (
                <StanceRow key={at} {...props} person={person} />
              ))}
            </ul>
          ) : (
            <p>No stance was collected.</p>
          )}
        </section>
        <section aria-labelledby="deal-positions">
          <h3 id="deal-positions">Positions</h3>
          <Positions {...props} />
        </section>
      </div>
    </>
  );
}
