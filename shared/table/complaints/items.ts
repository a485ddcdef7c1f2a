import type { Complaint, ComplaintClass, Message } from "../../domain/complaints/complaint.ts";
import type { Figure } from "../../domain/complaints/figures/figures.ts";
import type { ComplaintFile } from "../../domain/complaints/files/file.ts";
import type { Routing } from "../../domain/complaints/intake/routing-rules.ts";
import type { AnswerTemplate } from "../../domain/complaints/life/answer-template.ts";
import type { Notice } from "../../domain/complaints/views/notices.ts";
import type { PointComplaints } from "../../domain/surveys/results/public-feedback.ts";
import {
  DAY,
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
    doc: "its next step: a warning, an escalation, the end of a silence, of its keeping",
  },
});

/** A message as it is kept. */
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

/** A note as it is kept. */
export interface StoredNote {
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

export const complaintNote = /* @__PURE__ */ item<StoredNote>()({
  doc: "What those who handle a complaint tell each other, in order.",
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["NOTE", NUMBER_8],
  ],
});

export const openComplaint = /* @__PURE__ */ item<{ readonly trackingCode: string }>()({
  doc: "That a complaint is open; gone with its end.",
  key: [["COMPLAINT", TRACKING_CODE], ["OPEN"]],
  list: {
    at: [["OPEN_COMPLAINTS"], [INSTANT, TRACKING_CODE]],
    doc: "those of the whole city, the earliest deadline first",
  },
});

export const assignedComplaint = /* @__PURE__ */ item<{ readonly trackingCode: string }>()({
  doc: "That an open complaint is assigned to somebody.",
  key: [["ASSIGNED", NIP], [TRACKING_CODE]],
});

export const complaintFile = /* @__PURE__ */ item<ComplaintFile>()({
  doc: "A photo or document of a complaint; there are so many places for either side.",
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["FILE", FILE_PLACE],
  ],
});

/** Contact data as the table keeps them: an envelope that only those open who may use the city's key. */
export interface SealedContact {
  readonly wrappedKey: Uint8Array;
  readonly sealed: Uint8Array;
}

export const complaintContact = /* @__PURE__ */ item<SealedContact>()({
  doc: "How to reach the complainant: sealed, apart from what the complaint says.",
  key: [["COMPLAINT", TRACKING_CODE], ["CONTACT"]],
});

export const complaintFollower = /* @__PURE__ */ item<{ readonly joinedAt: string }>()({
  doc: "Somebody who joined a complaint, by the hash of their secret.",
  key: [
    ["COMPLAINT", TRACKING_CODE],
    ["FOLLOWER", HASH],
  ],
});

/** A complaint and all that is kept beside it. */
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

/** When and where a complaint came in. */
export interface AlikeComplaint {
  readonly at: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** How many, and when and where each came in, under its tracking code. */
export type ComplaintsAlike = { readonly complaints?: number } & {
  readonly [code: `code-${string}`]: AlikeComplaint;
};

export const complaintsAlike = /* @__PURE__ */ item<ComplaintsAlike>()({
  doc: "Codes of complaints that say the same of the same place on a day.",
  key: [["ALIKE", HASH, DAY], ["STATE"]],
});

/** What one complaint counts as, by unit. */
export interface FigureLine {
  readonly month: string;
  readonly class?: ComplaintClass | undefined;
  readonly figures: Readonly<Record<string, Readonly<Partial<Record<Figure, number>>>>>;
}

export const complaintFigures = /* @__PURE__ */ item<FigureLine>()({
  doc: "What each complaint of a month counts as, for everybody to recount.",
  key: [["FIGURES", MONTH], [HASH]],
});

export const complainedDay = /* @__PURE__ */ item<PointComplaints & { readonly unitId: string }>()({
  doc: "How many complaints of a day named a service point of the unit.",
  key: [
    ["UNIT", UNIT],
    ["COMPLAINED", DAY, POINT],
  ],
});

/** The days of a month on which somebody complained at a service point. */
export const complainedDays = /* @__PURE__ */ span({
  of: [complainedDay],
  partition: ["UNIT", UNIT],
  prefix: ["COMPLAINED", MONTH],
});

export const notice = /* @__PURE__ */ item<Notice>()({
  doc: "The inbox of a unit, for some months.",
  key: [
    ["NOTICES", UNIT],
    [INSTANT, TRACKING_CODE, NUMBER],
  ],
});

export const answerTemplate = /* @__PURE__ */ item<AnswerTemplate>()({
  doc: "An answer that officers begin with.",
  key: [["ANSWER_TEMPLATE", SLUG], ["STATE"]],
  list: { at: [["ANSWER_TEMPLATES"], [SLUG]], doc: "all of them" },
});

export const routing = /* @__PURE__ */ item<Routing>()({
  doc: "To which unit a complaint goes that names none.",
  key: [["ROUTING"], ["STATE"]],
});
