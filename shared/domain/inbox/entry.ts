import * as z from "zod";
import { BothLanguagesSchema } from "../both-languages.ts";
import { type Instant, localDay, monthOf } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { fill, type Text } from "../text.ts";
import { InboxAboutSchema } from "./about.ts";
import type { News } from "./news/news.ts";
import {
  INBOX_KINDS,
  SENTENCES,
  SENTENCES_OF_CLOSED_MONTHS,
  SENTENCES_OF_SETTLED_AWARDS,
} from "./sentences.ts";

/** What somebody was told, as stored in their inbox; the sentence is made from it when it is read. */
export type InboxEntry = Omit<News, "to"> & {
  /** When it happened. */
  readonly at: Instant;
};

/** An entry as its reader sees it. */
export const InboxEntrySchema = /* @__PURE__ */ named("InboxEntry", () =>
  z.object({
    kind: z.enum(INBOX_KINDS),
    /** When it happened; of a deadline, from when on its reminder appears. */
    at: z.iso.datetime(),
    /** What happened. */
    sentence: BothLanguagesSchema(),
    about: InboxAboutSchema(),
    dueAt: z.iso.datetime().optional(),
    isRead: z.boolean(),
    /** False of a complaint that its reader may no longer open: another unit or colleague has it now. */
    canOpen: z.literal(false).exactOptional(),
  }),
);

/** How many unread entries are counted before it is only said that there are more. */
export const UNREAD_COUNTED = 20;

/** Somebody's inbox: the deadlines that are near, and what happened, newest first. */
export const InboxSchema = /* @__PURE__ */ named("Inbox", () =>
  z.object({
    /** Soonest first; on the first page only. */
    deadlines: z.array(InboxEntrySchema()).optional(),
    items: z.array(InboxEntrySchema()),
    cursor: z.string().optional(),
    /** Up to 20, deadlines included; on the first page only. */
    unread: z.object({ count: z.int().min(0).max(UNREAD_COUNTED), isMore: z.boolean() }).optional(),
  }),
);

type Shown = z.infer<ReturnType<typeof InboxEntrySchema>>;

interface Reading {
  /** The instant up to which the reader has seen their inbox; undefined if never. */
  readonly seenUpTo: Instant | undefined;
  /** The city's time zone. */
  readonly zone: string;
  /** Whether what an entry asks can no longer be done, or was done: a report's month has closed, an award is settled; of none by default. */
  readonly isOver?: (entry: InboxEntry) => boolean;
  /** Whether an entry is about what the reader may not open; of none by default. */
  readonly isOutOfReach?: (entry: InboxEntry) => boolean;
}

/** The employee's month of whose reports an entry asks for something, which ends when it closes; undefined of all others. */
export function monthAsked({ kind, about, facts }: InboxEntry) {
  const day = facts?.day;
  if (!SENTENCES_OF_CLOSED_MONTHS[kind] || typeof day !== "string") return undefined;
  return { nip: about.nip ?? "", month: monthOf(day) };
}

/** The award of which an entry asks whether it may be published; undefined of all others. */
export function awardAsked({ kind, about: { month, category } }: InboxEntry) {
  if (!SENTENCES_OF_SETTLED_AWARDS[kind] || month === undefined || category === undefined) return undefined;
  return { month, category };
}

/** An entry with its sentence, in both languages: of what is over, one that asks for nothing any more. */
export function shown(entry: InboxEntry, { seenUpTo = "", zone, isOver, isOutOfReach }: Reading): Shown {
  const { kind, at, about, facts, dueAt } = entry;
  const values = { ...about, ...facts, ...(dueAt && { until: dueAt }) };
  const parameters = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === "until" ? dayOf(value, zone) : value]),
  );
  const { id, en }: Text =
    (isOver?.(entry) && (SENTENCES_OF_CLOSED_MONTHS[kind] ?? SENTENCES_OF_SETTLED_AWARDS[kind])) ||
    SENTENCES[kind];
  return {
    ...{ kind, at, about },
    sentence: { id: fill(id, parameters, "id"), en: fill(en, parameters, "en") },
    ...(dueAt && { dueAt }),
    isRead: at <= seenUpTo,
    ...(isOutOfReach?.(entry) && { canOpen: false as const }),
  };
}

/** The local day of an instant. */
function dayOf(value: string | number, zone: string): string {
  return localDay(String(value), zone);
}

/** How many of the newest entries are unread. @param entries at least one more than are counted, if there are as many */
export function unreadOf(entries: readonly Pick<Shown, "isRead">[]) {
  const unread = entries.filter(({ isRead }) => !isRead).length;
  return { count: Math.min(unread, UNREAD_COUNTED), isMore: unread > UNREAD_COUNTED };
}
