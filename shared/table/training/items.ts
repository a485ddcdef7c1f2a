import { trainingNews } from "../../domain/inbox/training-news.ts";
import type { Training } from "../../domain/training/training.ts";
import type { TrainingYear } from "../../domain/training/year.ts";
import { DRAWN_IN_YEAR, INSTANT, NIP, RATER, TRAINING_OF_YEAR, YEAR } from "../id-kinds.ts";
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

export const trainingYear = /* @__PURE__ */ item<TrainingYear>()({
  doc: "An employee's lesson hours in a year.",
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", TRAINING_OF_YEAR],
  ],
  own: { section: "jamPelatihan" },
});
