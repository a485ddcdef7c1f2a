import { useEffect, useRef, useState } from "preact/hooks";
import { account } from "../session/account.ts";
import { store } from "./store.ts";

export interface Draft<Value> {
  readonly value: Value;
  /** Whether it is what was typed before, rather than a new form. */
  readonly isRestored: boolean;
  /** Whether somebody has typed in it, now or before. */
  readonly isKept: boolean;
  readonly set: (next: Value) => void;
  /** Once it was sent, or thrown away. */
  readonly clear: (next?: Value) => void;
}

/**
 * A form's content, kept on the device while it is typed: a closed tab, an ended sign-in or a dead battery loses nothing.
 * @param form its name; the same in all tabs
 */
export function useDraft<Value>(form: string, initial: Value): Draft<Value> {
  const key = `${account()} ${form}`;
  const [value, setValue] = useState(initial);
  const [isRestored, setIsRestored] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const typed = useRef(false);
  const shown = useRef(key);
  useEffect(() => {
    let isHere = true;
    // Another form in the same place. At first there is nothing to take back: somebody may have typed before this runs.
    if (shown.current !== key) {
      shown.current = key;
      typed.current = false;
      setValue(initial);
      setIsRestored(false);
      setIsKept(false);
    }
    void recall(key).then((kept) => {
      if (!isHere || kept === undefined || typed.current) return;
      setValue(kept as Value);
      setIsRestored(true);
      setIsKept(true);
    });
    return () => {
      isHere = false;
    };
  }, [key]);
  return {
    value,
    isRestored,
    isKept,
    set(next: Value) {
      typed.current = true;
      setValue(next);
      setIsKept(true);
      void keep(key, next);
    },
    clear(next: Value = initial) {
      typed.current = true;
      setValue(next);
      setIsRestored(false);
      setIsKept(false);
      void keep(key, undefined);
    },
  };
}

/**
 * One field of a form, kept like a draft: where it is set again to what it was at first, as after sending, nothing of it stays.
 * @param field its name, with that of its form and of what it is about
 * @param initial the same at each call, where it is an object
 */
export function useKept<Value>(field: string, initial: Value): readonly [Value, (next: Value) => void] {
  const { value, set, clear } = useDraft(field, initial);
  return [value, (next) => (next === initial ? clear() : set(next))];
}

async function recall(key: string): Promise<unknown> {
  try {
    return (await (await store()).get("drafts", key))?.value;
  } catch {
    return undefined;
  }
}

async function keep(key: string, value: unknown): Promise<void> {
  try {
    const database = await store();
    await (value === undefined
      ? database.delete("drafts", key)
      : database.put("drafts", { value, at: Date.now() }, key));
  } catch {}
}
