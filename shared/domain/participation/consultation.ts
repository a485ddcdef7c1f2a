import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { FileHashSchema } from "../announced-file.ts";
import { addDays, atLocalTime, endOfDay, type Instant, localDay } from "../calendar/calendar.ts";
import { LocalDaySchema } from "../calendar/city-calendar.ts";
import { ClockTimeSchema } from "../calendar/limits.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { type Employee, NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { questionWithRepeat } from "../repeated-choice.ts";
import { GroupSchema } from "./group.ts";
import { OfficialNipsSchema, requireOfficials } from "./officials.ts";
import type { ParticipationPolicy } from "./policy.ts";

export const ConsultationIdSchema = /* @__PURE__ */ named("ConsultationId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** A question with choices, of which everybody takes one at most. */
const PollSchema = /* @__PURE__ */ named("ConsultationPoll", () =>
  z.strictObject({
    question: freeText().min(5).max(300),
    choices: z.array(freeText().min(1).max(200)).min(2).max(10),
  }),
);

/** A file to be read before one says anything. */
const DocumentSchema = /* @__PURE__ */ named("ConsultationDocument", () =>
  z.strictObject({ title: freeText().min(3).max(200), sha256: FileHashSchema() }),
);

export const ConsultationContentSchema = /* @__PURE__ */ named("ConsultationContent", () =>
  z.strictObject({
    title: freeText().min(5).max(200),
    /** What is to be decided, and why one is asked. */
    about: freeText().min(20).max(5_000),
    subject: z.enum(["PLAN", "POLICY", "PROGRAMME"]),
    group: GroupSchema(),
    /** Checked files of whoever publishes it. */
    documents: z.array(DocumentSchema()).max(10),
    polls: z.array(PollSchema()).max(5),
    opensOn: LocalDaySchema(),
    opensTime: ClockTimeSchema(),
    closesOn: LocalDaySchema(),
    closesTime: ClockTimeSchema(),
    /** Whether no voice can be traced to a person. */
    isAnonymous: z.boolean(),
    /** Who answers: named before anybody says anything. */
    officialNips: OfficialNipsSchema(),
  }),
);

export type ConsultationContent = z.infer<ReturnType<typeof ConsultationContentSchema>>;

/** The public part of the key that signs an anonymous consultation's tokens. @source RFC 7517; RFC 9474 */
export const TokenKeySchema = /* @__PURE__ */ named("TokenKey", () =>
  z.object({ kty: z.literal("RSA"), n: z.string(), e: z.string() }),
);

export type TokenKey = z.infer<ReturnType<typeof TokenKeySchema>>;

const StatementSchema = /* @__PURE__ */ named("ConsultationStatement", () =>
  z.object({ text: z.string(), by: z.string(), at: z.iso.datetime() }),
);

/** What was counted at the close. */
export const TallySchema = /* @__PURE__ */ named("ConsultationTally", () =>
  z.object({
    /** How many took part in the polls, or in an anonymous consultation in anything; absent if there were too few to show. */
    voices: z.int().exactOptional(),
    /** Votes by poll and choice; absent if there were too few to show. */
    polls: z.array(z.array(z.int())).exactOptional(),
    proposals: z.int(),
  }),
);

/** A consultation (musyawarah) of employees on a plan, a policy or a programme. */
export const ConsultationSchema = /* @__PURE__ */ named("Consultation", () =>
  z.object({
    ...ConsultationContentSchema().omit({
      opensOn: true,
      opensTime: true,
      closesOn: true,
      closesTime: true,
    }).shape,
    id: ConsultationIdSchema(),
    /** The group as it was named; `group` has the units below as well. */
    asks: GroupSchema(),
    state: z.enum(["PUBLISHED", "CLOSED", "ANSWERED", "COMPLETED"]),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    /** Changes of who answers, the first first. */
    officialsChanged: z
      .array(
        z.object({
          at: z.iso.datetime(),
          by: z.string(),
          reason: z.string(),
          /** Who no longer answers. */
          formerNips: z.array(NipSchema()),
        }),
      )
      .exactOptional(),
    /** The account that published it, and owns its documents. */
    publishedBy: z.string(),
    publishedAt: z.iso.datetime(),
    tokenKey: TokenKeySchema().optional(),
    tally: TallySchema().optional(),
    /** From the close on. */
    answerDueAt: z.iso.datetime().optional(),
    answerMissedAt: z.iso.datetime().optional(),
    answer: StatementSchema().optional(),
    /** From the answer on: when it is due to say what came of it, at first the beginning of that time, then its end. */
    outcomeDueAt: z.iso.datetime().optional(),
    outcomeAskedAt: z.iso.datetime().optional(),
    outcomeMissedAt: z.iso.datetime().optional(),
    outcome: StatementSchema().optional(),
    /** Until when it is kept what employees said, and that they did. */
    keptUntil: z.iso.datetime(),
    /** Since when it no longer is. */
    forgottenAt: z.iso.datetime().optional(),
    version: z.int(),
  }),
);

export type Consultation = z.infer<ReturnType<typeof ConsultationSchema>> & Aggregate;
export type ConsultationEvent = DomainEvent<
  | "CONSULTATION_PUBLISHED"
  | "CONSULTATION_OFFICIALS_NAMED"
  | "CONSULTATION_CLOSED"
  | "CONSULTATION_ANSWER_MISSED"
  | "CONSULTATION_ANSWERED"
  | "CONSULTATION_OUTCOME_ASKED"
  | "CONSULTATION_OUTCOME_MISSED"
  | "CONSULTATION_COMPLETED"
  | "CONSULTATION_FORGOTTEN"
>;
export type ConsultationDecision = Decision<Consultation, ConsultationEvent>;

const refuse = /* @__PURE__ */ refusals("consultation", {
  "closes-before-open": {
    kind: "invalid",
    id: "Waktu tutup harus sesudah waktu buka. Ubah salah satunya.",
    en: "A consultation closes after it opens. Change one of the two.",
    source: { id: "kebijakan", en: "policy" },
  },
  "choice-twice": {
    kind: "invalid",
    field: "polls.{at}.choices",
    id: "Dua pilihan pada pertanyaan {number} sama. Ubah atau hapus salah satunya.",
    en: "Two choices of question {number} are the same. Change or remove one of them.",
    source: {
      id: "kebijakan: suara untuk hal yang sama tidak terbagi",
      en: "policy: voices for the same are not split",
    },
  },
  "closes-past": {
    kind: "invalid",
    id: "Waktu tutup itu sudah lewat. Pilih waktu yang akan datang.",
    en: "That closing time is past. Choose one to come.",
    source: { id: "kebijakan", en: "policy" },
  },
  "open-too-long": {
    kind: "invalid",
    id: "Musyawarah dibuka paling lama {limit} hari. Majukan waktu tutupnya.",
    en: "A consultation is open for {limit} days at most. Close it earlier.",
    source: { id: "kebijakan: batasnya ditetapkan daerah", en: "policy: the limit is the city's" },
  },
  "document-unchecked": {
    kind: "conflict",
    id: 'Dokumen "{title}" belum diunggah dan diperiksa atas nama Anda. Unggah dahulu, lalu kirim lagi.',
    en: 'The document "{title}" has not been uploaded and checked in your name. Upload it first, then send again.',
    source: { id: "kebijakan: isi berkas diperiksa", en: "policy: files are checked" },
  },
});

interface Publishing {
  readonly id: string;
  readonly group: Consultation["group"];
  /** The officials, as far as they are employees. */
  readonly officials: readonly Employee[];
  /** Checked files of whoever publishes it. */
  readonly checked: ReadonlySet<string>;
  readonly tokenKey: TokenKey | undefined;
  readonly zone: string;
  readonly policy: ParticipationPolicy;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Publishes a consultation. That its author may consult the group is checked before.
 * @throws DomainError `consultation.closes-before-open`, `consultation.closes-past`, `consultation.open-too-long`,
 * `consultation.choice-twice`, `consultation.document-unchecked` and those of `requireOfficials`
 * @source policy choice
 */
export function publishConsultation(
  content: ConsultationContent,
  { id, group, officials, checked, tokenKey, zone, policy, by, at }: Publishing,
): ConsultationDecision {
  const { opensOn, opensTime, closesOn, closesTime, ...said } = content;
  const opensAt = atLocalTime(opensOn, opensTime, zone);
  const closesAt = atLocalTime(closesOn, closesTime, zone);
  if (closesAt <= opensAt) throw refuse("closes-before-open");
  if (closesAt <= at) throw refuse("closes-past");
  const { longestOpenDays, voicesKeptDays } = policy;
  if (localDay(closesAt, zone) > addDays(localDay(opensAt, zone), longestOpenDays))
    throw refuse("open-too-long", { limit: longestOpenDays });
  const twice = questionWithRepeat(content.polls.map(({ choices }) => choices));
  if (twice !== undefined) throw refuse("choice-twice", { number: twice, at: twice - 1 });
  requireOfficials(content.officialNips, officials, localDay(at, zone));
  const unchecked = content.documents.find(({ sha256 }) => !checked.has(sha256));
  if (unchecked !== undefined) throw refuse("document-unchecked", { title: unchecked.title });
  const officialNips = [...new Set(content.officialNips)];
  return {
    state: {
      ...{
        ...NEW_AGGREGATE,
        ...said,
        id,
        asks: said.group,
        group,
        officialNips,
        state: "PUBLISHED",
        opensAt,
        closesAt,
        keptUntil: endOfDay(addDays(localDay(closesAt, zone), voicesKeptDays), zone),
      },
      ...{ publishedBy: by, publishedAt: at, ...(tokenKey && { tokenKey }) },
    },
    event: { type: "CONSULTATION_PUBLISHED", by, at, data: { ...said, opensAt, closesAt } },
  };
}
