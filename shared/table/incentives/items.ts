import { bonusNews, incentiveTableNews } from "../../domain/inbox/news/approval.ts";
import type { BonusGrant } from "../../domain/incentives/amount-schema.ts";
import type { DisciplineRecord } from "../../domain/incentives/discipline-record.ts";
import type { IncentiveLine } from "../../domain/incentives/line.ts";
import type { ProjectBonus } from "../../domain/incentives/project-bonus.ts";
import type { IncentiveRun } from "../../domain/incentives/run.ts";
import type { IncentiveTable } from "../../domain/incentives/table.ts";
import { DRAWN, INSTANT, MONTH, MONTH_END, MONTH_OR_DRAWN, NIP, UNIT } from "../id-kinds.ts";
import { item, span } from "../item.ts";

export const incentiveTable = /* @__PURE__ */ item<IncentiveTable>()({
  doc: "A table of rules by which incentives are computed.",
  tells: incentiveTableNews,
  key: [["INCENTIVE_TABLE", DRAWN], ["STATE"]],
  list: { at: [["INCENTIVE_TABLES"], [INSTANT, DRAWN]], doc: "all versions" },
});

export const tableInForce = /* @__PURE__ */ item<{ readonly id: string }>()({
  doc: "The table in force, by its first month.",
  key: [["INCENTIVE_TABLES"], ["IN_FORCE", MONTH, INSTANT, DRAWN]],
});

/** Versions in force in or before a month. */
export const tablesInForce = /* @__PURE__ */ span({
  of: [tableInForce],
  partition: ["INCENTIVE_TABLES"],
  from: ["IN_FORCE", ""],
  upTo: ["IN_FORCE", MONTH_END],
});

export const incentiveRun = /* @__PURE__ */ item<IncentiveRun>()({
  doc: "A run that computes a month's incentives.",
  key: [["INCENTIVE_RUN", MONTH_OR_DRAWN], ["STATE"]],
  list: { at: [["INCENTIVE_RUNS"], [INSTANT, MONTH_OR_DRAWN]], doc: "all of them" },
});

export const paidMonth = /* @__PURE__ */ item<{ readonly month: string }>()({
  doc: "A month whose final run was ordered.",
  key: [["INCENTIVE_RUNS"], ["FINAL", MONTH]],
});

export const incentiveLine = /* @__PURE__ */ item<IncentiveLine>()({
  // By unit, so that the lines of a run are spread over partitions.
  doc: "One employee's incentive in a run and its reasons, by unit.",
  key: [
    ["INCENTIVE_RUN", MONTH_OR_DRAWN, UNIT],
    ["LINE", NIP],
  ],
  list: {
    at: [
      ["INCENTIVE_RUN", MONTH_OR_DRAWN, "PROBLEMS"],
      [UNIT, NIP],
    ],
    doc: "those that somebody has to look at",
  },
});

export const disciplineRecord = /* @__PURE__ */ item<DisciplineRecord>()({
  doc: "An employee's attendance and discipline in a month.",
  key: [
    ["EMPLOYEE", NIP],
    ["DISCIPLINE", MONTH],
  ],
  own: { section: "disiplin" },
});

export const projectBonus = /* @__PURE__ */ item<ProjectBonus>()({
  doc: "A bonus for a project.",
  tells: bonusNews,
  key: [["PROJECT_BONUS", DRAWN], ["STATE"]],
  list: {
    at: [
      ["PROJECT_BONUSES", MONTH],
      [INSTANT, DRAWN],
    ],
    doc: "those of a month",
  },
});

/** Granted bonuses, each under `bonus:` and its id. */
export interface GrantedBonuses {
  readonly [bonus: `bonus:${string}`]: BonusGrant;
}

export const grantedBonuses = /* @__PURE__ */ item<GrantedBonuses>()({
  doc: "Bonuses approved for an employee in a month.",
  key: [
    ["EMPLOYEE", NIP],
    ["BONUSES", MONTH],
  ],
  own: { section: "bonusProyek" },
});
