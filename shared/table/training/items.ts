import { trainingNews } from "../../domain/inbox/training-news.ts";
import type { Training } from "../../domain/training/training.ts";
import type { TrainingYear } from "../../domain/training/year.ts";
import { CERTIFICATE, DRAWN_IN_YEAR, INSTANT, NIP, RATER, TRAINING_OF_YEAR, YEAR } from "../id-kinds.ts";
import { item } from "../item.ts";

export const training = /* @__PURE__ */ item<Training>()({
  doc: "A training of an employee, by year.",
  tells: trainingNews,
  key: [
    ["EMPLOYEE", NIP],
    ["TRAINING", YEAR, DRAWN_IN_YEAR],
  ],
  list: {
    at: [
      ["RATER", RATER, "TRAINING"],
      [INSTANT, DRAWN_IN_YEAR],
    ],
    doc: "those that await confirmation",
  },
  own: { section: "pelatihan" },
});

export const usedCertificate = /* @__PURE__ */ item<{ readonly trainingId: string }>()({
  doc: "In which training a certificate of an employee is used, so that its hours count once.",
  key: [
    ["EMPLOYEE", NIP],
    ["CERTIFICATE", CERTIFICATE],
  ],
  own: { leftOut: "Tanda bahwa nomor sertifikat sudah dicatat; nomornya ada di pelatihan." },
});

export const trainingYear = /* @__PURE__ */ item<TrainingYear>()({
  doc: "An employee's lesson hours in a year.",
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", TRAINING_OF_YEAR],
  ],
  own: { section: "jamPelatihan" },
});
