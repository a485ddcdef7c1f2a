import type { RawKey } from "./keys.ts";

/** Nothing was written, because these items were not as the commit expected them. */
export class CommitConflict extends Error {
  /** Keys of the `once` items that exist already. */
  readonly done: readonly RawKey[];

  constructor(done: readonly RawKey[]) {
    super(`Already done: ${done.map((key) => `${key.pk} ${key.sk}`).join(", ")}`);
    this.name = "CommitConflict";
    this.done = done;
  }
}
