import type { HandledComplaint } from "../../domain/complaints/figures/officers.ts";
import type { Scorecard } from "../../domain/scorecard/scorecard.ts";
import { MONTH, NIP, TRACKING_CODE } from "../id-kinds.ts";
import { item, span } from "../item.ts";
import { employee } from "../organisation/items.ts";
import { plan } from "../planning/items.ts";
import { staffedPoint } from "../surveys/items.ts";
import { trainingYear } from "../training/items.ts";

export const scorecard = /* @__PURE__ */ item<Scorecard>()({
  doc: "Counters of an employee's month.",
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", MONTH],
  ],
  own: { section: "kartuKinerja" },
});

/** Counters by name, for one complaint. */
interface HandledFigures extends HandledComplaint {
  readonly [figure: string]: number | string;
}

export const handledComplaint = /* @__PURE__ */ item<HandledFigures>()({
  doc: "What a complaint adds to the scorecard of whoever answered it.",
  key: [
    ["EMPLOYEE", NIP],
    ["HANDLED", MONTH, TRACKING_CODE],
  ],
  own: { section: "pengaduanDitangani" },
});

/** An employee, their month and all later ones, and the plans of those years. */
export const liveRow = /* @__PURE__ */ span({
  of: [scorecard, staffedPoint, plan, trainingYear, employee],
  partition: ["EMPLOYEE", NIP],
  from: ["LIVE", MONTH],
  upTo: ["LIVE", "PROFILE"],
});
