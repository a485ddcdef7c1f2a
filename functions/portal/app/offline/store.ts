import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { forgetUnwritten } from "./unwritten.ts";

/** What this device keeps; all of one account, and gone at sign-out except for what still waits to be sent. */
interface Kept extends DBSchema {
  /** Answers as last seen, by account and question. */
  answers: { key: string; value: { readonly value: unknown; readonly at: number } };
  /** Acts that wait for a connection, in the order in which they were meant. */
  waiting: { key: string; value: Waiting; indexes: { account: string } };
  /** Forms as they were typed, by account and form. */
  drafts: { key: string; value: { readonly value: unknown; readonly at: number } };
}

/** An act that was meant and not yet answered. */
export interface Waiting {
  /** Also its idempotency key. */
  readonly id: string;
  readonly account: string;
  /** Which sender knows how to send it. */
  readonly kind: string;
  /** How a person would call it. */
  readonly title: string;
  /** Where the app shows it or has it fixed. */
  readonly to: string;
  readonly data: unknown;
  /** Photos and files, sent before the act itself. */
  readonly files: readonly File[];
  /** Epoch milliseconds of this device's clock. */
  readonly at: number;
  /** Why the API refused it; then it waits for a person. */
  readonly refusal?: string;
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

export function store(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("kinerja", 1, {
    upgrade(database) {
      database.createObjectStore("answers");
      database.createObjectStore("waiting", { keyPath: "id" }).createIndex("account", "account");
      database.createObjectStore("drafts");
    },
  });
  return opened;
}

/** At sign-out: the device may be another's next. What waits to be sent stays, and is its account's alone. */
export async function forgetSeen(): Promise<void> {
  forgetUnwritten();
  const database = await store();
  await Promise.all([database.clear("answers"), database.clear("drafts")]);
}
