import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { FileHashSchema } from "../announced-file.ts";
import { addDays } from "../calendar/calendar.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { oneSpaced } from "../invisible.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import { AudienceSchema } from "./audience.ts";
import { QuestionSchema } from "./check.ts";
import type { SocialisationPolicy } from "./policy.ts";

export const AnnouncementIdSchema = /* @__PURE__ */ named("AnnouncementId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** Shared by all texts that people write for many: plain text, shown as it was written. */
export const LongTextSchema = /* @__PURE__ */ named("LongText", () => freeText().min(1).max(10_000));

export const TitleSchema = /* @__PURE__ */ named("Title", () =>
  z.string().overwrite(oneSpaced).min(5).max(200),
);

/** What is announced, to whom, and for how long. */
export const AnnouncementContentSchema = /* @__PURE__ */ named("AnnouncementContent", () =>
  z.strictObject({
    title: TitleSchema(),
    /** Plain text; an empty line begins a paragraph. */
    body: LongTextSchema(),
    audience: AudienceSchema(),
    /** First local day on which it is shown. */
    from: EnteredDaySchema(),
    /** Last local day on which it is shown. */
    until: EnteredDaySchema(),
    /** Files that its author has uploaded as evidence. */
    files: z
      .array(z.strictObject({ title: freeText().min(1).max(120), sha256: FileHashSchema() }))
      .max(5)
      .default([]),
    /** A short check of understanding; none by default. */
    questions: z.array(QuestionSchema()).max(10).default([]),
  }),
);

export type AnnouncementContent = z.infer<ReturnType<typeof AnnouncementContentSchema>>;

/** An announcement without its text: what lists show. */
export const AnnouncementSchema = /* @__PURE__ */ named("Announcement", () => {
  const { title, audience, files } = AnnouncementContentSchema().shape;
  return z.object({
    ...{ id: AnnouncementIdSchema(), title, audience, files },
    /** First and last local day on which it is shown. */
    from: z.iso.date(),
    until: z.iso.date(),
    /** How many questions its check of understanding has; 0 without one. */
    questions: z.int(),
    publishedAt: z.string(),
    publishedBy: z.string(),
    /** When whoever had not read it was last reminded. */
    remindedAt: z.string().optional(),
    withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
    version: z.int(),
  });
});

export type Announcement = z.infer<ReturnType<typeof AnnouncementSchema>> & Aggregate;
export type AnnouncementEvent = DomainEvent<
  "ANNOUNCEMENT_PUBLISHED" | "ANNOUNCEMENT_REMINDED" | "ANNOUNCEMENT_WITHDRAWN"
>;
export type AnnouncementDecision = Decision<Announcement, AnnouncementEvent>;

/** What only whoever opens an announcement is shown. */
export const AnnouncementTextSchema = /* @__PURE__ */ named("AnnouncementText", () =>
  z.object({ body: z.string(), questions: z.array(QuestionSchema()) }),
);

export type AnnouncementText = z.infer<ReturnType<typeof AnnouncementTextSchema>>;

const refuse = /* @__PURE__ */ refusals("announcement", {
  "in-past": {
    kind: "invalid",
    id: "Pengumuman tidak dapat mulai pada {from}, karena hari itu sudah lewat. Pilih hari ini atau sesudahnya.",
    en: "An announcement cannot begin on {from}, which is over. Choose today or later.",
    source: { id: "kebijakan", en: "policy" },
  },
  "out-of-order": {
    kind: "invalid",
    id: "Hari terakhir ({until}) mendahului hari pertama ({from}). Perbaiki salah satunya.",
    en: "The last day ({until}) is before the first ({from}). Correct one of them.",
    source: { id: "kebijakan", en: "policy" },
  },
  "too-long": {
    kind: "invalid",
    id: "Pengumuman berlaku paling lama {days} hari, jadi sampai {until}. Yang berlaku seterusnya ditulis sebagai penjelasan aturan.",
    en: "An announcement stands for at most {days} days, so until {until}. What holds for good is written as the explainer of a rule.",
    source: {
      id: "kebijakan daerah: masa tayang pengumuman",
      en: "the city's policy: how long one may stand",
    },
  },
  "unit-unknown": {
    kind: "invalid",
    id: "Unit {unit} belum terdaftar. Pilih unit yang ada.",
    en: "The unit {unit} is not registered. Choose one that is.",
    source: { id: "kebijakan: pengumuman bagi unit yang terdaftar", en: "policy: registered units only" },
  },
  nobody: {
    kind: "invalid",
    id: "Tidak ada seorang pun di unit dan jabatan yang Anda pilih. Pilih unit atau jabatan lain.",
    en: "There is nobody in the units and posts that you chose. Choose others.",
    source: {
      id: "kebijakan: pengumuman ditujukan kepada orang",
      en: "policy: an announcement is for people",
    },
  },
  "file-unchecked": {
    kind: "conflict",
    id: 'Berkas "{title}" belum Anda unggah, atau belum diperiksa. Unggah dahulu, lalu terbitkan.',
    en: 'You have not uploaded the file "{title}", or it has not been checked. Upload it first, then publish.',
    source: { id: "kebijakan: hanya berkas yang sudah diperiksa", en: "policy: checked files only" },
  },
  withdrawn: {
    kind: "conflict",
    id: 'Pengumuman "{title}" sudah ditarik: {reason}',
    en: 'The announcement "{title}" was withdrawn: {reason}',
    source: {
      id: "kebijakan: yang ditarik tidak berlaku lagi",
      en: "policy: what is withdrawn holds no more",
    },
  },
  "not-yet": {
    kind: "conflict",
    id: 'Pengumuman "{title}" baru berlaku mulai {from}.',
    en: 'The announcement "{title}" begins on {from}.',
    source: { id: "kebijakan: masa tayang pengumuman", en: "policy: the days on which it stands" },
  },
  over: {
    kind: "conflict",
    id: 'Pengumuman "{title}" berlaku sampai {until}. Isinya masih dapat dibaca, tetapi tanda baca dan jawaban tidak dicatat lagi.',
    en: 'The announcement "{title}" stood until {until}. It can still be read; receipts and answers are no longer recorded.',
    source: { id: "kebijakan: masa tayang pengumuman", en: "policy: the days on which it stands" },
  },
  "reminded-today": {
    kind: "conflict",
    id: "Pengingat hari ini sudah dikirim. Yang belum membaca dapat diingatkan lagi besok.",
    en: "A reminder was sent today. Whoever has not read it can be reminded again tomorrow.",
    source: { id: "kebijakan: satu pengingat sehari", en: "policy: one reminder a day" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
  /** Local day. */
  readonly today: string;
}

interface Publishing extends Act {
  /** How many are addressed, by unit. */
  readonly addressed: ReadonlyMap<string, number>;
  /** The author's files that have been uploaded and checked. */
  readonly checked: ReadonlySet<string>;
  readonly policy: SocialisationPolicy;
}

/**
 * Publishes an announcement. That its author may address those units is checked before.
 * @throws DomainError `announcement.in-past`, `announcement.out-of-order`, `announcement.too-long`, `announcement.nobody`,
 * `announcement.file-unchecked`
 * @source policy choice; PermenPANRB 6/2022 asks that performance management be made known to employees
 */
export function publish(
  id: string,
  { body, questions, ...content }: AnnouncementContent,
  { addressed, checked, policy, by, at, today }: Publishing,
): AnnouncementDecision {
  const { from, until, files, audience } = content;
  if (from < today) throw refuse("in-past", { from });
  if (until < from) throw refuse("out-of-order", { from, until });
  const last = addDays(from, policy.longestDays - 1);
  if (until > last) throw refuse("too-long", { days: policy.longestDays, until: last });
  const unchecked = files.find(({ sha256 }) => !checked.has(sha256));
  if (unchecked) throw refuse("file-unchecked", { title: unchecked.title });
  if (addressed.size === 0) throw refuse("nobody");
  return {
    state: {
      ...NEW_AGGREGATE,
      ...{ ...content, id, audience, questions: questions.length },
      ...{ publishedAt: at, publishedBy: by },
    },
    event: { type: "ANNOUNCEMENT_PUBLISHED", by, at, data: { ...content, body, questions } },
  };
}

/**
 * Takes an announcement back; what was read and answered stays known.
 * @throws DomainError `announcement.withdrawn`, `announcement.over`
 */
export function withdraw(
  announcement: Announcement,
  { reason, by, at, today }: Act & { readonly reason: string },
): AnnouncementDecision {
  requireNotOver(announcement, today);
  return {
    state: { ...announcement, withdrawn: { at, by, reason } },
    event: { type: "ANNOUNCEMENT_WITHDRAWN", by, at, data: { reason } },
  };
}

/**
 * Reminds whoever has not read it, once a day at most: their inbox shows it again. Who they are is found out when they look, so
 * that a reminder takes one write, and reaches those who have come since.
 * @param zone turns the last reminder's instant into a local day
 * @throws DomainError `announcement.withdrawn`, `announcement.not-yet`, `announcement.over`, `announcement.reminded-today`
 */
export function remind(
  announcement: Announcement,
  { dayOf, by, at, today }: Act & { readonly dayOf: (instant: string) => string },
): AnnouncementDecision {
  requireOpen(announcement, today);
  const { remindedAt } = announcement;
  if (remindedAt !== undefined && dayOf(remindedAt) === today) throw refuse("reminded-today");
  return {
    state: { ...announcement, remindedAt: at },
    event: { type: "ANNOUNCEMENT_REMINDED", by, at },
  };
}

/**
 * Requires that an announcement is current on a local day.
 * @throws DomainError `announcement.withdrawn`, `announcement.not-yet`, `announcement.over`
 */
export function requireOpen(announcement: Announcement, today: string): void {
  requireNotOver(announcement, today);
  const { title, from } = announcement;
  if (today < from) throw refuse("not-yet", { title, from });
}

function requireNotOver({ title, until, withdrawn }: Announcement, today: string): void {
  if (withdrawn) throw refuse("withdrawn", { title, reason: withdrawn.reason });
  if (today > until) throw refuse("over", { title, until });
}

/** Whether an announcement is current on a local day. */
export function isOpen({ from, until, withdrawn }: Announcement, today: string): boolean {
  return withdrawn === undefined && from <= today && today <= until;
}

export const refuseUnknownUnit = (unit: string) => refuse("unit-unknown", { unit });
