import { recommendationNews, visitNews } from "../../domain/inbox/news/supervision.ts";
import type { Draw } from "../../domain/supervision/draw.ts";
import type { DrawProgress } from "../../domain/supervision/draw-view.ts";
import type { Due } from "../../domain/supervision/followed-up.ts";
import type { FormerRecommendation } from "../../domain/supervision/former-owner.ts";
import type { Programme } from "../../domain/supervision/programme.ts";
import type { Recommendation } from "../../domain/supervision/recommendation.ts";
import type { Visit } from "../../domain/supervision/visit.ts";
import { DAY, DRAWN, INSTANT, NIP, NUMBER_2, NUMBER_4, PERIOD, UNIT } from "../id-kinds.ts";
import { item } from "../item.ts";

export const supervisionProgramme = /* @__PURE__ */ item<Programme>()({
  doc: "A programme of supervision.",
  key: [["SUPERVISION", DRAWN], ["STATE"]],
  list: { at: [["SUPERVISIONS"], [DRAWN]], doc: "all of them" },
});

export const supervisionDraw = /* @__PURE__ */ item<Draw>()({
  doc: "A programme's draw of whom to visit in a period.",
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["STATE"]],
  list: { at: [["SUPERVISION", DRAWN, "DRAWS"], [PERIOD]], doc: "a programme's draws" },
});

/** A part of the list of a draw's candidates. */
export interface DrawList {
  /** Name and weight of a lot each, in the order of names. */
  readonly lines: readonly string[];
}

export const supervisionDrawList = /* @__PURE__ */ item<DrawList>()({
  doc: "A part of the list that a draw was made from, for anybody to recompute it.",
  key: [
    ["SUPERVISION_DRAW", DRAWN, PERIOD],
    ["LIST", NUMBER_4],
  ],
});

/** The city's units as they were when a draw was made, so that planning a visit need not read the line of each. */
export interface DrawTree {
  /** How often the tree had changed its shape. */
  readonly changes: number;
  /** A unit and those above it, the nearest last: `kota/dinas/bidang`. */
  readonly paths: readonly string[];
}

export const supervisionTree = /* @__PURE__ */ item<DrawTree>()({
  doc: "The lines of all units when a draw was made.",
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["TREE"]],
});

export const supervisionProgress = /* @__PURE__ */ item<DrawProgress>()({
  doc: "Counts of a draw's visits, and of what they recommended.",
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["PROGRESS"]],
});

export const supervisionVisit = /* @__PURE__ */ item<Visit>()({
  doc: "A visit of one who was drawn, by their number in the draw.",
  tells: visitNews,
  key: [
    ["SUPERVISION_DRAW", DRAWN, PERIOD],
    ["VISIT", NUMBER_4],
  ],
  list: {
    at: [
      ["VISITED", NIP, "VISITS"],
      [DAY, DRAWN, PERIOD, NUMBER_4],
    ],
    doc: "those of somebody",
  },
});

/** Which visit it is. */
export interface VisitName {
  readonly programmeId: string;
  readonly period: string;
  readonly number: number;
}

export const inspectorVisit = /* @__PURE__ */ item<VisitName>()({
  doc: "A visit that somebody makes, by day.",
  key: [
    ["INSPECTOR", NIP, "VISITS"],
    [DAY, DRAWN, PERIOD, NUMBER_4],
  ],
});

export const recommendation = /* @__PURE__ */ item<Recommendation>()({
  doc: "A recommendation of a visit.",
  tells: recommendationNews,
  key: [
    ["SUPERVISION_DRAW", DRAWN, PERIOD],
    ["RECOMMENDATION", NUMBER_4, NUMBER_2],
  ],
  list: {
    at: [
      ["OWNER", NIP, "RECOMMENDATIONS", ["OPEN", "CLOSED"]],
      [INSTANT, DRAWN, PERIOD, NUMBER_4, NUMBER_2],
    ],
    doc: "an owner's by state, the earliest deadline first",
  },
  due: { on: "staff-deadlines", doc: "its deadline, until it is followed up or noted as missed" },
});

export const formerRecommendation = /* @__PURE__ */ item<FormerRecommendation>()({
  doc: "What a former owner keeps of a recommendation that was passed on.",
  key: [
    ["EMPLOYEE", NIP],
    ["FORMER_RECOMMENDATION", INSTANT, DRAWN, PERIOD, NUMBER_4, NUMBER_2],
  ],
  own: { section: "rekomendasiPengawasanDialihkan" },
});

/** A visit as it is known to those who visit the same unit later. */
export interface UnitVisit extends VisitName {
  readonly title: string;
  /** Local day. */
  readonly day: string;
  /** How many. */
  readonly findings: number;
  readonly recommendations: number;
}

export const unitVisit = /* @__PURE__ */ item<UnitVisit>()({
  doc: "A recorded visit by its unit, for whoever visits it next.",
  key: [
    ["SUPERVISED_UNIT", UNIT],
    ["VISIT", DAY, DRAWN, PERIOD, NUMBER_4],
  ],
});

/** What a recommendation asks of a unit. */
export type UnitRecommendation = Pick<
  Recommendation,
  "programmeId" | "period" | "visit" | "number" | "text" | "ownerNip" | "dueAt" | "state" | "missedAt"
>;

export const unitRecommendation = /* @__PURE__ */ item<UnitRecommendation>()({
  doc: "A recommendation by its unit; deleted when it is closed.",
  key: [
    ["SUPERVISED_UNIT", UNIT],
    ["RECOMMENDATION", DRAWN, PERIOD, NUMBER_4, NUMBER_2],
  ],
});

/** Whether a recommendation was followed up in time. */
export type UnitFollowUp = Due & Pick<Recommendation, "programmeId" | "period" | "visit" | "number">;

export const unitFollowUp = /* @__PURE__ */ item<UnitFollowUp>()({
  doc: "How a recommendation to a unit was followed up, by its first deadline; kept when it is closed.",
  key: [
    ["SUPERVISED_UNIT", UNIT, "DUE"],
    [INSTANT, DRAWN, PERIOD, NUMBER_4, NUMBER_2],
  ],
});

/** Counts of a unit's recommendations that are not closed. An absent one is 0. */
export interface UnitRecommendations {
  readonly open?: number;
  /** Of these, those whose deadline passed without a follow-up. */
  readonly overdue?: number;
}

export const unitRecommendations = /* @__PURE__ */ item<UnitRecommendations>()({
  doc: "How many recommendations of a unit are open, and how many of these overdue.",
  key: [["SUPERVISED_UNIT", UNIT], ["COUNTS"]],
});
