import type { InboxEntry } from "../../domain/inbox/entry.ts";
import { ACCOUNT, ENTRY_PLACE, INSTANT, READER, SUBJECT, WORD } from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** What somebody is told, when it happened; kept for half a year. */
export const inboxEntry = /* @__PURE__ */ item<InboxEntry>()({
  hasRecords: true,
  key: [
    ["INBOX", READER],
    [INSTANT, WORD, SUBJECT],
  ],
});

/** A reader's entries of a time, in order. */
export const inboxEntries = /* @__PURE__ */ span({
  of: [inboxEntry],
  partition: ["INBOX", READER],
  from: [INSTANT],
  upTo: [ENTRY_PLACE],
});

/** A deadline that somebody is told of, until it has passed. */
export const inboxDeadline = /* @__PURE__ */ item<InboxEntry>()({
  hasRecords: true,
  key: [
    ["INBOX_DUE", READER],
    [INSTANT, WORD, SUBJECT],
  ],
});

/** The instant up to which somebody has seen their inbox. */
export interface InboxSeen {
  readonly upTo: string;
}

/** Up to when somebody has seen their inbox. */
export const inboxSeen = /* @__PURE__ */ item<InboxSeen>()({
  key: [["INBOX_SEEN", ACCOUNT], ["STATE"]],
});
