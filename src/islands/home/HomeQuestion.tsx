import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import { storageKeys } from '#worksheet/storage-keys.ts';
import type { DossierStore } from '#worksheet/store.ts';
import { Choices } from '../ui/Choices.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { createDossier, currentDossier } from '../ui/current-dossier.ts';
import { itemField, valuesIn } from '../ui/fields.ts';
import { isPlainClick } from '../ui/plain-click.ts';
import { href, type ToolSite } from '../ui/tool.ts';

interface Props {
  readonly ladder: Pick<Ladder, 'number' | 'edition' | 'page' | 'stem' | 'answers'>;
  readonly item: Pick<LadderItem, 'id' | 'number' | 'title' | 'anchors'>;
  /** How many practices the whole assessment has. */
  readonly practices: number;
  readonly site: ToolSite;
}

const ROOT = 'home-question';

/** Whether this browser holds any work; storage is opened only then, or with the first answer. */
function hasWork(base: string): boolean {
  const { prefix } = storageKeys(base);
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}

async function open(base: string): Promise<DossierStore> {
  const { openStore } = await import('../ui/open-store.ts');
  return openStore(base);
}

/** The answer given before the script arrived; nothing at build time. */
function found(): number | undefined {
  const root = typeof document === 'undefined' ? null : document.getElementById(ROOT);
  const [given] = root ? valuesIn(root) : [];
  return given?.kind === 'item' ? Number(given.value) : undefined;
}

function Question({ ladder, item, practices, site }: Props) {
  const [value, setValue] = useState(found);
  const [saved, setSaved] = useState<'no' | 'yes' | 'failed' | 'not-loaded'>('no');
  const store = useRef<DossierStore>();
  const saving = useRef<Promise<boolean>>();

  /** @returns false where the code that saves could not be loaded: the reader had better stay */
  const save = async (to: number): Promise<boolean> => {
    try {
      store.current ??= await open(site.base);
    } catch {
      setSaved('not-loaded');
      return false;
    }
    const own =
      currentDossier(store.current, ladder.number) ?? createDossier(store.current, ladder, 'Team');
    store.current.setCurrent(ladder.number, own.id);
    store.current.edit(own.id, { set: 'answer', item: item.number, field: 'answer', to });
    setSaved(store.current.health.state === 'saved' ? 'yes' : 'failed');
    return true;
  };
  const answer = (to: number) => {
    setValue(to);
    const work = save(to).finally(() => {
      if (saving.current === work) saving.current = undefined;
    });
    saving.current = work;
  };
  /** The code that opens storage may still be on its way: who leaves at once would lose the answer. */
  const leave = (event: JSX.TargetedMouseEvent<HTMLAnchorElement>) => {
    const { href: target } = event.currentTarget;
    if (!saving.current || !isPlainClick(event)) return;
    event.preventDefault();
    void saving.current.then((done) => done && location.assign(target));
  };

  useEffect(() => {
    if (value !== undefined) answer(value);
    else if (hasWork(site.base)) {
      const show = (opened: DossierStore) => {
        store.current = opened;
        const own = currentDossier(opened, ladder.number);
        setValue((now) => now ?? own?.worksheet.answers[item.number]?.answer);
      };
      // Where it cannot be loaded the question stays open; an answer tries again, and tells.
      open(site.base).then(show, () => undefined);
    }
    // Once: it takes over what the page already holds.
  }, []);

  const chosen = ladder.answers.find((option) => option.number === value);
  return (
    <>
      <h3 id={`home-${item.id}`}>{item.title}</h3>
      <p id={`home-${item.id}-stem`}>{ladder.stem}</p>
      <Choices
        name={itemField(item.number, 'answer')}
        labelledBy={`home-${item.id}`}
        describedBy={`home-${item.id}-stem`}
        choices={ladder.answers.map((option) => ({
          number: option.number,
          label: option.label,
          help: item.anchors[option.id as keyof typeof item.anchors],
        }))}
        value={value}
        onChange={answer}
        readOnly={false}
        look="rows"
      />
      <p role="status">
        {chosen &&
          saved === 'yes' &&
          `Your answer “${chosen.label}” is saved in this browser and waits for you in the assessment.`}
        {saved === 'failed' &&
          'This browser does not save anything, so the assessment starts empty.'}
        {saved === 'not-loaded' &&
          'Your answer is not saved: a part of the page could not be loaded. Check the connection, then reload the page and answer again.'}
      </p>
      <p>
        <a class="button" href={`${href(site.base, ladder.page)}#practices`} onClick={leave}>
          {chosen
            ? `Go on with the other ${practices - 1} practices`
            : `See all ${practices} practices`}
        </a>
      </p>
    </>
  );
}

/** One real question of the assessment, answered on the home page and kept for the tool. */
export function HomeQuestion(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Question {...props} />
    </CrashGuard>
  );
}
