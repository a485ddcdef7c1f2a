import type { Need } from "../../domain/development/need.ts";
import type { UnitPlan } from "../../domain/development/unit-plan.ts";
import type { DevelopmentYear } from "../../domain/development/year.ts";
import { needNews, unitPlanNews } from "../../domain/inbox/news/development.ts";
import { DRAWN, NIP, UNIT, YEAR } from "../id-kinds.ts";
import { item } from "../item.ts";

export const developmentNeed = /* @__PURE__ */ item<Need>()({
  doc: "What somebody needs to learn in a year, taken up or refused.",
  tells: needNews,
  key: [
    ["EMPLOYEE", NIP],
    ["NEED", YEAR, DRAWN],
  ],
  list: {
    at: [
      ["UNIT", UNIT, "NEEDS", YEAR],
      [NIP, DRAWN],
    ],
    doc: "those of a unit's staff in a year",
  },
  own: { section: "kebutuhanPengembangan" },
});

export const developmentPlan = /* @__PURE__ */ item<UnitPlan>()({
  doc: "A unit's yearly plan of development.",
  tells: unitPlanNews,
  key: [
    ["UNIT", UNIT],
    ["DEVELOPMENT_PLAN", YEAR],
  ],
  list: { at: [["DEVELOPMENT_PLANS", YEAR], [UNIT]], doc: "those of a year" },
});

export const developmentYear = /* @__PURE__ */ item<DevelopmentYear>()({
  doc: "A year's budget of development, and what has been approved of it.",
  key: [["DEVELOPMENT_YEAR", YEAR], ["STATE"]],
});
