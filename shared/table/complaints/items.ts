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

export const complaint = /* @__PURE__ */ item<Complaint>()({
  doc: "A complaint.",
  tells: complaintNews,
  key: [["COMPLAINT", TRACKING_CODE], ["STATE"]],
  list: {
    at: [
      ["UNIT", UNIT, "COMPLAINTS", ["OPEN", "ENDED"]],
      [INSTANT, TRACKING_CODE],
    ],
    doc: "those of a unit, oldest first",
  },
  due: {
    on: "deadlines",
    doc: "its next step: a warning, an escalation, the end of a wait or of retention",
  },
});

/** A message as stored. */
export interface StoredMessage extends Message {
  readonly at: string;
  readonly by: string;
}

export const complaintMessage = /* @__PURE__ */ item<StoredMessage>()({
  doc: "The conversation of a complaint, in order.",
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

export const complaintNote = /* @__PURE__ */ item<StoredNote>()({
  doc: "Internal notes of a complaint's handlers, in order.",
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["NOTE", NUMBER_8],
  ],
});

export const openComplaint = /* @__PURE__ */ item<{ readonly trackingCode: string }>()({
  doc: "Marks an open complaint; deleted when it ends.",
  key: [["COMPLAINT", TRACKING_CODE], ["OPEN"]],
  list: {
    at: [["OPEN_COMPLAINTS"], [INSTANT, TRACKING_CODE]],
    doc: "those of the whole city, the earliest deadline first",
  },
});

export const assignedComplaint = /* @__PURE__ */ item<{ readonly trackingCode: string }>()({
  doc: "Marks an open complaint as assigned to somebody.",
  key: [["ASSIGNED", NIP], [TRACKING_CODE]],
});

export const complaintFile = /* @__PURE__ */ item<ComplaintFile>()({
  doc: "A photo or document of a complaint; each side has a fixed number of slots.",
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

export const complaintContact = /* @__PURE__ */ item<SealedContact>()({
  doc: "The complainant's sealed contact data, apart from the complaint's text.",
  key: [["COMPLAINT", TRACKING_CODE], ["CONTACT"]],
});

export const complaintFollower = /* @__PURE__ */ item<{ readonly joinedAt: string }>()({
  doc: "A follower of a complaint, by the hash of their secret.",
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

export const complaintsAlike = /* @__PURE__ */ item<ComplaintsAlike>()({
  doc: "Tracking codes of a day's similar complaints about one place.",
  key: [["ALIKE", HASH, DAY], ["STATE"]],
});

/** What one complaint adds to a unit's counters. */
export interface FigureLine {
  readonly month: string;
  readonly class?: ComplaintClass | undefined;
  /** A list: as names of attributes, some ids of units mean something to JavaScript, and are not stored. */
  readonly figures: readonly UnitFigures[];
}

export const complaintFigures = /* @__PURE__ */ item<FigureLine>()({
  doc: "What one complaint adds to a month's counters, published for anybody to recount.",
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

export const complainedDay = /* @__PURE__ */ item<PointComplaints & { readonly unitId: string }>()({
  doc: "Complaints of a day that named a service point of the unit.",
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

export const notice = /* @__PURE__ */ item<Notice>()({
  doc: "A notice in a unit's inbox; kept for some months.",
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

export const answerTemplate = /* @__PURE__ */ item<AnswerTemplate>()({
  doc: "A template for officers' answers.",
  key: [["ANSWER_TEMPLATE", SLUG], ["STATE"]],
  list: { at: [["ANSWER_TEMPLATES"], [SLUG]], doc: "all of them" },
});

export const routing = /* @__PURE__ */ item<Routing>()({
  doc: "Routing of complaints that name no unit.",
  key: [["ROUTING"], ["STATE"]],
});
