import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Notice } from "../asked/notice.tsx";
import { Icon } from "../screen/icon.tsx";
import { isTyping, KeyHints, useKeys } from "./keys.tsx";

const WORDS = {
  list: { id: "Ke daftar", en: "To the list" },
  before: { id: "Sebelumnya", en: "Previous" },
  after: { id: "Berikutnya", en: "Next" },
  of: { id: "dari", en: "of" },
  done: { id: "Semua sudah ditangani.", en: "All of them are dealt with." },
  steps: { id: "berikutnya, sebelumnya", en: "next, previous" },
};

/** From this width on, list and opened entry are side by side. */
const WIDE = "(min-width: 70rem)";

const Done = createContext<() => void>(() => undefined);

/** Told by the opened entry once it has been dealt with: it leaves the list at once, and the next one opens. */
export function useDone(): () => void {
  return useContext(Done);
}

interface Row {
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly aside?: ComponentChildren;
}

interface QueueProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** One that comes back after it was dealt with, such as a revised report, has another. */
  readonly keyOf: (item: Item) => string;
  readonly rowOf: (item: Item) => Row;
  /** What the keys of the opened entry do, beside j and k. */
  readonly keys?: readonly (readonly [keys: string, what: string])[];
  /** Once nothing is left. */
  readonly empty: ComponentChildren;
  /** The opened entry. */
  readonly children: (item: Item) => ComponentChildren;
}

/**
 * A list that is worked through: one entry is open, j and k go to the next and the one before, and what has been dealt with makes
 * room for the next. Side by side on a wide screen, one at a time on a phone.
 */
export function Queue<Item>({ label, items, keyOf, rowOf, keys = [], empty, children }: QueueProps<Item>) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [isOpen, setIsOpen] = useState(false);
  const isWide = useWide();
  const entry = useRef<HTMLElement>(null);
  const place = useRef(0);
  const text = words(WORDS);

  const left = items.filter((item) => !gone.has(keyOf(item)));
  const found = left.findIndex((item) => keyOf(item) === chosen);
  // What was open and has gone leaves its place to the one that follows.
  const at = found >= 0 ? found : Math.max(0, Math.min(place.current, left.length - 1));
  place.current = at;
  const item = left[at];

  const focusEntry = () =>
    requestAnimationFrame(() => {
      // On a slow device somebody writes already: without the field, their letters would act as keys.
      if (!isTyping(document.activeElement)) entry.current?.focus({ preventScroll: isWide });
    });
  const go = (to: number) => {
    const next = left[to];
    if (next === undefined) return;
    setChosen(keyOf(next));
    setIsOpen(true);
    focusEntry();
  };
  useKeys({ j: () => go(at + 1), k: () => go(at - 1) });
  const list = useRef<HTMLOListElement>(null);
  useBack(isOpen && !isWide, () => {
    setIsOpen(false);
    requestAnimationFrame(() => list.current?.querySelectorAll("button")[at]?.focus());
  });

  if (item === undefined)
    return (
      <>
        {gone.size > 0 && (
          <Notice kind="done">
            <p role="status">{text.done}</p>
          </Notice>
        )}
        {empty}
      </>
    );
  const done = () => {
    setGone(new Set(gone).add(keyOf(item)));
    setChosen(undefined);
    focusEntry();
  };
  const showsList = isWide || !isOpen;
  const showsEntry = isWide || isOpen;
  return (
    <>
      <KeyHints of={[["J K", text.steps], ...keys]} />
      <div class="queue">
        {showsList && (
          <ol ref={list} class="rows" aria-label={label}>
            {left.map((one, index) => (
              <li key={keyOf(one)}>
                <Entry row={rowOf(one)} isOpen={showsEntry && index === at} onOpen={() => go(index)} />
              </li>
            ))}
          </ol>
        )}
        {showsEntry && (
          <section ref={entry} tabIndex={-1} class="entry" aria-label={`${at + 1} ${text.of} ${left.length}`}>
            <div class="entry-steps">
              {!isWide && (
                <button type="button" class="bare" onClick={() => history.back()}>
                  <Icon name="back" /> {text.list}
                </button>
              )}
              <span class="quiet-text">{`${at + 1} ${text.of} ${left.length}`}</span>
              <button type="button" class="bare" aria-disabled={at === 0} onClick={() => go(at - 1)}>
                {text.before}
              </button>
              <button
                type="button"
                class="bare"
                aria-disabled={at === left.length - 1}
                onClick={() => go(at + 1)}
              >
                {text.after}
              </button>
            </div>
            <Done.Provider value={done}>
              <div key={keyOf(item)}>{children(item)}</div>
            </Done.Provider>
          </section>
        )}
      </div>
    </>
  );
}

interface EntryProps {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Entry({ row: { title, detail, aside }, isOpen, onOpen }: EntryProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <button
      ref={button}
      type="button"
      class="bare row"
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span class="row-main">
        <span class="row-title">{title}</span>
        {detail !== undefined && <span class="row-detail">{detail}</span>}
      </span>
      {aside !== undefined && <span class="row-aside">{aside}</span>}
    </button>
  );
}

function useWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => setIsWide(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return isWide;
}

/** On a phone, going back closes what was opened from the list instead of leaving the screen. */
function useBack(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    history.pushState(null, "", location.href);
    const listen = () => latest.current();
    addEventListener("popstate", listen);
    return () => removeEventListener("popstate", listen);
  }, [isOpen]);
}
