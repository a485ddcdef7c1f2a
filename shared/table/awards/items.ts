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

/** A month's awards. */
export const awardRound = /* @__PURE__ */ item<AwardRound>()({
  hasRecords: true,
  key: [["AWARD", MONTH], ["STATE"]],
  /** All of them. */
  list: [["AWARDS"], [MONTH]],
});

/** What gates check besides evaluations, as of the start of the computation. */
export const awardCircumstances = /* @__PURE__ */ item<Circumstances>()({
  hasRecords: true,
  key: [["AWARD", MONTH], ["CIRCUMSTANCES"]],
});

/** A candidate of a month, by category and rank. */
export const awardCandidate = /* @__PURE__ */ item<Candidate>()({
  hasRecords: true,
  key: [
    ["AWARD", MONTH],
    ["CANDIDATE", WORD, NUMBER_2],
  ],
});

/** A head's nomination of an employee or unit, by category. */
export const nomination = /* @__PURE__ */ item<Nomination>()({
  key: [
    ["AWARD", MONTH],
    ["NOMINATION", WORD, UNIT, NIP],
  ],
});

/** A winning employee or unit, by category. */
export const awardWinner = /* @__PURE__ */ item<AwardWinner>()({
  key: [
    ["AWARD", MONTH],
    ["WINNER", WORD, UNIT],
  ],
  /** Who won when. */
  list: [["AWARD_WINNERS"], [MONTH, WORD, UNIT]],
});

/** Winners of all categories over a range of months. */
export const awardWinners = /* @__PURE__ */ span({
  of: [awardWinner],
  index: "lists",
  partition: ["AWARD_WINNERS"],
  from: [MONTH],
  upTo: [MONTH_END],
});

/** A record that bars an employee from awards. */
export const conductRecord = /* @__PURE__ */ item<ConductRecord>()({
  key: [["CONDUCT", UUID], ["STATE"]],
  /** Records by state and last day. */
  list: [
    ["CONDUCT", ["IN_FORCE", "LIFTED"]],
    [DAY, UUID],
  ],
});

/** The committee of a month, and finally its proposal. */
export const awardPanel = /* @__PURE__ */ item<AwardPanel>()({
  tells: awardPanelNews,
  key: [["AWARD_PANEL", MONTH], ["STATE"]],
});

/** A committee member's scores for each candidate. */
export const awardSheet = /* @__PURE__ */ item<ScoreSheet>()({
  key: [
    ["AWARD_PANEL", MONTH],
    ["SHEET", NIP],
  ],
});

/** The decision on an award, by category. */
export const awardDecision = /* @__PURE__ */ item<AwardDecision>()({
  tells: awardNews,
  key: [
    ["AWARD_DECISION", MONTH],
    ["CATEGORY", WORD],
  ],
  /** Published decisions, and the others. */
  list: [
    ["AWARD_DECISIONS", ["PUBLISHED", "OTHER"]],
    [MONTH, WORD],
  ],
});

/** What a certificate is of: an award's decision, or somebody's training. */
export type CertificateOf =
  | Pick<AwardDecision, "month" | "category">
  | { readonly nip: string; readonly trainingId: string };

/** The award or the training behind a certificate. */
export const certificate = /* @__PURE__ */ item<CertificateOf>()({
  key: [["CERTIFICATE", TRACKING_CODE], ["STATE"]],
});

/** An objection to an award. */
export const awardObjection = /* @__PURE__ */ item<AwardObjection>()({
  tells: awardObjectionNews,
  key: [["AWARD_OBJECTION", TRACKING_CODE], ["STATE"]],
  /** Objections by state, oldest first. */
  list: [
    ["AWARD_OBJECTIONS", ["OPEN", "OVERDUE", "ANSWERED"]],
    [INSTANT, TRACKING_CODE],
  ],
  /** The answer, until it is given or noted as missed. */
  due: "deadlines",
});
