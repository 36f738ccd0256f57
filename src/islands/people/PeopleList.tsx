import { useMemo, useState } from 'preact/hooks';
import { namesBySheet } from '#exports/names-by-sheet.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import { encodeLink } from '#worksheet/codec/link.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import type { Collected } from '#worksheet/types.ts';
import { when } from '../ui/when.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import { partiesOf } from './parties.ts';
import type { PeopleProps } from './People.tsx';

/** Everybody whose answers were collected: read, or take out. */
export function PeopleList({ instrument, dossiers }: Omit<PeopleProps, 'site'>) {
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  const { content, dossier, edit } = dossiers;
  const collected = dossier?.collected ?? [];
  const { noun, options } = partiesOf(instrument);
  const names = useMemo(() => {
    const all = namesBySheet(
      options,
      worksheetsOf(content, instrument),
      noun === 'role' ? 'Role not given' : undefined,
    );
    // The owner's own worksheet stands first, where it says something.
    return all.slice(all.length - collected.length);
  }, [content, instrument]);
  const nameOf = (one: Collected) => names[collected.indexOf(one)] ?? '';

  const remove = (one: Collected) => {
    const name = nameOf(one);
    edit(drop('collected', one.id), `Answers of ${name} removed`);
    setSaid('');
    setRemoved({
      text: `Removed: ${name}.`,
      onUndo: () => {
        edit(put('collected', one), `Answers of ${name} put back`);
        setRemoved(undefined);
        setSaid(`Put back: ${name}.`);
      },
    });
  };
  // A link to the answers opens them as any link does: read-only, beside one's own work.
  const read = async ({ edition, worksheet }: Collected) => {
    const shared = { instrument: instrument.number, edition, name: content.name, worksheet };
    location.hash = await encodeLink({ ...shared, record: {} });
    scrollTo({ top: 0 });
  };

  return (
    <section class="people__part" aria-labelledby="collected">
      <h3 id="collected">People collected</h3>
      {collected.length === 0 ? (
        <p>
          Nobody yet. Send an invitation, then paste the answers above. Your own answers are counted
          without being collected.
        </p>
      ) : (
        <ul class="dossiers__list">
          {collected.map((one) => (
            <li class="dossiers__row" key={one.id}>
              <span class="dossiers__name">
                <bdi>{nameOf(one)}</bdi>
                <span class="dossiers__date">
                  received {when(one.received)} as a {one.via}, edition {one.edition}
                </span>
              </span>
              <button
                type="button"
                class="button button--quiet"
                onClick={() =>
                  void read(one).catch(() =>
                    setSaid('These notes are too long to be opened as a link.'),
                  )
                }
              >
                Read<span class="sr-only"> the answers of {nameOf(one)}</span>
              </button>
              <button type="button" class="button button--quiet" onClick={() => remove(one)}>
                Remove<span class="sr-only"> {nameOf(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <UndoNotice removed={removed} />
      <p role="status">{said}</p>
    </section>
  );
}
