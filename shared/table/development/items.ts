import type { Need } from "../../domain/development/need.ts";
import type { UnitPlan } from "../../domain/development/unit-plan.ts";
import type { DevelopmentYear } from "../../domain/development/year.ts";
import { needNews, unitPlanNews } from "../../domain/inbox/news/development.ts";
import { DRAWN, NIP, UNIT, YEAR } from "../id-kinds.ts";
import { item } from "../item.ts";

/** What somebody needs to learn in a year, taken up or refused. */
export const developmentNeed = /* @__PURE__ */ item<Need>()({
  tells: needNews,
  key: [
    ["EMPLOYEE", NIP],
    ["NEED", YEAR, DRAWN],
  ],
  /** Those of a unit's staff in a year. */
  list: [
    ["UNIT", UNIT, "NEEDS", YEAR],
    [NIP, DRAWN],
  ],
  own: { section: "kebutuhanPengembangan" },
});

/** A unit's yearly plan of development. */
export const developmentPlan = /* @__PURE__ */ item<UnitPlan>()({
  tells: unitPlanNews,
  key: [
    ["UNIT", UNIT],
    ["DEVELOPMENT_PLAN", YEAR],
  ],
  /** Those of a year. */
  list: [["DEVELOPMENT_PLANS", YEAR], [UNIT]],
});

/** Which plan awaits approval. */
export interface ProposedPlan extends Pick<UnitPlan, "unitId" | "year"> {
  readonly proposedBy: string;
  readonly proposedAt: string;
}

/** That a unit's plan of development awaits HR's approval. */
export const proposedDevelopmentPlan = /* @__PURE__ */ item<ProposedPlan>()({
  key: [["PROPOSED_DEVELOPMENT_PLANS"], [YEAR, UNIT]],
});

/** A year's budget of development, and what has been approved of it. */
export const developmentYear = /* @__PURE__ */ item<DevelopmentYear>()({
  key: [["DEVELOPMENT_YEAR", YEAR], ["STATE"]],
});
