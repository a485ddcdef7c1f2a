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

/** A programme of supervision. */
export const supervisionProgramme = /* @__PURE__ */ item<Programme>()({
  key: [["SUPERVISION", DRAWN], ["STATE"]],
  /** All of them. */
  list: [["SUPERVISIONS"], [DRAWN]],
});

/** A programme's draw of whom to visit in a period. */
export const supervisionDraw = /* @__PURE__ */ item<Draw>()({
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["STATE"]],
  /** A programme's draws. */
  list: [["SUPERVISION", DRAWN, "DRAWS"], [PERIOD]],
});

/** A part of the list of a draw's candidates. */
export interface DrawList {
  /** Name and weight of a lot each, in the order of names. */
  readonly lines: readonly string[];
}

/** A part of the list that a draw was made from, for anybody to recompute it. */
export const supervisionDrawList = /* @__PURE__ */ item<DrawList>()({
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

/** The lines of all units when a draw was made. */
export const supervisionTree = /* @__PURE__ */ item<DrawTree>()({
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["TREE"]],
});

/** Counts of a draw's visits, and of what they recommended. */
export const supervisionProgress = /* @__PURE__ */ item<DrawProgress>()({
  key: [["SUPERVISION_DRAW", DRAWN, PERIOD], ["PROGRESS"]],
});

/** A visit of one who was drawn, by their number in the draw. */
export const supervisionVisit = /* @__PURE__ */ item<Visit>()({
  tells: visitNews,
  key: [
    ["SUPERVISION_DRAW", DRAWN, PERIOD],
    ["VISIT", NUMBER_4],
  ],
  /** Those of somebody. */
  list: [
    ["VISITED", NIP, "VISITS"],
    [DAY, DRAWN, PERIOD, NUMBER_4],
  ],
});

/** Which visit it is. */
export interface VisitName {
  readonly programmeId: string;
  readonly period: string;
  readonly number: number;
}

/** A visit that somebody makes, by day. */
export const inspectorVisit = /* @__PURE__ */ item<VisitName>()({
  key: [
    ["INSPECTOR", NIP, "VISITS"],
    [DAY, DRAWN, PERIOD, NUMBER_4],
  ],
});

/** A recommendation of a visit. */
export const recommendation = /* @__PURE__ */ item<Recommendation>()({
  tells: recommendationNews,
  key: [
    ["SUPERVISION_DRAW", DRAWN, PERIOD],
    ["RECOMMENDATION", NUMBER_4, NUMBER_2],
  ],
  /** An owner's by state, the earliest deadline first. */
  list: [
    ["OWNER", NIP, "RECOMMENDATIONS", ["OPEN", "CLOSED"]],
    [INSTANT, DRAWN, PERIOD, NUMBER_4, NUMBER_2],
  ],
  /** Its deadline, until it is followed up or noted as missed. */
  due: "staff-deadlines",
});

/** What a former owner keeps of a recommendation that was passed on. */
export const formerRecommendation = /* @__PURE__ */ item<FormerRecommendation>()({
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

/** A recorded visit by its unit, for whoever visits it next. */
export const unitVisit = /* @__PURE__ */ item<UnitVisit>()({
  key: [
    ["SUPERVISED_UNIT", UNIT],
    ["VISIT", DAY, DRAWN, PERIOD, NUMBER_4],
  ],
});

/** What a recommendation asks of a unit. */
export type UnitRecommendation = Pick<
  Recommendation,
  | "programmeId"
  | "period"
  | "visit"
  | "number"
  | "text"
  | "ownerNip"
  | "dueAt"
  | "state"
  | "missedAt"
  | "awaitsOwnerSince"
> & {
  /** The recommendation's. Absent from lines that no programme lists: they have not changed since programmes do. */
  readonly version?: number;
};

/** A recommendation by its unit; deleted when it is closed. */
export const unitRecommendation = /* @__PURE__ */ item<UnitRecommendation>()({
  key: [
    ["SUPERVISED_UNIT", UNIT],
    ["RECOMMENDATION", DRAWN, PERIOD, NUMBER_4, NUMBER_2],
  ],
  /** A programme's, by what they wait for, the earliest deadline first. */
  list: [
    ["SUPERVISION", DRAWN, "RECOMMENDATIONS"],
    [["AWAITS_OWNER", "LATE", "OPEN", "TO_VERIFY"], INSTANT, PERIOD, NUMBER_4, NUMBER_2],
  ],
});

/** Whether a recommendation was followed up in time. */
export type UnitFollowUp = Due & Pick<Recommendation, "programmeId" | "period" | "visit" | "number">;

/** How a recommendation to a unit was followed up, by its first deadline; kept when it is closed. */
export const unitFollowUp = /* @__PURE__ */ item<UnitFollowUp>()({
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

/** How many recommendations of a unit are open, and how many of these overdue. */
export const unitRecommendations = /* @__PURE__ */ item<UnitRecommendations>()({
  key: [["SUPERVISED_UNIT", UNIT], ["COUNTS"]],
});
