import type { ConductRecord } from "../../domain/awards/conduct-record.ts";
import type { AwardDecision } from "../../domain/awards/decision/decision.ts";
import type { AwardObjection } from "../../domain/awards/decision/objection.ts";
import type { AwardPanel } from "../../domain/awards/decision/panel.ts";
import type { ScoreSheet } from "../../domain/awards/decision/sheet.ts";
import type { AwardWinner } from "../../domain/awards/decision/winner.ts";
import type { Candidate } from "../../domain/awards/round/candidate.ts";
import type { Circumstances } from "../../domain/awards/round/gates.ts";
import type { Nomination } from "../../domain/awards/round/nomination.ts";
import type { AwardRound } from "../../domain/awards/round/round.ts";
import { awardNews, awardObjectionNews, awardPanelNews } from "../../domain/inbox/news/award.ts";
import {
  DAY,
  INSTANT,
  MONTH,
  MONTH_END,
  NIP,
  NUMBER_2,
  TRACKING_CODE,
  UNIT,
  UUID,
  WORD,
} from "../id-kinds.ts";
import { item, span } from "../item.ts";

export const awardRound = /* @__PURE__ */ item<AwardRound>()({
  doc: "A month's awards.",
  key: [["AWARD", MONTH], ["STATE"]],
  list: { at: [["AWARDS"], [MONTH]], doc: "all of them" },
});

export const awardCircumstances = /* @__PURE__ */ item<Circumstances>()({
  doc: "What gates check besides evaluations, as of the start of the computation.",
  key: [["AWARD", MONTH], ["CIRCUMSTANCES"]],
});

export const awardCandidate = /* @__PURE__ */ item<Candidate>()({
  doc: "A candidate of a month, by category and rank.",
  key: [
    ["AWARD", MONTH],
    ["CANDIDATE", WORD, NUMBER_2],
  ],
});

export const nomination = /* @__PURE__ */ item<Nomination>()({
  doc: "A head's nomination of an employee or unit, by category.",
  key: [
    ["AWARD", MONTH],
    ["NOMINATION", WORD, UNIT, NIP],
  ],
});

export const awardWinner = /* @__PURE__ */ item<AwardWinner>()({
  doc: "A winning employee or unit, by category.",
  key: [
    ["AWARD", MONTH],
    ["WINNER", WORD, UNIT],
  ],
  list: { at: [["AWARD_WINNERS"], [MONTH, WORD, UNIT]], doc: "who won when" },
});

/** Winners of all categories over a range of months. */
export const awardWinners = /* @__PURE__ */ span({
  of: [awardWinner],
  index: "lists",
  partition: ["AWARD_WINNERS"],
  from: [MONTH],
  upTo: [MONTH_END],
});

export const conductRecord = /* @__PURE__ */ item<ConductRecord>()({
  doc: "A record that bars an employee from awards.",
  key: [["CONDUCT", UUID], ["STATE"]],
  list: {
    at: [
      ["CONDUCT", ["IN_FORCE", "LIFTED"]],
      [DAY, UUID],
    ],
    doc: "records by state and last day",
  },
});

export const awardPanel = /* @__PURE__ */ item<AwardPanel>()({
  doc: "The committee of a month, and finally its proposal.",
  tells: awardPanelNews,
  key: [["AWARD_PANEL", MONTH], ["STATE"]],
});

export const awardSheet = /* @__PURE__ */ item<ScoreSheet>()({
  doc: "A committee member's scores for each candidate.",
  key: [
    ["AWARD_PANEL", MONTH],
    ["SHEET", NIP],
  ],
});

export const awardDecision = /* @__PURE__ */ item<AwardDecision>()({
  doc: "The decision on an award, by category.",
  tells: awardNews,
  key: [
    ["AWARD_DECISION", MONTH],
    ["CATEGORY", WORD],
  ],
  list: {
    at: [
      ["AWARD_DECISIONS", ["PUBLISHED", "OTHER"]],
      [MONTH, WORD],
    ],
    doc: "published decisions, and the others",
  },
});

/** What a certificate is of: an award's decision, or somebody's training. */
export type CertificateOf =
  | Pick<AwardDecision, "month" | "category">
  | { readonly nip: string; readonly trainingId: string };

export const certificate = /* @__PURE__ */ item<CertificateOf>()({
  doc: "The award or the training behind a certificate.",
  key: [["CERTIFICATE", TRACKING_CODE], ["STATE"]],
});

export const awardObjection = /* @__PURE__ */ item<AwardObjection>()({
  doc: "An objection to an award.",
  tells: awardObjectionNews,
  key: [["AWARD_OBJECTION", TRACKING_CODE], ["STATE"]],
  list: {
    at: [
      ["AWARD_OBJECTIONS", ["OPEN", "OVERDUE", "ANSWERED"]],
      [INSTANT, TRACKING_CODE],
    ],
    doc: "objections by state, oldest first",
  },
  due: { on: "deadlines", doc: "the answer, until it is given or noted as missed" },
});
