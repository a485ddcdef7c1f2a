import { useReducer, useRef } from "preact/hooks";
import { account } from "../session/account.ts";
import { store } from "./store.ts";
import { typedSince } from "./typed-since.ts";
import { forgetLeft, holdUnwritten, left, type Unwritten, written } from "./unwritten.ts";

export interface Draft<Value> {
  readonly value: Value;
  /** Whether it is what was typed before, rather than a new form. */
  readonly isRestored: boolean;
  /** Whether somebody has typed in it, now or before. */
  readonly isKept: boolean;
  readonly set: (next: Value) => void;
  /** Sets part of what it is by then: for what arrives while somebody types. */
  readonly change: (of: (now: Value) => Value) => void;
  /**
   * Once it was sent as it is here. What was typed since, as while its answer was awaited, stays.
   * @param next what it holds then; by default what it held at first
   */
  readonly clear: (next?: Value) => void;
  /** Throws it away, also what was typed since. */
  readonly discard: () => void;
}

/** By account and form; read before any form is shown, so that nobody types in one whose draft is still to come. */
const kept = new Map<string, unknown>();
const otherTabs = new BroadcastChannel("kinerja.drafts");
otherTabs.onmessage = ({ data: { key, value } }) => hold(key, value);

/** A device that does not answer keeps nobody from the portal. */
const LONGEST_READ_MILLISECONDS = 5_000;

/** Reads what the device keeps of forms; to be awaited before the first of them is shown. */
export async function readDrafts(): Promise<void> {
  await Promise.race([
    recallAll().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LONGEST_READ_MILLISECONDS)),
  ]);
}

async function recallAll(): Promise<void> {
  const { store: drafts } = (await store()).transaction("drafts");
  const [keys, values] = await Promise.all([drafts.getAllKeys(), drafts.getAll()]);
  const newest = new Map(keys.map((key, place) => [key, { at: 0, ...values[place] }]));
  const found = left();
  const later = found.filter(({ key, at }) => !kept.has(key) && at > (newest.get(key)?.at ?? 0));
  for (const { key, value, at } of later) newest.set(key, { value, at });
  for (const [key, { value }] of newest) if (!kept.has(key)) hold(key, value);
  await Promise.all(later.map(write));
  forgetLeft(found);
}

/**
 * A form's content, kept on the device while it is typed: a closed tab, an ended sign-in or a dead battery loses nothing.
 * @param form its name; the same in all tabs
 * @param since what stays of it once it was sent
 */
export function useDraft<Value>(
  form: string,
  initial: Value,
  since: Since<Value> = typedSince,
): Draft<Value> {
  const key = `${account()} ${form}`;
  const shown = useRef<Shown<Value>>();
  const [, draw] = useReducer((times: number) => times + 1, 0);
  // Also another form in the same place.
  if (shown.current?.key !== key) shown.current = opened(key, initial);
  const { value, isRestored, isKept } = shown.current;
  /** An act on the form that was here before changes nothing of this one. */
  const show = (next: Omit<Shown<Value>, "key">) => {
    if (shown.current?.key === key) shown.current = { key, ...next };
    draw(undefined);
  };
  const set = (next: Value) => {
    show({ value: next, isRestored: shown.current?.isRestored ?? false, isKept: true });
    keep(key, next);
  };
  const empty = (next: Value) => {
    show({ value: next, isRestored: false, isKept: false });
    keep(key, undefined);
  };
  const newest = () => (shown.current?.key === key ? shown.current.value : value);
  return {
    ...{ value, isRestored, isKept, set },
    change: (of) => set(of(newest())),
    clear(next = initial) {
      const left = since(value, newest(), next);
      if (Object.is(left, next)) empty(next);
      else set(left);
    },
    discard: () => empty(initial),
  };
}

type Since<Value> = (sent: Value, now: Value, next: Value) => Value;

interface Shown<Value> extends Pick<Draft<Value>, "value" | "isRestored" | "isKept"> {
  readonly key: string;
}

function opened<Value>(key: string, initial: Value): Shown<Value> {
  const isKept = kept.has(key);
  return { key, value: isKept ? (kept.get(key) as Value) : initial, isRestored: isKept, isKept };
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

function hold(key: string, value: unknown): void {
  if (value === undefined) kept.delete(key);
  else kept.set(key, value);
}

/** Here at once, on the device and in other tabs as soon as they take it. @param value undefined: no longer */
function keep(key: string, value: unknown): void {
  hold(key, value);
  const draft = { key, value, at: Date.now() };
  holdUnwritten(draft);
  void write(draft)
    .catch(() => undefined)
    .finally(() => written(draft));
}

async function write({ key, value, at }: Unwritten): Promise<void> {
  otherTabs.postMessage({ key, value });
  const database = await store();
  await (value === undefined ? database.delete("drafts", key) : database.put("drafts", { value, at }, key));
}
