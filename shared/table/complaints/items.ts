import type { Complaint, ComplaintClass, Message } from "../../domain/complaints/complaint.ts";
import type { UnitFigures } from "../../domain/complaints/figures/figures.ts";
import type { ComplaintFile } from "../../domain/complaints/files/file.ts";
import type { Routing } from "../../domain/complaints/intake/routing-rules.ts";
import type { AnswerTemplate } from "../../domain/complaints/life/answer-template.ts";
import type { Notice } from "../../domain/complaints/views/notices.ts";
import { complaintNews } from "../../domain/inbox/news/complaint.ts";
import type { PointComplaints } from "../../domain/surveys/results/public-feedback.ts";
import {
  DAY,
  ENTRY_PLACE,
  FILE_PLACE,
  HASH,
  INSTANT,
  MONTH,
  NIP,
  NUMBER,
  NUMBER_8,
  POINT,
  SLUG,
  TRACKING_CODE,
  UNIT,
} from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** A complaint. */
export const complaint = /* @__PURE__ */ item<Complaint>()({
  tells: complaintNews,
  key: [["COMPLAINT", TRACKING_CODE], ["STATE"]],
  /** Those of a unit, oldest first. */
  list: [
    ["UNIT", UNIT, "COMPLAINTS", ["OPEN", "ENDED"]],
    [INSTANT, TRACKING_CODE],
  ],
  /** Its next step: a warning, an escalation, the end of a wait or of retention. */
  due: "deadlines",
});

/** A message as stored. */
export interface StoredMessage extends Message {
  readonly at: string;
  readonly by: string;
}

/** The conversation of a complaint, in order. */
export const complaintMessage = /* @__PURE__ */ item<StoredMessage>()({
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["MESSAGE", NUMBER_8],
  ],
});

/** A note as stored. */
export interface StoredNote {
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** Internal notes of a complaint's handlers, in order. */
export const complaintNote = /* @__PURE__ */ item<StoredNote>()({
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["NOTE", NUMBER_8],
  ],
});

/** Marks an open complaint; deleted when it ends. */
export const openComplaint = /* @__PURE__ */ item<{ readonly trackingCode: string }>()({
  key: [["COMPLAINT", TRACKING_CODE], ["OPEN"]],
  /** Those of the whole city, the earliest deadline first. */
  list: [["OPEN_COMPLAINTS"], [INSTANT, TRACKING_CODE]],
});

/** Marks an open complaint as assigned to somebody. */
export const assignedComplaint = /* @__PURE__ */ item<{ readonly trackingCode: string }>()({
  key: [["ASSIGNED", NIP], [TRACKING_CODE]],
});

/** A photo or document of a complaint; each side has a fixed number of slots. */
export const complaintFile = /* @__PURE__ */ item<ComplaintFile>()({
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["FILE", FILE_PLACE],
  ],
});

/** Encrypted contact data; opening them takes the city's key. */
export interface SealedContact {
  readonly wrappedKey: Uint8Array;
  readonly sealed: Uint8Array;
}

/** The complainant's sealed contact data, apart from the complaint's text. */
export const complaintContact = /* @__PURE__ */ item<SealedContact>()({
  key: [["COMPLAINT", TRACKING_CODE], ["CONTACT"]],
});

/** A follower of a complaint, by the hash of their secret. */
export const complaintFollower = /* @__PURE__ */ item<{ readonly joinedAt: string }>()({
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["FOLLOWER", HASH],
  ],
});

/** A complaint and everything stored beside it. */
export const wholeComplaint = /* @__PURE__ */ span({
  of: [
    complaint,
    complaintMessage,
    complaintNote,
    openComplaint,
    complaintFile,
    complaintContact,
    complaintFollower,
  ],
  partition: ["COMPLAINT", TRACKING_CODE],
});

/** When and where a similar complaint was filed. */
export interface AlikeComplaint {
  readonly at: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** How many similar complaints there are, and for each tracking code when and where it was filed. */
export type ComplaintsAlike = { readonly complaints?: number } & {
  readonly [code: `code-${string}`]: AlikeComplaint;
};

/** Tracking codes of a day's similar complaints about one place. */
export const complaintsAlike = /* @__PURE__ */ item<ComplaintsAlike>()({
  hasRecords: true,
  key: [["ALIKE", HASH, DAY], ["STATE"]],
});

/** What one complaint adds to a unit's counters. */
export interface FigureLine {
  readonly month: string;
  readonly class?: ComplaintClass | undefined;
  /** A list: as names of attributes, some ids of units mean something to JavaScript, and are not stored. */
  readonly figures: readonly UnitFigures[];
}

/** What one complaint adds to a month's counters, published for anybody to recount. */
export const complaintFigures = /* @__PURE__ */ item<FigureLine>()({
  hasRecords: true,
  key: [["FIGURES", MONTH], [HASH]],
  version: 2,
  upgrades: {
    1: ({ figures, ...line }) => ({
      ...line,
      figures: Object.entries({ ...(typeof figures === "object" && figures) }).map(([unitId, counts]) => ({
        unitId,
        counts,
      })),
    }),
  },
});

/** Complaints of a day that named a service point of the unit. */
export const complainedDay = /* @__PURE__ */ item<PointComplaints & { readonly unitId: string }>()({
  key: [
    ["UNIT", UNIT],
    ["COMPLAINED", DAY, POINT],
  ],
});

/** Days of a month with complaints at a service point. */
export const complainedDays = /* @__PURE__ */ span({
  of: [complainedDay],
  partition: ["UNIT", UNIT],
  prefix: ["COMPLAINED", MONTH],
});

/** A notice in a unit's inbox; kept for some months. */
export const notice = /* @__PURE__ */ item<Notice>()({
  key: [
    ["NOTICES", UNIT],
    [INSTANT, TRACKING_CODE, NUMBER],
  ],
});

/** A unit's notices of a time, in order. */
export const noticesOfTime = /* @__PURE__ */ span({
  of: [notice],
  partition: ["NOTICES", UNIT],
  from: [INSTANT],
  upTo: [ENTRY_PLACE],
});

/** A template for officers' answers. */
export const answerTemplate = /* @__PURE__ */ item<AnswerTemplate>()({
  key: [["ANSWER_TEMPLATE", SLUG], ["STATE"]],
  /** All of them. */
  list: [["ANSWER_TEMPLATES"], [SLUG]],
});

/** Routing of complaints that name no unit. */
export const routing = /* @__PURE__ */ item<Routing>()({
  key: [["ROUTING"], ["STATE"]],
});
