import { bonusNews, incentiveTableNews } from "../../domain/inbox/news/approval.ts";
import type { BonusGrant } from "../../domain/incentives/amount-schema.ts";
import type { DisciplineRecord } from "../../domain/incentives/discipline-record.ts";
import type { IncentiveLine } from "../../domain/incentives/line.ts";
import type { ProjectBonus } from "../../domain/incentives/project-bonus.ts";
import type { IncentiveRun } from "../../domain/incentives/run.ts";
import type { IncentiveTable } from "../../domain/incentives/table.ts";
import { DRAWN, INSTANT, MONTH, MONTH_END, MONTH_OR_DRAWN, NIP, UNIT } from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** A table of rules by which incentives are computed. */
export const incentiveTable = /* @__PURE__ */ item<IncentiveTable>()({
  hasRecords: true,
  tells: incentiveTableNews,
  key: [["INCENTIVE_TABLE", DRAWN], ["STATE"]],
  /** All versions. */
  list: [["INCENTIVE_TABLES"], [INSTANT, DRAWN]],
});

/** The table in force, by its first month. */
export const tableInForce = /* @__PURE__ */ item<{ readonly id: string }>()({
  key: [["INCENTIVE_TABLES"], ["IN_FORCE", MONTH, INSTANT, DRAWN]],
});

/** Versions in force in or before a month. */
export const tablesInForce = /* @__PURE__ */ span({
  of: [tableInForce],
  partition: ["INCENTIVE_TABLES"],
  from: ["IN_FORCE", ""],
  upTo: ["IN_FORCE", MONTH_END],
});

/** A run that computes a month's incentives. */
export const incentiveRun = /* @__PURE__ */ item<IncentiveRun>()({
  hasRecords: true,
  key: [["INCENTIVE_RUN", MONTH_OR_DRAWN], ["STATE"]],
  /** All of them. */
  list: [["INCENTIVE_RUNS"], [INSTANT, MONTH_OR_DRAWN]],
});

/** A month whose final run was ordered. */
export const paidMonth = /* @__PURE__ */ item<{ readonly month: string }>()({
  key: [["INCENTIVE_RUNS"], ["FINAL", MONTH]],
});

/** One employee's incentive in a run and its reasons, by unit. */
export const incentiveLine = /* @__PURE__ */ item<IncentiveLine>()({
  hasRecords: true,
  // By unit, so that the lines of a run are spread over partitions.
  key: [
    ["INCENTIVE_RUN", MONTH_OR_DRAWN, UNIT],
    ["LINE", NIP],
  ],
  /** Those that somebody has to look at. */
  list: [
    ["INCENTIVE_RUN", MONTH_OR_DRAWN, "PROBLEMS"],
    [UNIT, NIP],
  ],
});

/** An employee's attendance and discipline in a month. */
export const disciplineRecord = /* @__PURE__ */ item<DisciplineRecord>()({
  hasRecords: true,
  key: [
    ["EMPLOYEE", NIP],
    ["DISCIPLINE", MONTH],
  ],
  own: { section: "disiplin" },
});

/** A bonus for a project. */
export const projectBonus = /* @__PURE__ */ item<ProjectBonus>()({
  tells: bonusNews,
  key: [["PROJECT_BONUS", DRAWN], ["STATE"]],
  /** Those of a month. */
  list: [
    ["PROJECT_BONUSES", MONTH],
    [INSTANT, DRAWN],
  ],
});

/** Granted bonuses, each under `bonus:` and its id. */
export interface GrantedBonuses {
  readonly [bonus: `bonus:${string}`]: BonusGrant;
}

/** Bonuses approved for an employee in a month. */
export const grantedBonuses = /* @__PURE__ */ item<GrantedBonuses>()({
  hasRecords: true,
  key: [
    ["EMPLOYEE", NIP],
    ["BONUSES", MONTH],
  ],
  own: { section: "bonusProyek" },
});
