import type { Training, TrainingEvent } from "../../training/training.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, type News, telling } from "./news.ts";

export const trainingNews = /* @__PURE__ */ telling<Training, TrainingEvent>({
  TRAINING_RECORDED: (training) => [news(training, "TRAINING_RECORDED", deskOf(training.raterNip))],
  TRAINING_REDIRECTED: (training) => [news(training, "TRAINING_RECORDED", deskOf(training.raterNip))],
  TRAINING_CONFIRMED: (training) => [news(training, "TRAINING_CONFIRMED", training.nip)],
  TRAINING_GRANTED: (training) => [news(training, "TRAINING_GRANTED", training.nip)],
  TRAINING_IMPORTED: (training) => [news(training, "TRAINING_CONFIRMED", training.nip)],
  TRAINING_REJECTED: (training) => [news(training, "TRAINING_REJECTED", training.nip)],
});

function news({ nip, id, hours }: Training, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip, trainingId: id }, facts: { hours } };
}
