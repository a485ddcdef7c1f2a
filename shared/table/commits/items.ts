import type { LoggedEvent } from "../event-log.ts";
import { AGGREGATE, HASH, NUMBER_8 } from "../id-kinds.ts";
import { item } from "../item.ts";

/** What happened to an aggregate: its history, in order. */
export const event = /* @__PURE__ */ item<LoggedEvent>()({
  hasRecords: true,
  key: [["EVENTS", AGGREGATE], [NUMBER_8]],
});

/** A reply, encrypted so that reading the table does not reveal it. */
export interface StoredReply {
  readonly requestHash: string;
  readonly sealed: Uint8Array;
}

/** The first reply to an Idempotency-Key; kept a day. */
export const firstReply = /* @__PURE__ */ item<StoredReply>()({
  key: [["REPLY", HASH], ["STATE"]],
});
