import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { usePaused } from "../../parts/form/paused.ts";
import { useKeys } from "../../parts/list/keys.tsx";
import { words } from "../language.ts";
import { Found } from "./found.tsx";

const WORDS = {
  find: { id: "Cari di portal", en: "Search the portal" },
  what: { id: "Cari nama, unit, atau kode", en: "Find people, units, codes" },
};

const FEWEST_LETTERS = 2;

/** Finds people, units and complaints from anywhere. "/" goes to it, the arrows through what it found, Escape back. */
export function Find() {
  const [typed, setTyped] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLElement>(null);
  const { url } = useLocation();
  const q = usePaused(typed.trim());
  const isAsked = isOpen && q.length >= FEWEST_LETTERS;
  const found = useAsk("GET /v1/search", isAsked ? { query: { q } } : undefined);
  const text = words(WORDS);
  useKeys({ "/": () => field.current?.focus() });
  useEffect(() => setIsOpen(false), [url]);
  const links = () => [...(whole.current?.querySelectorAll<HTMLElement>(".results a") ?? [])];

  /** To the next or previous of what was found; before the first is the field. */
  const go = (step: 1 | -1) => {
    const all = [field.current, ...links()];
    const next = all[all.indexOf(document.activeElement as HTMLElement | HTMLInputElement) + step];
    next?.focus();
  };
  const close = () => {
    setIsOpen(false);
    field.current?.focus();
  };
  const KEYS: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    Escape: close,
    Enter: () => links()[0]?.click(),
  };
  return (
    <search
      class="find"
      ref={whole}
      onKeyDown={(event) => {
        const act = event.key === "Enter" && event.target !== field.current ? undefined : KEYS[event.key];
        if (act === undefined || !isOpen) return;
        event.preventDefault();
        act();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !whole.current?.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <input
        ref={field}
        type="search"
        autoComplete="off"
        aria-label={text.find}
        aria-keyshortcuts="/"
        placeholder={text.what}
        maxLength={80}
        value={typed}
        onFocus={() => setIsOpen(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setIsOpen(true);
        }}
      />
      {isAsked && <Found asked={found} />}
    </search>
  );
}
