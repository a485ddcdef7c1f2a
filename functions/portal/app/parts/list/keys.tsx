import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../../frame/language.ts";

const WORDS = {
  keys: { id: "Pintasan", en: "Shortcuts" },
  on: { id: "Hidupkan pintasan papan ketik", en: "Switch keyboard shortcuts on" },
  off: { id: "Matikan", en: "Switch off" },
};

/** Single letters disturb those who dictate to the device: they can be switched off on it. */
const SWITCHED_OFF = "kinerja.no-shortcuts";

const isOff = () => localStorage.getItem(SWITCHED_OFF) !== null;

type Keys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Acts by single keys, wherever the focus is, except where somebody types or answers a dialog.
 * @param keys by the key's own name in lower case: `j`, `escape`; undefined if it does nothing now
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // At once: a key acts as soon as what it acts on is in sight.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Whether it is a field that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]")
  );
}

/** Which keys do what here, and the way to switch them off. For those who have a keyboard. */
export function KeyHints({ of }: { readonly of: readonly (readonly [keys: string, what: string])[] }) {
  const [off, setOff] = useState(isOff());
  const text = words(WORDS);
  const flip = () => {
    if (off) localStorage.removeItem(SWITCHED_OFF);
    else localStorage.setItem(SWITCHED_OFF, "1");
    setOff(!off);
  };
  return (
    <p class="key-hints">
      {!off && (
        <>
          {text.keys}:{" "}
          {of.map(([keys, what]) => (
            <span key={keys}>
              <kbd>{keys}</kbd> {what}
            </span>
          ))}
        </>
      )}
      <button type="button" class="bare" onClick={flip}>
        {off ? text.on : text.off}
      </button>
    </p>
  );
}
