import type { RawKey } from "./keys.ts";

/** Nothing was written: an item was not in the state that the commit expects. */
export class CommitConflict extends Error {
  /** Keys of the `once` items that exist already. */
  readonly done: readonly RawKey[];

  constructor(done: readonly RawKey[]) {
    super(`Already done: ${done.map((key) => `${key.pk} ${key.sk}`).join(", ")}`);
    this.name = "CommitConflict";
    this.done = done;
  }
}
