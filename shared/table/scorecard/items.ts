import type { HandledComplaint } from "../../domain/complaints/figures/officers.ts";
import type { AskedHelp, OwedHelp } from "../../domain/scorecard/help-standing.ts";
import type { OwedRecommendation } from "../../domain/scorecard/owed-recommendations.ts";
import type { Scorecard } from "../../domain/scorecard/scorecard.ts";
import { DRAWN, DRAWN_IN_MONTH, MONTH, NIP, NUMBER_2, NUMBER_4, PERIOD, TRACKING_CODE } from "../id-kinds.ts";
import { item, span } from "../item.ts";
import { employee } from "../organisation/items.ts";
import { plan } from "../planning/items.ts";
import { staffedPoint } from "../surveys/items.ts";
import { trainingYear } from "../training/items.ts";

/** Counters of an employee's month. */
export const scorecard = /* @__PURE__ */ item<Scorecard>()({
  hasRecords: true,
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

/** What a complaint adds to the scorecard of whoever answered it. */
export const handledComplaint = /* @__PURE__ */ item<HandledFigures>()({
  hasRecords: true,
  key: [
    ["EMPLOYEE", NIP],
    ["HANDLED", MONTH, TRACKING_CODE],
  ],
  own: { section: "pengaduanDitangani" },
});

/** A recommendation that waits for its owner's follow-up, beside their months. */
export const owedRecommendation = /* @__PURE__ */ item<OwedRecommendation>()({
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", "OWED", "RECOMMENDATION", DRAWN, PERIOD, NUMBER_4, NUMBER_2],
  ],
  own: { leftOut: "Salinan rekomendasi untuk kartu kinerja; rekomendasinya ada di rekomendasiPengawasan." },
});

/** A request for help that awaits a head, beside the head's months. */
export const owedHelp = /* @__PURE__ */ item<OwedHelp>()({
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", "OWED", "HELP", DRAWN_IN_MONTH],
  ],
  own: { leftOut: "Permintaan bantuan milik pegawai lain yang menunggu jawaban Anda." },
});

/** A request for help, beside its author's months, until two weeks after its answer. */
export const askedHelp = /* @__PURE__ */ item<AskedHelp>()({
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", "ASKED", DRAWN_IN_MONTH],
  ],
  own: { leftOut: "Salinan permintaan bantuan untuk kartu kinerja; permintaannya ada di permintaanBantuan." },
});

/** An employee, their month and all later ones, the plans of those years, and what they owe and asked for. */
export const liveRow = /* @__PURE__ */ span({
  of: [scorecard, staffedPoint, plan, trainingYear, askedHelp, owedHelp, owedRecommendation, employee],
  partition: ["EMPLOYEE", NIP],
  from: ["LIVE", MONTH],
  upTo: ["LIVE", "PROFILE"],
});
