import { mkdirSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/** The engine's own way to a disk. It offers it with a server that is open to the network, and not apart. */
interface EngineStore {
  readonly db: DatabaseSync;
  load(...stores: unknown[]): void;
  loadSqsAndSns(...stores: unknown[]): void;
  updateMessageReady(messageId: string): void;
  updateMessageInflight(messageId: string, ...state: readonly unknown[]): void;
  close(): void;
}

type Store = new () => { persistence?: EngineStore };
interface StoredQueue {
  readonly name: string;
  persistence?: EngineStore;
  getAttribute(name: (typeof COUNTS)[number]): string;
}

type SqsStore = new () => {
  persistence?: EngineStore;
  allQueues(): Iterable<StoredQueue>;
  /** Ends every poll under way, as if nothing had come. */
  shutdown(): void;
};

/** What the engine keeps things in: handed to it when it starts. */
export interface QueueStores {
  readonly stores: object;
  /** The number of messages in these queues, all at the same moment. */
  count(names: ReadonlySet<string>): number;
  /** Ends every poll under way, as if nothing had come. */
  endPolls(): void;
  close(): void;
}

/** What a queue says of its messages: those ready, with a consumer, and delayed. */
const COUNTS = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
] as const;

/** Within the data directory. */
const FOLDER = "queues";

/** SQLite's code for a disk without room. */
const SQLITE_FULL = 13;

const RELEASE = "UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL";

/**
 * Opens what the engine keeps messages and files in: on disk before it acknowledges them, so that a process that is killed
 * loses none. What was with a consumer is at once with its queue again, for no consumer has outlived its process. As in the
 * database, a commit is handed to the operating system and not waited for: a machine that loses power may lose its last moments.
 * @param directory in memory if absent
 */
export async function openQueueStores(directory: string | undefined): Promise<QueueStores> {
  const [{ SqsStore }, { SnsStore }, { S3Store }] = await Promise.all([
    engineModule<{ SqsStore: SqsStore }>("sqs/sqsStore.js"),
    engineModule<{ SnsStore: Store }>("sns/snsStore.js"),
    engineModule<{ S3Store: Store }>("s3/s3Store.js"),
  ]);
  const [sqsStore, snsStore, s3Store] = [new SqsStore(), new SnsStore(), new S3Store()];
  const stores = { sqsStore, snsStore, s3Store };
  const own = {
    stores,
    endPolls: () => sqsStore.shutdown(),
    count: (names: ReadonlySet<string>) =>
      [...sqsStore.allQueues()]
        .filter(({ name }) => names.has(name))
        .reduce((sum, queue) => sum + messagesIn(queue), 0),
  };
  if (directory === undefined) return { ...own, close: () => {} };
  const path = join(directory, FOLDER);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { PersistenceManager } = await engineModule<{
    PersistenceManager: new (path: string) => EngineStore;
  }>("persistence.js");
  const store = new PersistenceManager(path);
  store.db.exec("PRAGMA synchronous = NORMAL");
  store.db.exec(RELEASE);
  mend(store);
  store.load(sqsStore, snsStore, s3Store);
  for (const one of [sqsStore, snsStore, s3Store, ...sqsStore.allQueues()]) one.persistence = store;
  return { ...own, close: () => store.close() };
}

function messagesIn(queue: StoredQueue): number {
  return COUNTS.reduce((sum, name) => sum + Number(queue.getAttribute(name)), 0);
}

/** The engine's own would forget how often a message came, which its table refuses. */
function mend(store: EngineStore): void {
  const release = store.db.prepare(`${RELEASE} WHERE message_id = ?`);
  store.updateMessageReady = (messageId) => {
    whereRoom(() => release.run(messageId));
  };
  const note = store.updateMessageInflight.bind(store);
  // How often a message has come is worth less than its coming.
  store.updateMessageInflight = (...state) => whereRoom(() => note(...state));
}

function whereRoom(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isNoRoom(error)) throw error;
  }
}

/** Whether a disk has no room for what is to be kept. */
export function isNoRoom(error: unknown): boolean {
  return (error as { readonly errcode?: number } | undefined)?.errcode === SQLITE_FULL;
}

async function engineModule<Module>(file: string): Promise<Module> {
  const manifest = findPackageJSON("fauxqs", import.meta.url) ?? "";
  return (await import(pathToFileURL(join(dirname(manifest), "dist", file)).href)) as Module;
}
