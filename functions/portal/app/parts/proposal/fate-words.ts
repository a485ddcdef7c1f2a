import type { Answer } from "../../client/operations.ts";
import { say } from "../../frame/language.ts";

export type Fate = NonNullable<Answer<"GET /v1/me/awaiting-suggestions">["items"][number]["answer"]>["fate"];

const FATES = {
  ADOPTED: { id: "Diterima", en: "Adopted" },
  ADOPTED_IN_PART: { id: "Diterima sebagian", en: "Adopted in part" },
  NOT_ADOPTED: { id: "Tidak diterima", en: "Not adopted" },
} as const satisfies Record<Fate, object>;

export const fateWords = (fate: Fate) => say(FATES[fate]);
export const FATE_CHOICES = () =>
  (Object.keys(FATES) as Fate[]).map((value) => ({ value, label: fateWords(value) }));
